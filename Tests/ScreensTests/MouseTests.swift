import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// What the mouse does on each part of the screen.
@Suite struct MouseTests {
  static let atlas = Bundled.atlas

  static func session(_ keys: String = "", columns: Int = 120, rows: Int = 40) -> Session {
    var session = Session(
      model: Model(size: CellSize(columns: columns, rows: rows), day: Day("2020-10-20")!), atlas: atlas)
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    _ = session.frame()
    return session
  }

  static func click(_ session: inout Session, column: Int, row: Int) {
    for action in [MouseAction.press, .release] { _ = session.take(.mouse(action, column: column, row: row)) }
  }

  @Test func aClickAsksAboutThePoint() {
    var session = Self.session()
    Self.click(&session, column: 30, row: 14)
    let point = session.model.cursor!.point
    #expect(session.model.cell(of: point, in: Self.atlas) == CellPosition(column: 30, row: 13))
    #expect(session.model.selection == Self.atlas.partition.face(at: point).map { Self.atlas[$0].district })
    #expect(session.model.cursor?.hasKeys == true)
  }

  /// The map is dragged with the ground under the pointer, and a drag is no click.
  @Test func aDragMovesTheMap() {
    var session = Self.session("+")
    let before = session.model.viewport(in: Self.atlas)
    _ = session.take(.mouse(.press, column: 40, row: 20))
    for step in 1...5 { _ = session.take(.mouse(.drag, column: 40 + step, row: 20 + step)) }
    _ = session.take(.mouse(.release, column: 45, row: 25))
    let after = session.model.viewport(in: Self.atlas)
    #expect(abs(after.center.x - before.center.x + 10 * before.metresPerDot) < 1)
    #expect(abs(after.center.y - before.center.y - 20 * before.metresPerDot) < 1)
    #expect(session.model.cursor == nil && session.model.selection == nil)
  }

  @Test func theWheelZoomsAtThePointer() {
    var session = Self.session()
    func ground(_ session: Session) -> PlanePoint {
      session.model.viewport(in: Self.atlas).plane(DotPoint(x: 2 * 50 + 1, y: 4 * 14 + 2))
    }
    let before = ground(session)
    let scale = session.model.viewport(in: Self.atlas).metresPerDot
    _ = session.take(.mouse(.wheelUp, column: 50, row: 15))
    #expect(session.model.viewport(in: Self.atlas).metresPerDot < scale)
    // Scales share the cells about one middle, so that ground may come to lie in the other half of its cell.
    #expect(abs(ground(session).x - before.x) < scale && abs(ground(session).y - before.y) < 2 * scale)
    _ = session.take(.mouse(.wheelDown, column: 50, row: 15))
    #expect(abs(session.model.viewport(in: Self.atlas).metresPerDot - scale) < 1e-6)
    #expect(session.model.day == Day("2020-10-20")!)
  }

  @Test func theSliderSetsTheDayAndTheWheelStepsIt() {
    var session = Self.session()
    let slider = Layout(of: session.model).slider
    let scale = DayScale(Self.atlas.days, columns: slider.size.columns)
    let column = scale.column(of: Day("2020-11-02")!), day = scale.day(at: column)!
    Self.click(&session, column: slider.column + column, row: slider.row)
    #expect(session.model.day == day)
    _ = session.take(.mouse(.press, column: slider.column, row: slider.row))
    _ = session.take(.mouse(.drag, column: slider.column + column, row: slider.row - 5))
    #expect(session.model.day == day)
    _ = session.take(.mouse(.drag, column: 500, row: slider.row))
    #expect(session.model.day == Self.atlas.days.upperBound)
    _ = session.take(.mouse(.release, column: 500, row: slider.row))
    _ = session.take(.mouse(.wheelUp, column: slider.column, row: slider.row))
    #expect(session.model.day == Self.atlas.days.upperBound - 1 && session.model.view == .home)
  }

  @Test func overAListTheWheelScrollsAndAClickChooses() {
    var session = Self.session("s")
    let panel = Layout(of: session.model).panel
    for _ in 0..<5 { _ = session.take(.mouse(.wheelDown, column: panel.column + 5, row: panel.row + 5)) }
    #expect(session.model.row == 5 && session.model.day == Day("2020-10-20")! && session.model.view == .home)
    let frame = session.frame()
    let rows = frame.targets.compactMap { target -> (Int, CellRect)? in
      if case .row(let row) = target.target { (row, target.rect) } else { nil }
    }
    #expect(Set(rows.map(\.0)).count > 5)
    let (row, rect) = rows.first { $0.0 == 7 }!
    Self.click(&session, column: rect.column + 3, row: rect.row)
    #expect(session.model.row == row && session.model.cursor == nil)
  }

  @Test func overAPanelOfTextTheWheelScrolls() {
    var session = Self.session("{Tab}{Enter}", columns: 100, rows: 18)
    let panel = Layout(of: session.model).panel
    _ = session.take(.mouse(.wheelDown, column: panel.column + 5, row: panel.row + 5))
    #expect(session.model.scroll == 3)
    for _ in 0..<3 { _ = session.take(.mouse(.wheelUp, column: panel.column + 5, row: panel.row + 5)) }
    #expect(session.model.scroll == 0 && session.model.day == Day("2020-10-20")!)
  }

  /// A row of the legend that names a layer hides it; a second click shows it again.
  @Test func rowsOfTheLegendHideTheirLayers() {
    var session = Self.session()
    func place(_ layer: MapLayer) -> CellRect? {
      session.frame().targets.first { $0.target == .layer(layer) }?.rect
    }
    let rect = place(.districts)!
    Self.click(&session, column: rect.column + 2, row: rect.row)
    #expect(session.model.layers[.districts] == false)
    #expect(place(.districts) == nil)
  }

  @Test func aLineOfNewsOpensItsEvent() {
    var session = Self.session(columns: 200, rows: 60)
    let news = session.frame().targets.filter { if case .event = $0.target { true } else { false } }
    #expect(news.count >= 2)
    let events = Self.atlas.events(on: session.model.day)
    for line in news {
      var session = session
      Self.click(&session, column: line.rect.column + 4, row: line.rect.row)
      #expect(session.model.panel == .events && events.indices.contains(session.model.row))
      #expect(line.target == .event(session.model.row))
    }
  }

  /// M says what the mouse does from now on, and how text is selected.
  @Test func theKeyTellsWhatItDoes() {
    var session = Self.session()
    #expect(session.take(.key(.character("M"))) == .reportMouse(true))
    #expect(session.model.notice == "The mouse asks, drags and zooms the map; Shift selects text. M gives it back.")
    #expect(session.take(.key(.character("M"))) == .reportMouse(false))
    #expect(session.model.notice == "The mouse selects text now, as the terminal has it. M turns it to the map.")
  }

  /// Drags without a press, releases without one, and presses outside of everything do nothing.
  @Test func strayReports() {
    var session = Self.session()
    let before = session.model
    for input in [Input.mouse(.drag, column: 10, row: 10), .mouse(.release, column: 10, row: 10)] {
      _ = session.take(input)
      #expect(session.model == before)
    }
  }

  @Test(
    arguments: [
      (nil, nil, false), (1006, nil, true), (nil, "tmux 3.4", true), (nil, "XTerm(390)", false),
    ] as [(Int?, String?, Bool)])
  func whichTerminalsReport(mode: Int?, version: String?, reports: Bool) {
    var answers = TerminalAnswers()
    if let mode { answers.modes[mode] = 2 }
    answers.version = version
    #expect(answers.reportsMouse == reports)
  }
}
