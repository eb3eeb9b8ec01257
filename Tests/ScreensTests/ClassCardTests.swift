import Chronicle
import Classroom
import TestSupport
import Testing

@testable import Screens

/// What the presenter's screen says of the class: the card at its beginning, the strip while he teaches.
@Suite struct ClassCardTests {
  static func room(_ command: String = "ssh student@maps.school", columns: Int = 120, rows: Int = 40)
    -> ClassroomOnPaper
  {
    var room = ClassroomOnPaper()
    room.presenter = Model(size: CellSize(columns: columns, rows: rows), day: Day("2020-10-20")!)
    room.presenter.join(
      ClassMembership(
        presenting: ClassroomOnPaper.name, asked: 100, joining: ClassJoining(command: command, note: "A note.")))
    room.presenter.openClassCard()
    room.publish()
    return room
  }

  /// On every screen that has room for a word the card names the command, who is here, and how to begin.
  @Test(arguments: [(120, 40), (80, 24), (200, 60), (100, 30), (60, 20), (40, 16)])
  func theCardSaysHowToJoin(columns: Int, rows: Int) {
    for glyphs in [GlyphSet.braille, .ascii] {
      var room = Self.room(columns: columns, rows: rows)
      room.presenter.appearance.glyphs = glyphs
      _ = room.presenter.apply(.classroom(.followers(23)), in: ClassroomOnPaper.atlas)
      let screen = room.screen(room.presenter)
      for words in ["ssh student@maps.school", "Class history", "Enter"] {
        #expect(screen.contains(words), "\(columns)x\(rows): \(words)\n\(screen)")
      }
      let count = BigLetters("23", isUnicode: glyphs != .ascii)!.rows[0]
      #expect(screen.contains("23") || screen.contains(count))
      #expect(screen.contains("FREE") || screen.contains("free"))
    }
  }

  @Test func theCardAsRecorded() {
    var room = Self.room()
    room.presenter.open(ClassAskingTests.lesson, in: ClassroomOnPaper.atlas)
    room.presenter.openClassCard()
    _ = room.presenter.apply(.classroom(.followers(23)), in: ClassroomOnPaper.atlas)
    expectGoldenText(room.screen(room.presenter) + "\n", "class-card-120x40.txt")
    _ = room.presenter.apply(.resize(CellSize(columns: 80, rows: 24)), in: ClassroomOnPaper.atlas)
    expectGoldenText(room.screen(room.presenter) + "\n", "class-card-80x24.txt")
  }

  /// The card is put away by Enter, and by whatever moves the map; F brings it back. Pupils see none of it.
  @Test func theCardComesAndGoes() {
    for keys in ["{Enter}", "l", "]", "{Tab}", "+", "F"] {
      var room = Self.room()
      #expect(room.presenter.panel == .card && room.followers[0].panel == .none)
      room.present(keys)
      #expect(room.presenter.panel == .none, "\(keys)")
      room.present("F")
      #expect(room.presenter.panel == .card && room.followers[0].panel == .none)
    }
    var room = Self.room()
    room.presenter.open(ClassAskingTests.lesson, in: ClassroomOnPaper.atlas)
    room.presenter.openClassCard()
    room.present("{Enter}")
    #expect(room.presenter.panel == .lesson && room.followers[0].panel == .classroom)
  }

  /// The three states stand in the strip in one order, whatever they are, and the command where there is room.
  @Test func theStripTellsTheThreeStates() {
    var room = Self.room()
    room.presenter.ready(ClassAskingTests.question)
    func strip() -> String { frame(of: room.presenter, in: ClassroomOnPaper.atlas).text(row: 1) }
    room.present("{Enter}")
    #expect(strip().hasPrefix(" Class history ● 0 here   days free   question none open "))
    #expect(strip().hasSuffix("join: ssh student@maps.school"))
    _ = room.presenter.apply(.classroom(.followers(23)), in: ClassroomOnPaper.atlas)
    room.present("UA")
    room.type("2")
    #expect(strip().hasPrefix(" Class history ● 23 here   held at 20 Oct   question open: 1 of 23 "))
    room.present("AA")
    #expect(strip().contains("question told: 1 of 23"))
    room.present("AU")
    #expect(strip().contains("days free   question none open"))
    // The map and the panel begin below it, and small screens have none.
    #expect(Layout(of: room.presenter).map.row == 2 && Layout(of: room.presenter).panel.row == 2)
    #expect(Layout(of: room.followers[0]).map.row == 1)
    _ = room.presenter.apply(.resize(CellSize(columns: 60, rows: 12)), in: ClassroomOnPaper.atlas)
    #expect(frame(of: room.presenter, in: ClassroomOnPaper.atlas).text(row: 0).contains("23 here"))
  }

  /// Once it was put away the card no longer begins the hour.
  @Test func theHourBeginsOnce() {
    var room = Self.room()
    func words() -> [String] {
      [
        room.screen(room.presenter),
        Narration(of: ClassroomOnPaper.atlas).panel(of: room.presenter).map(Appearance().told).joined(),
      ]
        + room.presenter.cardHints.map(\.word)
    }
    #expect(words().contains { $0.contains("begin") })
    room.present("{Enter}F")
    #expect(!words().contains { $0.contains("begin") })
    #expect(words()[0].contains("Enter go on with the class") && words()[1].contains("Enter goes on, F brings"))
  }

  /// A host that is cut off is told when it happens and when it is back, and stands in the strip meanwhile, whatever else
  /// there is no room for.
  @Test(arguments: [(120, 40), (80, 24), (60, 20)]) func hostsThatAreCutOffAreTold(columns: Int, rows: Int) {
    var room = Self.room(columns: columns, rows: rows)
    func hear(_ events: ClassEvent...) {
      for event in events { _ = room.presenter.apply(.classroom(event), in: ClassroomOnPaper.atlas) }
    }
    func strip() -> String { frame(of: room.presenter, in: ClassroomOnPaper.atlas).text(row: 1) }
    let lab = HostName("lab-2")!, hall = HostName("hall")!
    hear(.followers(31, hosts: 2, cutOff: 1), .hosts(lost: [lab], back: []))
    #expect(
      room.presenter.notice
        == "Host lab-2 is cut off; its pupils are not counted.")
    #expect(room.screen(room.presenter).contains("1 host cut off"))
    room.presenter.ready(ClassAskingTests.question)
    room.present("{Enter}UA")
    #expect(
      strip().contains("31 here") && strip().contains(columns > 100 ? ", 1 host cut off " : ", 1 cut off "),
      "\(strip())")
    #expect(strip().contains("on 2 hosts") == (columns > 100) && strip().contains("0 of 31") == (columns >= 80))
    hear(.hosts(lost: [lab, hall], back: []))
    #expect(room.presenter.notice?.hasPrefix("2 hosts are cut off") == true)
    hear(.hosts(lost: [], back: [lab]), .followers(40, hosts: 3))
    #expect(room.presenter.notice == "Host lab-2 is back." && !strip().contains("cut off"))
    // What the presenter is being asked stays.
    room.present("qq")
    hear(.hosts(lost: [lab], back: []))
    #expect(room.presenter.notice?.hasPrefix("End the class?") == true)
  }

  /// Sentences tell what the card shows.
  @Test func theCardIsTold() {
    let told = Narration(of: ClassroomOnPaper.atlas).opening(Self.room().presenter)
    for line in [
      "Class history.\n", "To join, type in a terminal:\nssh student@maps.school\nA note.\n", "here: 0\n",
      "days: free\n",
      "question: none open\n", "Enter begins, F brings this card back.\n",
    ] {
      #expect(told.contains(line), "\(line)\n\(told)")
    }
  }

  // MARK: Ending

  /// A presenter whom anybody follows is asked before the class ends.
  @Test(arguments: ["q", "{C-c}"]) func theEndIsAskedAbout(key: String) {
    var room = Self.room()
    let end = Key.typed(key)![0]
    room.present("{Enter}")
    #expect(room.presenter.apply(.key(end), in: ClassroomOnPaper.atlas) == .quit)
    _ = room.presenter.apply(.classroom(.followers(1)), in: ClassroomOnPaper.atlas)
    #expect(room.presenter.apply(.key(end), in: ClassroomOnPaper.atlas) == .none)
    #expect(room.presenter.notice == "End the class? 1 follows you. q ends it, any other key goes on.")
    // Any other key does nothing but go on.
    let day = room.presenter.day
    #expect(room.presenter.apply(.key("l"), in: ClassroomOnPaper.atlas) == .none)
    #expect(room.presenter.day == day && room.presenter.notice == "The class goes on.")
    _ = room.presenter.apply(.key("l"), in: ClassroomOnPaper.atlas)
    #expect(room.presenter.day == day + 1)
    _ = room.presenter.apply(.key(end), in: ClassroomOnPaper.atlas)
    #expect(room.presenter.apply(.key(end), in: ClassroomOnPaper.atlas) == .quit)
    // Pupils are not asked.
    #expect(room.followers[0].apply(.key("q"), in: ClassroomOnPaper.atlas) == .quit)
  }

  // MARK: Letters

  @Test func everyLetterOfACommandIsDrawn() {
    let all = (0x21...0x7E as ClosedRange<UInt8>).map { Character(Unicode.Scalar($0)) }
    let drawn = all.filter { BigLetters(String($0), isUnicode: true) != nil }
    let needed = all.filter { $0.isLetter || $0.isNumber || "@.-_:/+=,".contains($0) }
    #expect(Set(drawn) == Set(needed))
    // No two of them look alike.
    let looks = drawn.map { BigLetters(String($0), isUnicode: false)!.rows.joined(separator: "\n") }
    #expect(
      Set(looks).count == drawn.count,
      "\(Dictionary(grouping: zip(drawn, looks), by: \.1).values.filter { $0.count > 1 }.map { $0.map(\.0) })")
    #expect(BigLetters("a%b", isUnicode: true) == nil)
    for isUnicode in [true, false] {
      let rows = BigLetters("ssh x", isUnicode: isUnicode)!.rows
      #expect(rows.count == BigLetters.height(isUnicode: isUnicode) && Set(rows.map(\.count)).count == 1)
    }
  }
}
