import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// Two days compared: on the map and in the panel beside it.
@Suite struct ComparisonScreenTests {
  static let atlas = Bundled.atlas

  static func model(_ keys: String, from day: String = "2020-10-19", size: (Int, Int) = (120, 40)) -> Model {
    var model = Model(size: CellSize(columns: size.0, rows: size.1), day: Day(day)!)
    for key in Key.typed(keys)! { _ = model.apply(.key(key), in: atlas) }
    return model
  }

  static func text(_ frame: Frame) -> String {
    (0..<frame.size.rows).map { frame.text(row: $0) }.joined(separator: "\n")
  }

  /// What changed stands out: all other ground is faint, and either day has its front line.
  @Test func whatDidNotChangeIsFaint() {
    let model = Self.model("d7l"), frame = Screens.frame(of: model, in: Self.atlas), map = Layout(of: model).map
    let cells = map.rows.flatMap { row in map.columns.map { frame[$0, row] } }
    let grounds = Set(cells.map(\.ink.ground))
    #expect(grounds.contains(.zone(.first, .held, isNew: true)) && grounds.contains(.faded(.second)))
    #expect(!grounds.contains { if case .zone(_, _, isNew: false) = $0 { true } else { false } }, "\(grounds)")
    let lines = Set(cells.compactMap { if case .line(let line) = $0.ink.mark { line } else { nil } })
    #expect(lines.contains(.front) && lines.contains(.contactLine))
  }

  /// Ground whose holder stayed is no gain, whatever was agreed of it between the two days: it has the look of its status.
  @Test func whatWasAgreedIsNoGain() {
    let model = Self.model("d5l", from: "2020-11-06")
    let frame = Screens.frame(of: model, in: Self.atlas), map = Layout(of: model).map
    let grounds = Set(map.rows.flatMap { row in map.columns.map { frame[$0, row].ink.ground } })
    #expect(grounds.contains(.zone(.second, .toBeHandedOver, isNew: false)))
    #expect(!grounds.contains { if case .zone(.second, _, isNew: true) = $0 { true } else { false } }, "\(grounds)")
  }

  /// The line that is drawn beside the front line is that of the day with which is compared.
  @Test func theEarlierFrontIsThatOfTheDay() {
    let look = DayLayer.Look(day: Day("2020-10-26")!, earlier: Day("2020-10-19")!, isFaded: false, isComparing: true)
    let layer = DayLayer(of: Self.atlas, look: look)
    let table = Self.atlas.timeline.table
    let (then, now) = (table.row(on: look.earlier), table.row(on: look.day))
    for arc in layer.lines.indices {
      if layer.lines[arc] == .contactLine { #expect(Self.atlas.isFront(arc, in: then)) }
      let leftIsOutside = Self.atlas.partition.leftFaces[arc].isOutside
      guard !leftIsOutside, !Self.atlas.partition.rightFaces[arc].isOutside, Self.atlas.isFront(arc, in: now) else {
        continue
      }
      #expect(layer.lines[arc] == .front)
    }
  }

  @Test func thePanelOpensWithASentenceAndPictures() {
    let screen = Self.text(Screens.frame(of: Self.model("d7l"), in: Self.atlas))
    for words in [
      "In 7 days 1,073 km² changed hands.", "gained by Azerbaijan", "front line of 26 Oct", "front line of 19 Oct",
      "By district", "Shares of the zone", "Artsakh → Azerbaijan", "Zangilan",
    ] { #expect(screen.contains(words), "\(words)\n\(screen)") }
    #expect(Self.text(Screens.frame(of: Self.model("dl", from: "2020-11-26"), in: Self.atlas)).contains("In 1 day"))
    let back = Self.text(Screens.frame(of: Self.model("d3h"), in: Self.atlas))
    #expect(back.contains("Back over 3 days"), "\(back)")
  }

  /// The bars are as long as the areas are large, in the order of the districts below them.
  @Test func theBarsAreTrue() {
    let page = RecordPage.bundled("2020-10-26", width: 60), from = Day("2020-10-19")!
    let rows = Comparison(of: Self.atlas, from: from, to: page.day, by: page.evidence).rows
    let charts = ComparisonCharts(page, from: from, rows)
    #expect(charts.changed.map(\.area) == charts.changed.map(\.area).sorted(by: >))
    let moved = Self.atlas.timeline.changes(from: from, to: page.day).filter {
      $0.changesHolder && $0.before.status != .unmapped
    }
    let whole = moved.reduce(0) { $0 + Self.atlas.timeline.areas[$1.face.index].value }
    #expect(abs(charts.changed.reduce(0) { $0 + $1.area.value } - whole) < 0.001)
    let pictures = charts.blocks.compactMap { if case .picture(let rows) = $0 { rows } else { nil } }
    guard let bars = pictures.first, pictures.count == 2 else {
      Issue.record("no bars")
      return
    }
    let lengths = bars.map { row in row.cells.count { $0.ink.mark == .spark } }
    #expect(lengths == lengths.sorted(by: >) && lengths[0] > 10 && lengths.last! >= 1, "\(lengths)")
  }

  @Test func theSharesAreTold() {
    let session = Session(model: Self.model("d7l"), atlas: Self.atlas)
    let told = Narration(of: Self.atlas).opening(session.model)
    #expect(told.contains("In 7 days 1,073 square kilometres changed hands."), "\(told)")
    #expect(told.contains("19 Oct: Azerbaijan ") && told.contains("26 Oct: Azerbaijan "), "\(told)")
  }
}
