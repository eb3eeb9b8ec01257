import Chronicle
import TestSupport
import Testing

@testable import Screens

/// Bars, signs and lanes, as drawings.
@Suite struct LaneTests {
  static let first = Day("2020-10-01")!
  static let axis = DayAxis(first...(first + 9), day: first + 4, width: 20, names: 10)

  @Test func barsUpAndDown() {
    func bars(_ direction: BarChart.Direction, isUnicode: Bool = true) -> String {
      drawing(
        BarChart(
          amounts: [0, 1, 4, 8, 16], full: 16, height: 2, direction: direction, isUnicode: isUnicode
        ).rows)
    }
    #expect(bars(.up) == "    █\n ▁▄██")
    #expect(bars(.down) == " ▔▀██\n    █")
    #expect(bars(.up, isUnicode: false) == "    #\n .=##")
    #expect(bars(.down, isUnicode: false) == " '!##\n    #")
  }

  @Test func theBarOfTheDayHasItsOwnInk() {
    let rows = BarChart(
      amounts: [2, 2], full: 2, height: 1, direction: .up, isUnicode: true, mark: { $0 == 1 ? .sparkToday : .spark }
    ).rows
    #expect(rows[0].cells.map(\.ink.mark) == [.spark, .sparkToday])
  }

  @Test(arguments: [(GlyphSet.braille, "··v──x···"), (.ascii, "..v--x...")])
  func signsLinesAndSilence(glyphs: GlyphSet, drawn: String) {
    let line: Unicode.Scalar = glyphs == .ascii ? "-" : "─"
    let lane = SignLane(
      signs: [
        .init(day: Self.first + 2, glyph: "v", mark: .strong), .init(day: Self.first + 5, glyph: "x", mark: .strong),
        .init(day: Self.first - 3, glyph: "!", mark: .strong),
      ], lines: [.init(days: Self.first + 2...Self.first + 5, glyph: line, mark: .text)])
    let row = lane.row(on: Self.axis, Appearance(glyphs: glyphs))
    #expect(drawing([row]).hasPrefix(drawn) && row.width == 10)
  }

  @Test func aChartOfLanes() {
    var row = CellRow(width: 10)
    row.put("ab", at: 1)
    let chart = DayChart(
      axis: Self.axis,
      above: [
        Lane(labels: [.init(text: "words"), .init(text: "more words here")], rows: [row]),
        Lane(labels: [], rows: [row], isCrossed: true),
      ], below: [Lane(labels: [.init(text: "below")], rows: [row])])
    #expect(
      drawing(chart.rows(Appearance())) == """
        words      ab │
        more word     │
                   ab │
                  ┬───▲──┬──
                    5 Oct
        below      ab
        """)
  }

  /// Where there is no margin, the words of a lane stand above it.
  @Test func withoutAMargin() {
    let axis = DayAxis(Self.first...(Self.first + 9), day: Self.first, width: 12, names: 10)
    let lane = Lane(labels: [.init(text: "words"), .init(text: "67 km2")], rows: [CellRow(width: 10)])
    let rows = DayChart(axis: axis, above: [lane]).rows(Appearance())
    #expect(drawing(rows).hasPrefix("words 67 k\n│\n▲"), "\(drawing(rows))")
  }

  @Test func aHistogram() {
    let bins: [Histogram.Bin] = [(-7...(-3), 1), (-2...2, 16), (3...7, 4), (8...12, 0)]
    let chart = Histogram(bins: bins, width: 24, height: 2, isUnicode: true, mark: { _ in .spark })
    #expect(
      drawing(chart.rows) == """
               16
          1   █████   4
        ▄▄▄▄▄ █████ █████
         -5     0    +5    +10
        """, "\(drawing(chart.rows))")
    #expect(Histogram(bins: bins, width: 3, height: 2, isUnicode: true, mark: { _ in .spark }).rows.isEmpty)
  }

  @Test func notesStandWhereThereIsRoom() {
    var row = CellRow(width: 12)
    row.put("#", at: 5)
    row.note("note", beside: 5, .dim)
    #expect(drawing([row]) == "     # note")
    row = CellRow(width: 12)
    row.put("##", at: 7)
    row.note("note", beside: 8, .dim)
    #expect(drawing([row]) == "  note ##")
  }
}
