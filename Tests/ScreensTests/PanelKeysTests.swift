import Basics
import Chronicle
import TestSupport
import Testing

@testable import Screens

/// A panel that the reader opened owns its keys: all panels are walked through with all of them.
@Suite struct PanelKeysTests {
  static let atlas = Bundled.atlas

  /// The ways to open each panel.
  static let openings: [(panel: Panel, keys: String)] = [
    (.legend, "i"), (.inspection, "jjjj{Enter}"), (.inspection, "/hadrut{Enter}"), (.help, "?"), (.events, "e"),
    (.statistics, "t"), (.harm, "tt"), (.comparison, "hhhd3l"), (.method, "m"), (.sources(.everything), "s"),
    (.sources(.district(DistrictIndex(0))), "js"), (.source(SourceIndex(2)), "sjj{Enter}"), (.command, "y"),
    (.quiz, "Q"), (.quiz, "Q1"),
  ]

  static func session(_ keys: String, columns: Int = 80, rows: Int = 24) -> Session {
    var session = Session(
      model: Model(size: CellSize(columns: columns, rows: rows), day: Day("2020-10-20")!), atlas: atlas)
    type(keys, into: &session)
    return session
  }

  @discardableResult static func type(_ keys: String, into session: inout Session) -> Effect {
    var effect = Effect.none
    for key in Key.typed(keys)! { effect = session.take(.key(key)) }
    return effect
  }

  /// The keys that go through a panel.
  static let turning = [
    "{Up}", "{Down}", "k", "j", "{PgUp}", "{PgDn}", "{Home}", "{End}", "g", "G", "{C-d}", "{C-u}", "3j", "2{PgDn}",
  ]

  /// None of the keys moves the day, the map or the selection, or ends the program. In the list of events the day follows
  /// the chosen row, and where a district is to be pointed at, Up and Down choose one.
  @Test(arguments: openings) func theKeysOfAPanelStayInIt(panel: Panel, keys: String) {
    for (columns, rows) in [(80, 24), (120, 40), (200, 60), (59, 16)] {
      let start = Self.session(keys, columns: columns, rows: rows)
      #expect(start.model.panel == panel, "\(keys)")
      for key in Self.turning {
        var session = start
        #expect(Self.type(key, into: &session) == .none)
        #expect(session.model.panel == panel && session.model.view == start.model.view, "\(key) in \(panel)")
        if !panel.rules.choosesDistricts(start.model) {
          #expect(session.model.selection == start.model.selection, "\(key) in \(panel)")
        }
        if panel != .events { #expect(session.model.day == start.model.day, "\(key) in \(panel)") }
        #expect(session.model.notice == nil || session.model.notice == start.model.notice, "\(key) in \(panel)")
      }
    }
  }

  /// Enter leads from the record of a place to that of its district, which says what was agreed; Escape leads back.
  @Test func aPlaceLeadsToItsDistrict() {
    func shown(_ session: Session) -> String {
      var session = session
      let frame = session.frame()
      return (0..<24).map { frame.text(row: $0) }.joined(separator: "\n")
    }
    let place = Self.session("/kalbajar{Enter}")
    #expect(place.model.place != nil && shown(place).contains("Enter its district"))
    for words in ["Its district, Kalbajar, was handed", "Agreed on 10 Nov", "15 Nov, put off to 25", "[117]"] {
      #expect(shown(place).contains(words), "\(shown(place))")
    }
    var session = Self.session("/kalbajar{Enter}{C-d}{Enter}")
    #expect(session.model.place == nil && session.model.panel == .inspection && session.model.scroll == 0)
    #expect(shown(session).contains("first due") && !shown(session).contains("Enter its district"))
    let scroll = Self.session("/kalbajar{Enter}{C-d}").model.scroll
    Self.type("{Tab}{Esc}", into: &session)
    #expect(session.model.place == place.model.place && session.model.selection == place.model.selection)
    #expect(session.model.scroll == scroll)
    Self.type("{Esc}", into: &session)
    #expect(session.model.panel == .none)
  }

  /// Space lets the days go on, Left and Right step them, in every panel.
  @Test(arguments: openings) func daysStayDays(panel: Panel, keys: String) {
    for (key, days) in [("l", 1), ("h", -1), ("{Right}", 1), ("{Left}", -1), ("4l", 4)]
    where key != "4l" || panel != .quiz {
      var session = Self.session(keys)
      let before = session.model.day
      Self.type(key, into: &session)
      #expect(session.model.day == before + days && session.model.panel == panel, "\(key) in \(panel)")
    }
    var session = Self.session(keys)
    Self.type(" ", into: &session)
    #expect(session.model.playback.isRunning && session.model.panel == panel)
  }

  /// `q` and Escape close a panel and never end the program; with nothing open `q` ends it.
  @Test(arguments: openings, ["q", "{Esc}"]) func aPanelIsClosed(opening: (panel: Panel, keys: String), key: String) {
    var session = Self.session(opening.keys)
    for _ in 0..<8 where session.model.panel != .none {
      #expect(Self.type(key, into: &session) == .none)
      #expect(session.model.panel != opening.panel)
    }
    #expect(session.model.panel == .none)
    #expect(Self.type("q", into: &session) == .quit)
  }

  /// Going down by lines, by halves of pages and by pages shows every line once at least, and each end is an end.
  @Test(arguments: openings.filter { $0.panel.rules.list == nil }) func everyLineIsReached(panel: Panel, keys: String) {
    var session = Self.session(keys)
    guard !panel.rules.choosesDistricts(session.model) else { return }
    var renderer = Renderer(atlas: Self.atlas)
    let extent = renderer.extent(of: session.model)
    let last = max(0, extent.lines - extent.room)
    Self.type("G", into: &session)
    #expect(session.model.scroll == last)
    Self.type("j{PgDn}{C-d}", into: &session)
    #expect(session.model.scroll == last)
    Self.type("k", into: &session)
    #expect(session.model.scroll == max(0, last - 1), "a step back moves at once")
    Self.type("g", into: &session)
    var seen = 0
    while seen < extent.lines {
      #expect(session.model.scroll <= seen)
      seen = max(seen, session.model.scroll + extent.room)
      Self.type("{PgDn}", into: &session)
    }
    Self.type("{Home}{PgUp}k", into: &session)
    #expect(session.model.scroll == 0)
  }

  /// In a list the chosen row is always on the screen, whatever way it was reached, and pages move it.
  @Test(arguments: openings.filter { $0.panel.rules.list != nil }, [(80, 24), (120, 40), (200, 60), (59, 16)])
  func theChosenRowIsInView(opening: (panel: Panel, keys: String), size: (Int, Int)) {
    var session = Self.session(opening.keys, columns: size.0, rows: size.1)
    for key in Self.turning + ["{End}", "{PgUp}", "{PgUp}", "7k", "{Home}", "{PgDn}", "{C-d}"] {
      Self.type(key, into: &session)
      let room = Layout(of: session.model).panel, frame = session.frame()
      #expect(room.rows.contains { frame[room.column + 1, $0].glyph == ">" }, "\(key) in \(opening.panel)")
    }
    Self.type("G", into: &session)
    let count = opening.panel.rules.list!.count(in: session.model, Self.atlas)
    #expect(session.model.row == count - 1)
    Self.type("{PgUp}", into: &session)
    #expect(count < 4 || session.model.row < count - 2)
  }

  /// The legend that stands beside the map by itself owns no key: they go through days and districts.
  @Test func theStandingLegendOwnsNothing() {
    let before = Self.session("", columns: 120, rows: 40)
    for (key, days) in [("{PgDn}", 7), ("b", -7)] {
      var session = before
      Self.type(key, into: &session)
      #expect(session.model.day == before.model.day + days)
    }
    var session = before
    Self.type("j", into: &session)
    #expect(session.model.selection != nil && session.model.scroll == 0)
    #expect(Self.type("q", into: &session) == .quit)
  }

  /// A panel over another one leads back to it, to the row that was chosen.
  @Test func whatWasOpenComesBack() {
    var session = Self.session("s12j{Enter}?")
    #expect(session.model.panel == .help)
    Self.type("q", into: &session)
    #expect(session.model.panel == .source(SourceIndex(12)))
    Self.type("{Esc}", into: &session)
    #expect(session.model.panel == .sources(.everything) && session.model.row == 12)
    Self.type("{Esc}", into: &session)
    #expect(session.model.panel == .none)
    // The sources of an event lead back to the event, though the day has others.
    session = Self.session("e")
    Self.type("jj", into: &session)
    let row = session.model.row
    Self.type("{Enter}{Enter}{Esc}{Esc}", into: &session)
    #expect(session.model.panel == .events && session.model.row == row)
    // Another panel's key forgets what lies below.
    Self.type("{Enter}m{Esc}", into: &session)
    #expect(session.model.panel == .none)
    // However much is opened, only so much is kept.
    for _ in 0..<50 { Self.type("s?", into: &session) }
    #expect(session.model.covered.count <= 8)
  }

  /// The wheel goes through the panel that it is over, and else through the days.
  @Test func theWheel() {
    var session = Self.session("m", columns: 80, rows: 24)
    let day = session.model.day
    for _ in 0..<2 { _ = session.take(.mouse(.wheelDown, column: 5, row: 5)) }
    #expect(session.model.scroll == 6 && session.model.day == day)
    _ = session.take(.mouse(.wheelUp, column: 5, row: 5))
    #expect(session.model.scroll == 3)
    session = Self.session("s", columns: 120, rows: 40)
    _ = session.take(.mouse(.wheelDown, column: 110, row: 5))
    #expect(session.model.row == 1 && session.model.day == day)
    _ = session.take(.mouse(.wheelDown, column: 5, row: 38))
    #expect(session.model.row == 1)
  }

  /// Tab and Enter do what the panel says, or say that it has nothing for them; the map never moves.
  @Test(arguments: openings) func tabAndEnter(panel: Panel, keys: String) {
    for key in ["{Tab}", "{BTab}", "{Enter}"] {
      let start = Self.session(keys)
      var session = start
      Self.type(key, into: &session)
      #expect(session.model.view == start.model.view || panel == .inspection, "\(key) in \(panel)")
      let mayStay = panel.rules.isAboutSelection || panel.rules.list != nil
      #expect(session.model != start.model || mayStay, "\(key) in \(panel) is not answered")
    }
  }

  /// No line of a panel is wider than its page, so that none is cut.
  @Test(arguments: openings, [(60, 20), (80, 24), (120, 40), (59, 16)])
  func everyLineFits(opening: (panel: Panel, keys: String), size: (Int, Int)) {
    let session = Self.session(opening.keys, columns: size.0, rows: size.1)
    let context = PanelTests.context(session.model)
    let content = opening.panel.view.content(context)
    let page = PanelPage(session.model.appearance, width: context.width, measure: content.measure)
    for line in content.set(on: page).lines {
      let text = line.runs.map(\.text).joined()
      #expect(cellWidth(of: text) <= context.width, "\(text)")
    }
  }

  // MARK: Where it stands

  @Test(arguments: [
    (0, 10, "", 10), (0, 9, "lines 1-9 of 10", 9), (3, 4, "lines 4-7 of 10", 4), (99, 4, "lines 7-10 of 10", 4),
  ])
  func thePlaceInAText(scroll: Int, room: Int, words: String, count: Int) {
    let window = PanelWindow(lines: 10, rows: [], room: room, scroll: scroll, chosen: 0, isOpen: true)
    #expect(window.position(in: 40) == words && window.count == count)
    if !words.isEmpty { #expect(window.position(in: 10).contains("/10")) }
  }

  @Test(arguments: [(0, 0), (3, 0), (5, 3), (9, 6)]) func thePlaceInAList(chosen: Int, first: Int) {
    let rows = (0..<10).map { $0..<($0 + 1) }
    let window = PanelWindow(lines: 10, rows: rows, room: 4, scroll: 0, chosen: chosen, isOpen: true)
    #expect(window.position(in: 40) == "row \(chosen + 1) of 10" && window.position(in: 6) == "\(chosen + 1)/10")
    #expect((window.first..<(window.first + 4)).contains(chosen))
  }

  /// Each panel that has more lines than rows says where it stands, in words and by the bar.
  @Test(arguments: openings) func everyLongPanelShowsItsPlace(panel: Panel, keys: String) {
    for (columns, rows) in [(80, 24), (120, 40)] {
      var session = Self.session(keys, columns: columns, rows: rows)
      var renderer = Renderer(atlas: Self.atlas)
      let extent = renderer.extent(of: session.model)
      // The chart of the statistics makes its own page.
      guard extent.lines > extent.room, panel.view.drawing == nil else { continue }
      let room = Layout(of: session.model).panel, frame = session.frame()
      // In words, or where those have no room in figures.
      let count = extent.rows.isEmpty ? extent.lines : extent.rows.count
      let title = frame.text(row: room.row)
      #expect(title.contains("of \(count)") || title.contains("/\(count)"), "\(title)")
      let edge = room.rows.dropFirst().map { frame[room.column + room.size.columns - 1, $0].glyph }
      #expect(edge.contains("█") && edge.contains("│"), "\(panel)")
    }
  }
}
