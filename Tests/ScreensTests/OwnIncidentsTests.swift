import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// A reader's own incidents on the screen and in sentences.
@Suite struct OwnIncidentsTests {
  static let notes = """
    lon,lat,date,end,title,category,precision,place,text
    46.55,39.75,2020-10-18,,Bus with evacuees,journey,approximate,Lachin road,Forty people on board.
    46.80,39.83,2020-10-20,,Power out,,,Stepanakert,
    46.70,39.40,2020-10,,Call from a cousin,,region,Qubadli,
    12.00,39.40,2020-10-20,,A letter,,,Abroad,
    46.70,39.40,2019-01-01,,An earlier call,,,,
    """

  static let atlas: Atlas = {
    var parts = Bundled.atlas.parts
    parts.add(layer: "notes", of: "/home/me/notes.csv", events(notes))
    parts.add(layer: "calls", of: "calls", events("lon,lat,date,title\n46.75,39.76,2020-10-20,A call\n"))
    return Atlas(parts)
  }()

  static func events(_ text: String) -> [Event] {
    TinyPack().with(incidents: [("a.csv", text)]).atlas!.events.filter { $0.layer != nil }
  }

  static func session(_ keys: String, _ columns: Int = 80, _ rows: Int = 24, _ appearance: Appearance = Appearance())
    -> Session
  {
    let model = Model(size: CellSize(columns: columns, rows: rows), day: Day("2020-10-20")!, appearance: appearance)
    var session = Session(model: model, atlas: atlas)
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    return session
  }

  static func text(_ keys: String, _ columns: Int = 80, _ rows: Int = 24) -> String {
    var session = session(keys, columns, rows)
    let frame = session.frame()
    return (0..<rows).map { frame.text(row: $0) }.joined(separator: "\n")
  }

  @Test(arguments: [("own", ""), ("own-listed", "e"), ("own-kind", "e{BTab}"), ("own-legend", "i")])
  func screens(name: String, keys: String) {
    for (columns, rows) in [(80, 24), (120, 40)] {
      var session = Self.session(keys, columns, rows, Appearance(glyphs: .braille, color: .indexed, language: .english))
      expectGolden(session.frame(), "\(columns)x\(rows)-\(name)")
    }
    var mono = Self.session(keys, 80, 24, Appearance(glyphs: .ascii, color: .never, language: .english))
    expectGolden(mono.frame(), "80x24-ascii-\(name)")
  }

  /// His own are marked from the first, those of the pack while they are listed; `xb` hides all.
  @Test(arguments: [("", EventMarking.own), ("e", .all), ("e{Esc}", .own), ("xb", .none), ("xbxb", .all)])
  func whatIsMarked(keys: String, marking: EventMarking) {
    let model = Self.session(keys).model
    #expect(model.marking(in: Self.atlas) == marking)
    let marked = marking == .none ? [] : model.markedEvents(in: Self.atlas).map { Self.atlas.events[$0] }
    let own = marked.filter { $0.layer != nil }.map(\.title)
    // What is known to a month is marked on every day of it.
    #expect(
      Set(own)
        == (marking == .none ? [] : ["Bus with evacuees", "Power out", "Call from a cousin", "A letter", "A call"]))
    #expect(marked.contains { $0.layer == nil } == (marking == .all))
  }

  /// Precision, layer and who vouches for it are on the screen.
  @Test func theListTellsHowWellItIsKnown() {
    let list = Self.text("e{BTab}{BTab}", 120, 40)
    for words in [
      "4 of", "Oct 2020 ", "Call from a cousin", "(region)", "(approximate)", "yours: notes", "1 Jan 2019", "journey",
    ] where words != "4 of" {
      #expect(list.contains(words), "\(words)")
    }
    #expect(list.contains("5 events: notes"))
    let chosen = Self.text("e{BTab}{BTab}{Home}{Down}", 120, 40)
    #expect(chosen.contains("Day known to a month, place known to a region;") && chosen.contains("not checked by"))
  }

  /// Tab goes on from the pack's categories to the layers, and Shift-Tab from all to the last layer.
  @Test func tabReachesTheLayers() {
    #expect(Self.session("e{BTab}").model.kind == .own(1))
    #expect(Self.session("e{BTab}{Tab}").model.kind == nil)
    let count = EventCategory.allCases.count
    #expect(Self.session("e" + String(repeating: "{Tab}", count: count + 1)).model.kind == .own(0))
  }

  @Test func aSearchFindsThem() {
    #expect(Self.text("/cousin").contains("Call from a cousin"))
    let model = Self.session("/cousin{Enter}").model
    #expect(
      model.panel == .events
        && model.chosenEvent(in: Self.atlas).map { Self.atlas.events[$0].title } == "Call from a cousin")
  }

  /// The source of an incident is the file, which nobody vouches for.
  @Test func theirSourceIsTheFile() {
    let page = Self.text("/cousin{Enter}{Enter}{Enter}", 100, 30)
    #expect(page.contains("/home/me/notes.csv") && page.contains("your own file; not part of the pack"))
  }

  @Test func theyAreTickedOnTheSlider() {
    func columns(_ atlas: Atlas) -> [EventKind?] {
      let model = Model(size: CellSize(columns: 80, rows: 24), day: Day("2020-10-20")!)
      return EventTicks(of: atlas, key: .init(model, in: atlas, scale: DayScale(atlas.days, columns: 66))).columns
    }
    // Where the pack has a turning point, its tick stays.
    let before = columns(Bundled.atlas), after = columns(Self.atlas)
    let scale = DayScale(Self.atlas.days, columns: 66)
    for event in Self.atlas.events where event.layer != nil && Self.atlas.days.contains(event.day) {
      #expect(after[scale.column(of: event.day)] != nil)
    }
    for (old, new) in zip(before, after) where old != nil { #expect(old == new) }
    // A day without one gets a tick of its own.
    let free = Self.atlas.days.first { before[scale.column(of: $0)] == nil }!
    var parts = Bundled.atlas.parts
    parts.add(layer: "quiet", of: "q.csv", Self.events("lon,lat,date,title\n46.75,39.76,\(free),A quiet day\n"))
    #expect(columns(Atlas(parts))[scale.column(of: free)] == .own(0))
  }

  /// A day's sentence tells his own behind those of the pack, each layer by itself, and with what is not exact of them.
  @Test func sentences() {
    let narration = Narration(of: Self.atlas)
    let day = Self.session("").model
    let told = narration.whole(day).map { Appearance().told($0) }.joined(separator: " ")
    #expect(told.contains("Yours, notes: "))
    #expect(told.contains("Call from a cousin, day known to a month, place known to a region"))
    #expect(told.contains("Yours, calls: A call."))
  }

  /// They are no news of the story, nothing that a comparison or a quiz speaks of.
  @Test func theyAreNotThePacks() {
    for day in Self.atlas.days {
      #expect(Self.atlas.eventsByWeight(on: day).allSatisfy { Self.atlas.events[$0].layer == nil })
    }
    let days = Self.atlas.days
    let alone = Comparison(of: Bundled.atlas, from: days.lowerBound, to: days.upperBound)
    let with = Comparison(of: Self.atlas, from: days.lowerBound, to: days.upperBound)
    #expect(alone.rows.map(\.events.count) == with.rows.map(\.events.count))
  }

  /// Rows of a very long list are made only around the chosen one, and its keys go through all of it.
  @Test func aLongListIsWhole() {
    var parts = Bundled.atlas.parts
    let one = parts.events[0]
    parts.events = (0..<3000).map { number in
      var event = one
      event.id = "\(number)"
      event.title = "Number \(number)"
      event.day = parts.days.lowerBound + number / 50
      event.last = event.day
      return event
    }
    let atlas = Atlas(parts)
    var session = Session(
      model: Model(size: CellSize(columns: 100, rows: 30), day: parts.days.lowerBound, appearance: Appearance()),
      atlas: atlas)
    func typed(_ keys: String) -> String {
      for key in Key.typed(keys)! { _ = session.take(.key(key)) }
      let frame = session.frame()
      return (0..<30).map { frame.text(row: $0) }.joined(separator: "\n")
    }
    #expect(typed("e").contains("row 1 of 3000"))
    #expect(typed("{End}").contains("Number 2999") && session.model.row == 2999)
    #expect(typed("{Home}").contains("Number 0 ") && session.model.row == 0)
    var rows: [Int] = []
    for _ in 0..<400 {
      _ = typed("{PgDn}")
      rows.append(session.model.row)
    }
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $1 > $0 && $1 - $0 <= 30 || $1 == 2999 })
    #expect(rows.last == 2999)
    #expect(typed("{PgUp}").contains("Number \(session.model.row) ") && session.model.row < 2999)
  }
}
