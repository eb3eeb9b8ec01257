import Basics
import Chronicle
import TestSupport
import Testing

@testable import Screens

/// What a stranger must see at once, whatever the size, the day and the news: which war, which colour is whom, what date,
/// and which keys go on, help and end.
@Suite struct FirstScreenTests {
  static let atlas = Bundled.atlas
  static let columns = [60, 61, 68, 76, 80, 99, 100, 120, 200]
  static let rows = [12, 14, 16, 18, 20, 24, 30, 40, 60]

  private static func session(
    _ columns: Int, _ rows: Int, _ day: String, keys: String = "", _ appearance: Appearance
  ) -> Session {
    var session = Session(
      model: Model(size: CellSize(columns: columns, rows: rows), day: Day(day)!, appearance: appearance), atlas: atlas)
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    return session
  }

  private static func lines(_ frame: Frame) -> [String] { (0..<frame.size.rows).map(frame.text) }

  @Test(arguments: columns, rows) func tellsAStranger(columns: Int, rows: Int) {
    for (glyphs, color) in [(GlyphSet.braille, ColorDepth.truecolor), (.ascii, .never)] {
      for day in ["2020-10-20", "2020-11-10", "2020-11-16"] {
        var session = Self.session(columns, rows, day, Appearance(glyphs: glyphs, color: color))
        let frame = session.frame()
        let lines = Self.lines(frame)
        let all = lines.joined(separator: "\n")
        let note = "\(columns)x\(rows) \(day) \(glyphs)\n\(all)"
        #expect(lines[0].contains("Second Nagorno-Karabakh War"), "\(note)")
        for name in ["Artsakh", "Azerb"] {
          #expect(lines.dropFirst().contains { $0.contains(name) && $0.contains("%") }, "\(note)")
        }
        let isASCII = glyphs == .ascii
        let flag = "\(isASCII ? "<" : "◀") \(Day(day)!.withWeekday) \(isASCII ? ">" : "▶")"
        #expect(lines[Layout(of: session.model).dates.row].contains(flag), "\(note)")
        for hint in [isASCII ? "Left Right day" : "← → day", "? help", "q quit"] {
          #expect(lines.last!.contains(hint), "\(note)")
        }
        // A line of the legend may have no room for it.
        if rows >= 20, Layout(of: session.model).keyLine.isEmpty {
          #expect(all.contains("┤ ") || all.contains("-| "), "\(note)")
        }
      }
    }
  }

  /// News, answers and counts take nothing from the keys; with a panel open its own keys come first, help stays.
  @Test(arguments: ["", "j", "12", "V", "a", "jj{Enter}", "e", "s", "d5l", " "], [60, 80, 120])
  func keysNeverYield(keys: String, columns: Int) {
    for rows in [14, 24, 40] {
      var session = Self.session(columns, rows, "2020-11-10", keys: keys, Appearance())
      let frame = session.frame()
      let line = frame.text(row: rows - 1)
      #expect(line.contains("← → day") && line.contains("? help"), "\(keys) \(columns)x\(rows): \(line)")
      if session.model.panel == .none { #expect(line.contains("q quit"), "\(keys) \(columns)x\(rows): \(line)") }
      #expect(!frame.text(row: rows - 1).hasSuffix("q"), "\(line)")
    }
  }

  /// The legend stands beside the map only where it takes nothing from the home view.
  @Test(arguments: columns, rows) func theLegendTakesEmptyColumns(columns: Int, rows: Int) {
    let size = CellSize(columns: columns, rows: rows)
    for shape in [0.5, 0.92, 1.5, 3] {
      let layout = Layout(size: size, panel: .none, homeShape: shape)
      guard columns < Layout.widthForPanel else { continue }
      #expect(layout.panel.isEmpty != layout.keyLine.isEmpty, "\(shape)")
      if !layout.panel.isEmpty {
        #expect(Double(layout.map.size.columns) >= shape * 2 * Double(layout.map.size.rows))
      }
    }
  }

  /// No two parts of a screen share a cell, but the line of the legend over the map from 100 columns on.
  @Test func partsDoNotOverlap() {
    for columns in stride(from: 1, through: 140, by: 3) {
      for rows in 1...45 {
        for panel in Panel.all() {
          let layout = Layout(size: CellSize(columns: columns, rows: rows), panel: panel)
          let isOver = columns >= Layout.widthForPanel
          let parts = [
            layout.title, layout.map, layout.panel, isOver ? .none : layout.keyLine, layout.news, layout.sparkline,
            layout.slider, layout.dates, layout.status,
          ].filter { !$0.isEmpty }
          for (number, one) in parts.enumerated() {
            #expect(one.columns.upperBound <= columns && one.rows.upperBound <= rows && one.column >= 0 && one.row >= 0)
            for other in parts[(number + 1)...] {
              #expect(
                !(one.columns.overlaps(other.columns) && one.rows.overlaps(other.rows)),
                "\(columns)x\(rows) \(panel): \(one) \(other)")
            }
          }
        }
      }
    }
  }

  /// In the line of the legend every holder's ground has a sample, and every holder a share, however narrow the screen is.
  @Test(arguments: [60, 66, 75]) func theLineNamesEveryGround(columns: Int) {
    for day in Self.atlas.days {
      var model = Model(size: CellSize(columns: columns, rows: 16), day: day)
      model.homeShape = Self.atlas.homeShape
      let frame = frame(of: model, in: Self.atlas)
      let row = Layout(of: model).keyLine.row
      let holdings = Self.atlas.timeline.holdings(on: day).filter { $0.status != .unmapped }
      let sampled = Set((0..<columns).map { frame[$0, row].ink.ground })
      for holding in holdings {
        let ground = Self.atlas.ground(in: ControlStance(holder: holding.holder, status: holding.status))
        #expect(sampled.contains(ground), "\(day): \(ground) \(frame.text(row: row))")
      }
      let shares = frame.text(row: row).split(separator: "%").count - 1
      #expect(shares >= Set(holdings.map(\.holder)).count, "\(day): \(frame.text(row: row))")
    }
  }
}
