import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Classroom

/// The line protocol: what is written is read again, and no bytes do harm.
@Suite struct ClassMessageTests {
  static let day = Day("2020-10-20")!

  static let question = PublishedQuestion(
    number: 7, prompt: "Who held Shusha on 9 Nov?", choices: ["Azerbaijan", "Artsakh", "100 % nobody"])
  static let told = PublishedQuestion(
    number: 8, prompt: "Which?", choices: ["one", "two"],
    outcome: .init(answer: 1, explanation: "Because.", tally: Tally(counts: [3, 12])))

  static let states: [ClassState] = [
    ClassState(pack: "karabakh-2020", day: day),
    ClassState(pack: "p", day: day, view: .whole, district: "fuzuli", place: "hadrut", panel: "inspection"),
    ClassState(
      pack: "p", day: day,
      view: .ground(center: Coordinate(longitude: 46.75, latitude: -39.5), width: 120.5, height: 0.25),
      reading: "announced", comparedDay: day - 3, lock: day + 1, horizon: day + 2, pointer: 12, followers: 30),
    ClassState(pack: "p", day: day, panel: "classroom", question: question),
    ClassState(pack: "p", day: day, panel: "classroom", question: told),
    ClassState(
      pack: "p", day: day, note: ClassNote(title: "Şuşa, Шуша", text: "One.\nTwo: a\u{20}b = c.\n\nThree."),
      question: told),
  ]

  /// Counts without a host, with one that no topic could carry, or with more answers than followers are none.
  @Test(arguments: [
    "followers=3", "host=a/b\tfollowers=3", "host=..\tfollowers=3", "host=a+\tfollowers=3", "host=a",
    "host=a\tfollowers=-1",
    "host=a\tfollowers=3\tquestion=7", "host=a\tfollowers=3\tquestion=7\ttally=3,1",
    "host=a\tfollowers=3\tquestion=7\ttally=1,x", "host=a\tfollowers=9\tquestion=7\ttally=1,1,1,1,1,1,1",
  ]) func countsThatAreNone(fields: String) {
    #expect(throws: ClassMessage.Fault.malformed) {
      try ClassMessage(line: Array("dayfront-class 1 counts\t\(fields)".utf8)[...])
    }
  }

  /// Who is cut off is not known; so a host with followers is there, whatever else is said of it.
  @Test func aHostWithFollowersIsNotLost() throws {
    let line = Array("dayfront-class 1 counts\thost=b\tfollowers=2\tlost=1".utf8)
    #expect(try ClassMessage(line: line[...]) == .counts(HostCounts(host: HostName("b")!, followers: 2)))
  }

  @Test(arguments: states) func aStateIsReadAsItWasWritten(state: ClassState) throws {
    let line = ClassMessage.state(state).line
    #expect(line.last == UInt8(ascii: "\n") && line.count <= MessageFields.limit)
    #expect(try ClassMessage(line: line.dropLast()) == .state(state))
  }

  @Test(arguments: [
    (ClassMessage.follow(seat: nil), "dayfront-class 1 follow\n"),
    (ClassMessage.follow(seat: ClassSeat("anna-3")!), "dayfront-class 1 follow\tseat=anna-3\n"),
    (.answer(question: 3, choice: 0), "dayfront-class 1 answer\tquestion=3\tchoice=0\n"),
    (.answer(question: 3, choice: nil), "dayfront-class 1 answer\tquestion=3\n"),
    (.refusal("Full."), "dayfront-class 1 refusal\treason=Full.\n"),
    (.away(""), "dayfront-class 1 away\n"), (.away("No broker."), "dayfront-class 1 away\treason=No broker.\n"),
    (.relay, "dayfront-class 1 relay\n"), (.pulse, "dayfront-class 1 pulse\n"),
    (
      .counts(HostCounts(host: HostName("lab-2.school")!, followers: 3)),
      "dayfront-class 1 counts\thost=lab-2.school\tfollowers=3\n"
    ),
    (
      .counts(HostCounts(host: HostName("b")!, followers: 3, question: 7, tally: Tally(counts: [1, 0, 2]))),
      "dayfront-class 1 counts\thost=b\tfollowers=3\tquestion=7\ttally=1,0,2\n"
    ),
    (.counts(.lost(HostName("b")!)), "dayfront-class 1 counts\thost=b\tfollowers=0\tlost=1\n"),
    (
      .state(ClassState(pack: "p", day: day, district: "a%b", followers: 2)),
      "dayfront-class 1 state\tpack=p\tday=2020-10-20\tdistrict=a%25b\treading=assessed\tpointer=0\tfollowers=2\n"
    ),
  ])
  func theFormOnTheLine(message: ClassMessage, line: String) throws {
    #expect(String(decoding: message.line, as: UTF8.self) == line)
    #expect(try ClassMessage(line: message.line.dropLast()) == message)
  }

  static func read(_ text: String) throws(ClassMessage.Fault) -> ClassMessage {
    try ClassMessage(line: Array(text.utf8)[...])
  }

  @Test(arguments: [
    "dayfront-class 1 state\tpack=p\tday=2020-10-20\tsize=large\tpointer=0",
    "dayfront-class 1 state\tday=2020-10-20\tpack=p\t\t=\tnonsense\tview=somewhere",
    "dayfront-class 1 state\tpack=p\tpack=q\tday=2020-10-20\tday=2020-10-21\tpointer=-1\tfollowers=1e3",
  ])
  func whatIsNotKnownIsPassedOver(line: String) throws {
    #expect(try Self.read(line) == .state(ClassState(pack: "p", day: Self.day)))
  }

  /// Which panels there are is for the screens to say: a name is carried as it is, cut and without controls.
  @Test func panelsAreNames() throws {
    let read = try Self.read("dayfront-class 1 state\tpack=p\tday=2020-10-20\tpanel=rooftop%1B2345678901")
    #expect(read == .state(ClassState(pack: "p", day: Self.day, panel: "rooftop 23456789")))
  }

  @Test(arguments: [
    ("", ClassMessage.Fault.malformed), ("dayfront-class", .malformed), ("dayfront-class 1", .malformed),
    ("dayfront-class 1 ", .malformed), ("dayfront-class  1 follow", .malformed),
    ("dayfront-class 0 follow", .malformed),
    ("dayfront-class -1 follow", .malformed), ("dayfront-class 1 follow ", .malformed),
    ("dayfront-class 1 Follow", .malformed),
    ("dayfront-class 99999999999999999999 follow", .malformed), ("dayfront-class 2 follow", .laterVersion(2)),
    ("dayfront-class 2 state\tall=new", .laterVersion(2)), ("dayfront-class 1 dance", .unknownKind),
    ("dayfront-class 1 state", .malformed), ("dayfront-class 1 state\tpack=p", .malformed),
    ("dayfront-class 1 state\tpack=p\tday=2020-13-01", .malformed),
    ("dayfront-class 1 answer\tquestion=1\tchoice=", .malformed), ("dayfront-class 1 answer\tchoice=1", .malformed),
    ("dayfront-class 1 answer\tquestion=1\tchoice=6", .malformed),
    ("dayfront-class 1 answer\tquestion=0\tchoice=1", .malformed),
    ("dayfront-class 1 answer\tquestion=99999999999999999999\tchoice=1", .malformed),
  ])
  func whatIsNoMessage(line: String, fault: ClassMessage.Fault) {
    #expect(throws: fault) { try Self.read(line) }
  }

  @Test(arguments: [
    ("a%1Bb", "a b"), ("a%0Ab", "a b"), ("a%C2%9Bb", "a b"), ("a\u{202E}b", "a b"), ("a\u{2066}b", "a b"),
    ("%FF", "\u{FFFD}"),
    ("\u{200B}", " "), ("\u{E000}", " "), ("Şuşa", "Şuşa"), ("100%25", "100%"),
  ])
  func textsCannotSteerATerminal(written: String, read: String) throws {
    let message = try Self.read("dayfront-class 1 state\tpack=p\tday=2020-10-20\tdistrict=\(written)")
    #expect(message == .state(ClassState(pack: "p", day: Self.day, district: read)))
  }

  @Test func aTextThatIsTooLongIsCutAndTheMessageStaysWithinItsLimit() throws {
    let long = String(repeating: "100 % Şuşa ", count: 2000)
    var state = ClassState(pack: long, day: Self.day, district: long, place: long)
    state.question = PublishedQuestion(
      number: 1, prompt: long, choices: [String](repeating: long, count: 6),
      outcome: .init(answer: 5, explanation: long, tally: Tally(counts: [1, 2, 3, 4, 5, 100_000])))
    state.note = ClassNote(title: long, text: long)
    let line = ClassMessage.state(state).line
    #expect(line.count <= MessageFields.limit)
    guard case .state(let read) = try ClassMessage(line: line.dropLast()) else { return #expect(Bool(false)) }
    #expect(read.question?.outcome?.answer == 5 && read.question?.choices.count == 6)
    #expect(long.hasPrefix(read.question!.prompt) && read.question!.prompt.utf8.count > 300)
    // What was cut is written again as it is.
    #expect(try ClassMessage(line: ClassMessage.state(read).line.dropLast()) == .state(read))
  }

  /// Any bytes: either a message comes out that can be written and read again, or a fault.
  @Test func seeds() {
    var random = Seeded(41)
    let samples = Self.states.map { ClassMessage.state($0).line } + [ClassMessage.answer(question: 5, choice: 2).line]
    var read = 0
    for _ in 0..<20_000 {
      var bytes = Array(samples.randomElement(using: &random)!.dropLast())
      for _ in 0..<Int.random(in: 0...8, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: "%=\t,-.".utf8.shuffled(using: &random).prefix(2), at: place)
        default: bytes.removeLast(min(bytes.count, Int.random(in: 0...40, using: &random)))
        }
      }
      guard let message = try? ClassMessage(line: bytes[...]) else { continue }
      read += 1
      #expect((try? ClassMessage(line: message.line.dropLast())) == message)
      #expect(!message.line.dropLast().contains { $0 == 0x1B || $0 == 0x07 || $0 == 0x0A })
    }
    #expect(read > 2000)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect((try? ClassMessage(line: bytes[...])) == nil)
    }
  }
}

@Suite struct LineBufferTests {
  @Test func linesComeWholeHoweverTheyAreCut() throws {
    let text = "one\n\ntwo three\nfour"
    for size in 1...text.utf8.count {
      var buffer = LineBuffer()
      var lines: [String] = []
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        lines += try buffer.take(rest.prefix(size)).map { String(decoding: $0, as: UTF8.self) }
        rest = rest.dropFirst(size)
      }
      #expect(lines == ["one", "", "two three"])
    }
  }

  @Test func aLineOverTheLimitIsRefusedAtOnceOrInPieces() throws {
    let most = [UInt8](repeating: 65, count: MessageFields.limit - 1)
    var buffer = LineBuffer()
    #expect(try buffer.take(most + [10]).map(\.count) == [most.count])
    #expect(throws: LineBuffer.Overflow.self) { try buffer.take(most + [65, 10]) }
    buffer = LineBuffer()
    _ = try buffer.take(most)
    #expect(throws: LineBuffer.Overflow.self) { try buffer.take([65]) }
  }
}
