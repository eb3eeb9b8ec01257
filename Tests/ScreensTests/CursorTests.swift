import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// The cursor on the map: where keys and clicks put it, and what is said of the point.
@Suite struct CursorTests {
  static let atlas = Bundled.atlas

  static func model(_ keys: String = "", size: (Int, Int) = (120, 40), day: String = "2020-10-20") -> Model {
    var model = Model(size: CellSize(columns: size.0, rows: size.1), day: Day(day)!)
    for key in Key.typed(keys)! { _ = model.apply(.key(key), in: atlas) }
    return model
  }

  static func cell(_ model: Model) -> CellPosition { model.cell(of: model.cursor!.point, in: atlas)! }

  /// Keys, and how far the cursor is from where it began, in columns and rows.
  @Test(arguments: [
    ("", 0, 0), ("{Right}", 1, 0), ("{Left}{Left}", -2, 0), ("{Up}{Up}{Up}", 0, -3), ("5{Down}", 0, 5),
    ("{S-Left}", -10, 0), ("{S-Down}", 0, 10), ("l", 0, 0), ("{Right}hl", 1, 0),
  ])
  func arrowsMoveTheCursor(keys: String, columns: Int, rows: Int) {
    let start = Self.model("w"), end = Self.model("w" + keys)
    #expect(Self.cell(end).column - Self.cell(start).column == columns)
    #expect(Self.cell(end).row - Self.cell(start).row == rows)
    #expect(end.selection == nil && end.panel == .none && end.view == start.view)
  }

  /// Keys, and the day that they lead to, with or without the cursor.
  @Test(arguments: ["l", "h", "12l", "G", "g", "f", "]", "["]) func daysKeepTheirKeys(keys: String) {
    #expect(Self.model("w" + keys).day == Self.model(keys).day)
  }

  @Test func theWaysOut() {
    #expect(Self.model("w").cursor?.hasKeys == true)
    for keys in ["ww", "w{Esc}", "w{Enter}ww", "w{Enter}{Esc}{Esc}"] {
      #expect(Self.model(keys).cursor == nil, "\(keys)")
    }
    #expect(Self.model("w{Enter}{Esc}").cursor?.hasKeys == true)
  }

  /// A panel that is opened later has the arrows; w takes them back, and so does closing the panel.
  @Test(arguments: [("?", false), ("e", false), ("t", false), ("{Enter}", false), ("?{Esc}", true), ("?w", true)])
  func thePanelOpenedLastHasTheArrows(keys: String, hasKeys: Bool) {
    #expect(Self.model("w" + keys).cursor?.hasKeys == hasKeys)
  }

  @Test func enterOpensTheRecordOfThePoint() {
    let model = Self.model("w{Enter}")
    #expect(model.panel == .inspection && model.selection != nil)
    // At a place that is drawn the place opens.
    let hadrut = Self.atlas.places.firstIndex { $0.names.english == "Hadrut" && $0.coordinate != nil }!
    var near = Self.model("w")
    near.cursor?.point = Self.atlas.projection.project(Self.atlas.places[hadrut].coordinate!)
    _ = near.apply(.key(.enter), in: Self.atlas)
    #expect(near.place == PlaceIndex(hadrut))
  }

  /// At the cursor the braces go through the days on which the point changes hands, and not beyond.
  @Test func itsOwnDays() {
    var model = Self.model("w")
    let face = Self.atlas.timeline.zone.first { Self.atlas.spans(of: $0).count == 2 }!
    let box = Self.atlas.partition.bounds(of: face)
    var point = box.center
    for step in 0..<2500 where Self.atlas.partition.face(at: point) != face {
      point = PlanePoint(
        x: box.minX + box.width * Double(step % 50) / 50, y: box.minY + box.height * Double(step / 50) / 50)
    }
    model.cursor?.point = point
    let day = Self.atlas.spans(of: face)[1].entry.from
    _ = model.apply(.key(.character("g")), in: Self.atlas)
    _ = model.apply(.key(.character("}")), in: Self.atlas)
    #expect(model.day == day)
    _ = model.apply(.key(.character("}")), in: Self.atlas)
    #expect(model.day == day && model.notice == "No later day on which this point changes hands.")
    _ = model.apply(.key(.character("l")), in: Self.atlas)
    _ = model.apply(.key(.character("{")), in: Self.atlas)
    #expect(model.day == day)
  }

  /// The cursor stays on the map, and the view follows it.
  @Test(arguments: ["{S-Left}", "{S-Up}", "{S-Right}", "{S-Down}"]) func theEdgeOfTheMap(key: String) {
    let model = Self.model("w" + String(repeating: key, count: 40))
    let bounds = Self.atlas.partition.bounds
    #expect(bounds.contains(model.cursor!.point))
    #expect(model.viewport(in: Self.atlas).bounds.contains(model.cursor!.point))
    #expect(model.notice == "This is the edge of the map.")
  }

  @Test(arguments: ["+", "++", "-", "--"]) func zoomingKeepsThePoint(keys: String) {
    let before = Self.model("w{S-Right}"), after = Self.model("w{S-Right}" + keys)
    #expect(after.cursor == before.cursor && after.view != before.view)
    let (one, other) = (Self.cell(before), Self.cell(after))
    #expect(abs(one.column - other.column) <= 1 && abs(one.row - other.row) <= 1)
  }

  // MARK: What is shown

  /// The answer stands in the line of news and on the plate, at every size that has a map.
  @Test(arguments: [(80, 24), (120, 40), (200, 60)]) func theAnswerIsOnTheScreen(columns: Int, rows: Int) throws {
    let model = Self.model("w", size: (columns, rows))
    let frame = Screens.frame(of: model, in: Self.atlas)
    let text = (0..<rows).map { frame.text(row: $0) }
    let answer = try #require(text.firstIndex { $0.contains("On 20 Oct Artsakh held it, as assessed") })
    #expect(answer == rows - 5)
    #expect(text[rows - 1].contains("Esc leave"))
    #expect(text.contains { $0.contains("[+]") })
    #expect(text.contains { $0.contains("The front line is about") })
    #expect(text.contains { $0.contains("27 Sep") && $0.contains("20 Oct") && $0.contains("18 Dec") })
    // The terminal's cursor stands at the answer, where screen readers look.
    #expect(frame.cursor?.row == answer)
  }

  /// While a lesson is open nothing is told of what comes later.
  @Test func nothingLaterInALesson() {
    let account = Self.model("w").cursorAccount(in: Self.atlas)!
    let later = Appearance().shown(Self.atlas.words(of: account, tellsLater: true))
    let now = Appearance().shown(Self.atlas.words(of: account, tellsLater: false))
    #expect(later.contains("; Azerbaijan ") && !now.contains("; Azerbaijan "))
  }

  /// The plate never hides the cursor, wherever it is, and never leaves the map.
  @Test(arguments: 1...20) func thePlateLeavesTheCursorFree(seed: Int) {
    var random = Seeded(seed)
    let size = CellSize(columns: .random(in: 44...220, using: &random), rows: .random(in: 14...70, using: &random))
    let frame = Frame(size: size)
    let map = CellRect(column: 0, row: 1, columns: size.columns, rows: size.rows - 4)
    for _ in 0..<50 {
      let cell = CellPosition(
        column: .random(in: 0..<map.size.columns, using: &random), row: .random(in: 0..<map.size.rows, using: &random))
      guard let rect = PlateRoom(cell: cell, map: map).rect(for: CellSize(columns: 40, rows: 6), in: frame) else {
        continue
      }
      #expect(!rect.contains(column: map.column + cell.column, row: map.row + cell.row))
      #expect(rect.columns.clamped(to: map.columns) == rect.columns && rect.rows.clamped(to: map.rows) == rect.rows)
    }
  }

  @Test func aListOfDistrictsHasNoCursor() {
    let model = Self.model("w", size: (30, 10))
    #expect(model.cursor == nil && model.notice?.contains("no room for a map") == true)
  }
}
