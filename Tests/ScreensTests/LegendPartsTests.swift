import Basics
import Chronicle
import TestSupport
import Testing

@testable import Screens

/// The parts that the legend is made of.
@Suite struct LegendPartsTests {
  /// Every day of a year looks like no other, in every form, and in no glyph that the set lacks.
  @Test(arguments: GlyphSet.allCases) func largeDatesDiffer(glyphs: GlyphSet) {
    var seen: Set<[String]> = []
    for day in Day("2020-01-01")!...Day("2020-12-31")! {
      let rows = BigDate(day: day, appearance: Appearance(glyphs: glyphs)).rows
      #expect(rows.allSatisfy { cellWidth(of: $0) <= Layout.keyWidth - 3 })
      #expect(Set(rows.map { cellWidth(of: $0) }).count == 1)
      if glyphs == .ascii { #expect(rows.joined().unicodeScalars.allSatisfy { $0.isASCII }) }
      seen.insert(rows)
    }
    #expect(seen.count == 366)
  }

  @Test func aLargeDateIsADrawing() {
    let rows = BigDate(day: Day("2020-10-20")!, appearance: Appearance(glyphs: .quadrants)).rows
    #expect(rows == ["▀▌▛▌ ▛▌▛▘▜▘", "▛▘▌▌ ▌▌▌ ▐ ", "▀▘▀▘ ▀▘▀▘▝ "])
    #expect(BigDate(day: Day("2020-10-02")!, appearance: Appearance(glyphs: .ascii)).rows == ["2   O C T"])
  }

  /// Below the large date stands the whole date in a story of years, as long as the column has room.
  @Test(arguments: [
    (32, "Wed 4 May 2022, day 519"), (36, "Wed 4 May 2022, day 519 of 1126"),
    (60, "Wednesday 4 May 2022, day 519 of 1126"),
  ])
  func theDateHasItsYear(columns: Int, date: String) {
    let size = CellSize(columns: columns, rows: 30)
    let model = Model(size: CellSize(columns: 120, rows: 40), day: Day("2022-05-04")!)
    let legend = LegendPanel(atlas: Bundled.later, model: model, size: size, kept: nil)
    #expect(PanelSpeech(legend.content).lines.map(Appearance().told).contains(date))
  }

  /// A border between districts is shown on ground that the story has.
  @Test func theDistrictBorderStandsOnGroundThatIsThere() {
    for (atlas, day) in [(Bundled.atlas, "2020-10-20"), (Bundled.later, "2022-05-04")] {
      var model = Model(size: CellSize(columns: 120, rows: 60), day: Day(day)!)
      for key in Key.typed("i")! { _ = model.apply(.key(key), in: atlas) }
      model.layers[.districts] = true
      let legend = LegendPanel(atlas: atlas, model: model, size: CellSize(columns: 60, rows: 60), kept: nil)
      let there = Set(legend.entries.map(\.ground))
      var grounds: [Ground] = []
      for case .meaning(let runs, "district border", _) in legend.content.blocks.flatMap(\.parts) {
        grounds += runs.compactMap(\.ground)
      }
      #expect(!grounds.isEmpty && grounds.allSatisfy(there.contains), "\(grounds) \(there)")
    }
  }

  @Test(arguments: [
    (5.9, 9, "├──────┤ 50 km"), (3.0, 17, "├───────────────┤ 50 km"), (0.8, 9, "├────┤ 5 km"), (0.05, 9, "├──┤ 200 m"),
    (700, 9, "├─────┤ 5000 km"),
  ])
  func aScaleIsRoundAndFits(kilometres: Double, columns: Int, text: String) {
    let bar = ScaleBar(kilometresPerColumn: kilometres, appearance: Appearance())
    #expect(bar.text(columns: columns) == text)
  }

  @Test func aScaleIsTrue() {
    for step in 1...200 {
      let bar = ScaleBar(kilometresPerColumn: Double(step) * 0.07, appearance: Appearance(glyphs: .ascii)).text(
        columns: 16)
      let parts = bar.split(separator: " ")
      let length = Double(parts[1])! / (parts[2] == "m" ? 1000 : 1)
      #expect(parts[0].count <= 16)
      #expect(abs(Double(parts[0].count) * Double(step) * 0.07 / length - 1) < 0.26, "\(bar)")
    }
  }
}
