import Chronicle
import TestSupport
import Testing

@testable import Screens

/// What is said after keys, on the bundled pack.
@Suite struct NarrationTests {
  static let atlas = Bundled.atlas
  static let narration = Narration(of: atlas)

  /// What is said after the last of the keys typed.
  static func said(_ keys: [Key], from model: Model) -> String {
    var session = Session(model: model, atlas: atlas)
    var said = ""
    for key in keys {
      let before = session.model
      _ = session.take(.key(key))
      said = narration.text(after: .key(key), from: before, to: session.model)
    }
    return said
  }

  static func model(on day: Day, selection: DistrictIndex? = nil, place: PlaceIndex? = nil) -> Model {
    Model(size: CellSize(columns: 80, rows: 24), day: day, selection: selection, place: place)
  }

  @Test(arguments: [
    (
      "2020-10-19", "l",
      "20 Oct 2020, day 24. 105 square kilometres changed to Azerbaijan: Zangilan 67, Jabrayil 35, Khojavend 3. Azerbaijan announces as taken: Zangilan, Dashbashi, Gunashli and 21 more. A truce that was not made. Aliyev announces Zangilan. Yerevan: to fall back is not to lose.\n"
    ),
    ("2020-12-18", "l", "This is the last day, 18 Dec 2020.\n"),
    ("2020-09-27", "3h", "This is the first day, 27 Sep 2020.\n"),
    ("2020-10-20", "1", "1.\n"), ("2020-10-20", "12", "12.\n"),
    ("2020-10-19", "jj", "Fuzuli: Azerbaijan 69%, Artsakh 31%.\n"),
    ("2020-10-19", "j{Esc}", "No district is selected.\n"),
    ("2020-10-19", "+", "That changes only the picture, and there is none here.\n"),
    ("2020-10-19", "L", "That changes only the picture, and there is none here.\n"),
    ("2020-10-19", "c", "That changes only the picture, and there is none here.\n"),
    ("2020-10-19", "V", "'V' does nothing here. ? shows the keys.\n"),
    ("2020-10-19", "i{Esc}", "Closed.\n"), ("2020-10-19", "oo", "Names: Armenian, in Latin letters.\n"),
    ("2020-10-19", " ", "The days run, 2 days a second; Space stops them.\n"),
    ("2020-10-19", "  ", "The days stand still.\n"), ("2020-10-19", "<", "Speed: 1 day a second.\n"),
    ("2020-10-19", "r", "The days run backwards.\n"),
    ("2020-10-19", ":", "Type 20 oct, 20.10, 2020-10-20 or +7, then Enter.\nGo to: "),
    ("2020-10-19", ":2", "2"), ("2020-10-19", ":21{BS}", "\nGo to: 2"), ("2020-10-19", ":2{Esc}", "\nTyping ended.\n"),
    ("2020-10-19", "y{PgDn}", "The panel was told whole. Control-L tells it again, Escape closes it.\n"),
    ("2020-10-19", "?/pau{Enter}", "\nHelp on 'pau'.\nMove through the days:\nSpace: play and pause.\n"),
    ("2020-10-19", "?q", "Closed.\n"), ("2020-10-19", "y?q", "The command for this view.\n"),
    (
      "2020-10-19", ":xx{Enter}",
      "\n'xx' is not a day. Type 20 oct, 20 oktyabr, 20 октября, 20.10, 2020-10-20, oct 2020, first or last; this map has "
        + "27 Sep 2020 to 18 Dec 2020.\n"
    ),
    ("2020-10-19", ":1.10{Enter}", "\n1 Oct 2020, day 5. No ground changed holder. "),
    ("2020-10-19", "/shusha{Up}", "\nShusha\n"),
    ("2020-10-19", "/hadrut{Enter}", "\nHadrut.\n"),
    ("2020-10-19", "aa", "Reading: where claims and map differ.\nAnnounced, not assessed: "),
    ("2020-10-19", "d", "Comparing with 19 Oct: go to another day; d stops.\nFrom 19 Oct to 19 Oct.\n"),
    (
      "2020-10-19", "ej",
      "20 Oct 2020, day 24. 105 square kilometres changed to Azerbaijan: Zangilan 67, Jabrayil 35, Khojavend 3. Azerbaijan announces as taken: Zangilan, Dashbashi, Gunashli and 21 more.\n20 Oct battle"
    ),
  ])
  func answers(from day: String, keys: String, expected: String) {
    let said = Self.said(Key.typed(keys)!, from: Self.model(on: Day(day)!))
    // A long answer is given by its beginning.
    #expect(said == expected || said.hasPrefix(expected), "\(said)")
  }

  @Test func openingTellsDayAndSelection() {
    let lines = Self.narration.opening(Self.model(on: Day("2020-10-19")!, selection: DistrictIndex(0)))
      .split(separator: "\n")
    #expect(lines[0].hasSuffix("in sentences. ? tells the keys, q ends."))
    #expect(lines[1].hasPrefix("19 Oct 2020, day 23. "))
    #expect(lines[2].hasPrefix("On this day it is not known whether "), "what is not known")
    #expect(lines.count == 4)
  }

  @Test func everyKeyOfTheHelpIsTold() {
    let help = Self.said([.character("?")], from: Self.model(on: Self.atlas.days.lowerBound))
    for row in KeyMapTests.groups(nil).flatMap(\.rows) { #expect(help.contains(PlainHelp.line(row) + "\n")) }
  }

  @Test func everyEventIsToldInItsList() {
    var session = Session(model: Self.model(on: Self.atlas.days.lowerBound), atlas: Self.atlas)
    let keys = Key.typed("e{Tab}{BTab}999k")! + Array(repeating: Key.down, count: Self.atlas.events.count)
    var said = ""
    for key in keys {
      let before = session.model
      _ = session.take(.key(key))
      said += Self.narration.text(after: .key(key), from: before, to: session.model)
    }
    for event in Self.atlas.events { #expect(said.contains(event.title) && said.contains(event.text)) }
  }

  /// Whatever is typed: no control characters but line feeds, outside prompts whole lines.
  @Test(arguments: 1...12) func outputOnlyAppends(seed: Int) {
    var random = Seeded(seed * 7)
    var session = Session(model: Self.model(on: Self.atlas.days.lowerBound), atlas: Self.atlas)
    for _ in 0..<60 {
      let key = ScreenLawsTests.keys.randomElement(using: &random)!
      let before = session.model
      guard session.take(.key(key)) != .quit else { continue }
      let text = Self.narration.text(after: .key(key), from: before, to: session.model)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
      if session.model.prompt == nil { #expect(text.hasSuffix("\n"), "\(key)") }
    }
  }

  @Test func ticksTellDaysAndTheEnd() {
    var session = Session(model: Self.model(on: Day("2020-12-16")!), atlas: Self.atlas)
    _ = session.take(.key(.character(" ")))
    var said: [String] = []
    for _ in 0..<3 {
      let before = session.model
      _ = session.take(.tick)
      said.append(Self.narration.text(after: .tick, from: before, to: session.model))
    }
    #expect(said[0].hasPrefix("17 Dec 2020, day 82."))
    #expect(said[1].hasPrefix("The days stand still.\n18 Dec 2020, day 83."))
    #expect(said[2].isEmpty)
  }
}
