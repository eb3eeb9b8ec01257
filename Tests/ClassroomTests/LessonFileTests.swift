import Chronicle
import Classroom
import TestSupport
import Testing

/// What teachers write, and what is told of it.
@Suite struct LessonFileTests {
  static let atlas = Bundled.atlas

  static func read(_ text: String) -> LessonFile { LessonFile(Array(text.utf8), in: atlas) }

  /// `line: words` of every fault.
  static func faults(_ text: String) -> [String] { read(text).faults.map { "\($0.line): \($0)" } }

  static let good = """
    # Two stops
    pack: karabakh-2020
    language: en

    An introduction
    of two lines.

    // a note for the teacher alone
    == 9 Oct 2020 | Announced
    view: 47.0,39.5,0.8
    place: Hadrut
    reading: announced
    lock: yes
    sources: news24az-hadrut, [69]

    First paragraph,
    still the first.

    \\- not a choice, but text. Note: this is text too.

    ? Who announced
    the town?
    - Artsakh
    * Azerbaijan, its
      President
    ! It is in
    the record.

    ? What do you think?

    > Give them two minutes,
    and no more.
    > Then the map.

    > A second note.

    == 2020-11-20
    view: Aghdam
    quiz: handover Aghdam
    """

  @Test func aGoodLessonIsReadWhole() throws {
    let lesson = try #require(Self.read(Self.good).lesson)
    #expect(Self.faults(Self.good) == [])
    #expect(lesson.title == "Two stops")
    #expect(lesson.introduction == ["An introduction of two lines."])
    #expect(lesson.language == "en")
    #expect(lesson.stops[0].notes == ["Give them two minutes, and no more. Then the map.", "A second note."])
    #expect(lesson.stops[1].notes == [])
    let first = lesson.stops[0]
    #expect(first.day == Day("2020-10-09")! && first.title == "Announced" && first.isLocked)
    #expect(first.reading == .announced)
    #expect(
      first.paragraphs == ["First paragraph, still the first.", "- not a choice, but text. Note: this is text too."])
    #expect(first.openQuestions == ["What do you think?"])
    #expect(first.sources.map { Self.atlas[$0].id } == ["news24az-hadrut", "armenpress-hadrut-9-october"])
    let question = try #require(first.question)
    #expect(question.prompt == "Who announced the town?" && question.answer == 1)
    #expect(question.choices == ["Artsakh", "Azerbaijan, its President"])
    #expect(question.explanation == Phrase(prose: "It is in the record."))
    #expect(question.sources == first.sources)
    if case .place(let place) = first.selection {
      #expect(Self.atlas[place].id == "khojavend-hadrut")
    } else {
      Issue.record()
    }
    let second = lesson.stops[1]
    #expect(second.day == Day("2020-11-20")! && second.title.isEmpty && !second.isLocked)
    #expect(second.question?.choices[second.question!.answer] == "20 Nov 2020")
  }

  @Test(arguments: ["\r\n", "\r", "\n"], [true, false]) func editorsDiffer(ending: String, hasMark: Bool) {
    let text = (hasMark ? "\u{FEFF}" : "") + Self.good.replacing("\n", with: ending)
    #expect(Self.read(text).lesson == Self.read(Self.good).lesson)
  }

  @Test func aViewStaysUntilAnotherIsSaid() throws {
    let lesson = try #require(
      Self.read("# T\n== 1 Oct\nview: whole\nA.\n== 2 Oct\nB.\n== 3 Oct\nview: Shusha\nC.").lesson)
    let shusha = try #require(Self.atlas.district(named: "Shusha"))
    #expect(lesson.stops.map(\.view) == [.whole, .whole, .district(shusha)])
  }

  @Test(arguments: [
    (
      "",
      [
        "1: the lesson has no title; begin with a line like '# The road to Shusha'",
        "1: the lesson has no stop; a stop begins with a line like '== 27 Sep 2020 | The first day'",
      ]
    ),
    ("# T\n== 31 Feb 2020 | x\nText.", ["2: '31 Feb 2020' is not a day: February 2020 has 29 days"]),
    ("# T\n==\nText.", ["2: the stop has no day; write '== 27 Sep 2020 | Title'"]),
    ("# T\n== 1 Jan 2021\nText.", ["2: 1 Jan 2021 is outside the days of the map"]),
    (
      "# T\n== +3\nText.",
      ["2: '+3' counts from another day, and here is none; this map has 27 Sep 2020 to 18 Dec 2020"]
    ),
    ("# T\n# U\n== 1 Oct\nText.", ["2: the lesson has a title already; a stop begins with '=='"]),
    ("# T\npack: other\n== 1 Oct\nText.", ["2: the lesson is made for the pack 'other', not for this one"]),
    ("# T\nview: home\n== 1 Oct\nText.", ["2: 'view:' belongs into a stop"]),
    ("# T\n== 1 Oct\npack: karabakh-2020\nText.", ["3: 'pack:' belongs above the first stop"]),
    (
      "# T\n== 1 Oct\nveiw: home\nText.",
      [
        "3: 'veiw:' is not a setting; the settings are view, select, place, reading, lock, sources and quiz, above the first stop pack and language"
      ]
    ),
    ("# T\n> A note.\n== 1 Oct\nText.", ["2: a note for the presenter belongs into a stop"]),
    (
      "# T\nlanguage: Russian\n== 1 Oct\nText.",
      ["2: 'Russian' is no tag of a language; write one such as en, az, hy or ru"]
    ),
    ("# T\nlanguage: r\"u\n== 1 Oct\nText.", ["2: 'r\"u' is no tag of a language; write one such as en, az, hy or ru"]),
    ("# T\nlanguage: ru\nlanguage: hy\n== 1 Oct\nText.", ["3: 'language:' is set a second time in this lesson"]),
    ("# T\n== 1 Oct\nlanguage: ru\nText.", ["3: 'language:' belongs above the first stop"]),
    ("# T\n== 1 Oct\n> A note alone.", ["2: the stop tells and asks nothing"]),
    ("# T\n== 1 Oct\nview: home\nview: whole\nText.", ["4: 'view:' is set a second time in this stop"]),
    ("# T\n== 1 Oct\nplace: Hadrut\nselect: Lachin\nText.", ["4: 'select:' is set a second time in this stop"]),
    ("# T\n== 1 Oct\nselect: Lachin\nplace: Hadrut\nText.", ["4: 'place:' is set a second time in this stop"]),
    (
      "# T\n== Oct +9 2020\nText.",
      [
        "2: 'Oct +9 2020' is not a day. Type 20 oct, 20 oktyabr, 20 октября, 20.10, 2020-10-20, oct 2020, first or last; "
          + "this map has 27 Sep 2020 to 18 Dec 2020"
      ]
    ),
    ("# T\n== 20 ocotber\nText.", ["2: '20 ocotber' is not a day; did you mean 20 Oct 2020?"]),
    (
      "# T\n== 1 Oct\nview: Atlantis\nText.",
      [
        "3: 'Atlantis' is not a view; write home, whole, a district, a place, or LON,LAT,KM with the width of a column in km"
      ]
    ),
    ("# T\n== 1 Oct\nselect: Atlantis\nText.", ["3: no district is called 'Atlantis'"]),
    ("# T\n== 1 Oct\nplace: Atlantis\nText.", ["3: no place is called 'Atlantis'"]),
    ("# T\n== 1 Oct\nplace: Hadrt\nText.", ["3: no place is called 'Hadrt'; did you mean Hadrut (Khojavend)?"]),
    ("# T\n== 1 Oct\nselect: Kelbajet\nText.", ["3: no district is called 'Kelbajet'; did you mean Kalbajar?"]),
    (
      "# T\n== 1 Oct\nreading: true\nText.",
      ["3: 'true' is not a reading; the readings are assessed, announced, disagreement, known, captured"]
    ),
    ("# T\n== 1 Oct\nlock: maybe\nText.", ["3: 'maybe' is neither yes nor no"]),
    (
      "# T\n== 1 Oct\nsources: dayfront, nobody\nText.",
      ["3: 'nobody' is not a source of the pack, neither an id nor a number"]
    ),
    ("# T\n== 1 Oct\nview: home", ["2: the stop tells and asks nothing"]),
    ("# T\n== 1 Oct\n- a choice", ["3: a choice without a question; a question begins with '?'"]),
    ("# T\n== 1 Oct\n! why", ["3: an explanation without a question; a question begins with '?'"]),
    (
      "# T\n== 1 Oct\nsources: dayfront\n? Q\n- a\n- b",
      ["4: no choice is marked as right; begin the right one with '*'"]
    ),
    ("# T\n== 1 Oct\nsources: dayfront\n? Q\n* a\n* b", ["4: more than one choice is marked as right"]),
    ("# T\n== 1 Oct\nsources: dayfront\n? Q\n* a", ["4: a question has no choices at all, or at least 2"]),
    ("# T\n== 1 Oct\nsources: dayfront\n? Q\n* a\n- A", ["6: the choice 'A' stands there twice"]),
    ("# T\n== 1 Oct\nsources: dayfront\n?\n* a\n-", ["4: the question has no words", "6: the choice has no words"]),
    (
      "# T\n== 1 Oct\n? Q\n* a\n- b",
      ["3: a question with a right answer needs a source in its stop: a line 'sources: ...'"]
    ),
    (
      "# T\n== 1 Oct\nsources: dayfront\n? Q\n* a\n- b\nquiz: captured Hadrut",
      ["7: the stop has a question with choices already; make another stop"]
    ),
    ("# T\n== 1 Oct\nquiz: captured Atlantis", ["3: no place is called 'Atlantis'"]),
    ("# T\n== 1 Oct\nquiz: captured Stepanakert", ["3: the records do not answer 'captured Stepanakert' beyond doubt"]),
    ("# T\n== 1 Oct\nText\u{202E}backwards.", ["3: the invisible character U+202E may not stand in a lesson"]),
    ("# T\n== 1 Oct\nBell\u{7}.", ["3: the invisible character U+0007 may not stand in a lesson"]),
  ])
  func faultsAreNamed(text: String, faults: [String]) { #expect(Self.faults(text) == faults) }

  /// Lines that look like choices and are none are told, wherever a choice may stand.
  @Test(arguments: [
    "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{FF0D}", "\u{2022}",
    "\u{25CF}",
    "\u{FF0A}", "\u{2713}", "\u{2610}", "+ ", "a)", "B.", "(c)", "1)", "2.", "6)",
  ])
  func linesThatLookLikeChoices(mark: String) {
    let asked = "# T\n== 1 Oct\nsources: dayfront\n? Q\n"
    let word = String(mark.prefix { $0 != " " })
    let told =
      "the line begins with '\(word)' and looks like a choice; a choice begins with '-', the right one with '*', "
      + "and a line of text with '\\'"
    #expect(Self.faults("\(asked)* yes\n- no\n\(mark) perhaps") == ["7: \(told)"])
    #expect(Self.faults("\(asked)\(mark) perhaps").contains("5: \(told)"))
    #expect(Self.faults("\(asked)\n\(mark) perhaps").contains("6: \(told)"))
    // In running text, in an explanation and behind a backslash it is text.
    for text in ["# T\n== 1 Oct\n\(mark) text", "\(asked)* yes\n- no\n! Because\n\(mark) so", "\(asked)\\\(mark) text"]
    {
      #expect(Self.faults(text) == [], "\(text)")
    }
  }

  @Test(arguments: ["1991 was that?", "a question", "10. Which?", "(see the map)", "g) no", "I. it", "b.", "+5 days"])
  func linesThatDoNot(text: String) {
    #expect(Self.faults("# T\n== 1 Oct\n? Which of them:\n\(text)") == [])
  }

  @Test func readingGoesOnAfterAFault() {
    let text = "# T\n== 40 Oct\nview: x\nA.\n\n== 1 Oct\nplace: y\nB.\n\n== 2 Oct\nlock: z\nC."
    #expect(Self.faults(text).map { $0.prefix { $0 != ":" } } == ["2", "3", "7", "11"])
    #expect(Self.read(text).lesson == nil)
  }

  @Test func bytesThatAreNoTextAreNamed() {
    let file = LessonFile(Array("# T\n== 1 Oct\nText ".utf8) + [0xFF, 0xFE], in: Self.atlas)
    #expect(file.faults == [LessonFault(line: 3, kind: .notUTF8)])
  }

  @Test func sizesAreLimited() {
    let large = LessonFile([UInt8](repeating: 65, count: LessonLimits.fileBytes + 1), in: Self.atlas)
    #expect(large.faults.map(\.kind) == [.tooLarge(bytes: LessonLimits.fileBytes + 1)])
    let long = Self.read("# T\n== 1 Oct\n" + String(repeating: "a ", count: 2001))
    #expect(long.faults.map(\.kind) == [.longLine(scalars: 4001)])
    let many = Self.read("# T\n" + String(repeating: "== 1 Oct\nText.\n", count: LessonLimits.stops + 3))
    #expect(many.faults.first == LessonFault(line: 402, kind: .tooManyStops) && many.lesson == nil)
    let choices = (1...7).map { "- \($0)" }.joined(separator: "\n")
    #expect(
      Self.read("# T\n== 1 Oct\nsources: dayfront\n? Q\n* right\n\(choices)").faults.map(\.kind) == [.tooManyChoices])
  }

  /// Numbers of sources at both ends of the list and of what a number can be.
  @Test(arguments: [
    ("1", true), ("\(atlas.sources.count)", true), ("0", false), ("\(atlas.sources.count + 1)", false),
    ("-1", false), ("+5", false), ("\(Int.min)", false), ("\(Int.max)", false), ("9223372036854775808", false),
  ])
  func sourcesByNumber(number: String, isKnown: Bool) {
    let faults = Self.read("# T\n== 1 Oct\nsources: \(number)\nText.").faults.map(\.kind)
    #expect(faults == (isKnown ? [] : [.unknownSource(number)]))
  }

  /// As much as may be is read, and no more: size, length of a line, stops, choices, faults that are told.
  @Test func justInsideAndJustOutside() {
    func kinds(_ text: String) -> [LessonFault.Kind] { Self.read(text).faults.map(\.kind) }
    let head = "# T\n== 1 Oct\nText.\n"
    let filled = head + String(repeating: "// \(String(repeating: "x", count: 996))\n", count: 262)
    let rest = LessonLimits.fileBytes - filled.utf8.count
    #expect(kinds(filled + String(repeating: "\n", count: rest)) == [])
    #expect(
      kinds(filled + String(repeating: "\n", count: rest + 1)) == [.tooLarge(bytes: LessonLimits.fileBytes + 1)])
    #expect(kinds(head + String(repeating: "ə", count: 4000)) == [])
    #expect(kinds(head + String(repeating: "ə", count: 4001)) == [.longLine(scalars: 4001)])
    #expect(kinds("# T\n" + String(repeating: "== 1 Oct\nText.\n", count: 200)) == [])
    #expect(kinds("# T\n" + String(repeating: "== 1 Oct\nText.\n", count: 201)) == [.tooManyStops])
    func asked(_ choices: Int) -> [LessonFault.Kind] {
      kinds(head + "sources: dayfront\n? Q\n* right\n" + (1..<choices).map { "- \($0)\n" }.joined())
    }
    #expect(asked(1) == [.tooFewChoices] && asked(2) == [] && asked(6) == [] && asked(7) == [.tooManyChoices])
    #expect(kinds(head + String(repeating: "lock: maybe\n== 1 Oct\nText.\n", count: 199)).count == 199)
    #expect(kinds(head + (0..<300).map { "\u{E000}\($0)\n" }.joined()).count == LessonLimits.faults)
  }

  /// What costs a look through all names is done for a lesson, and not for as many lines as a file has room for.
  @Test func whatComesAfterTooManyStopsIsNotLookedAt() {
    let stop = "== 1 Oct\nplace: Hadrut\nview: Nowhere\nText.\n"
    let faults = Self.read("# T\n" + String(repeating: stop, count: 5000)).faults
    #expect(faults.count == 200 && faults.allSatisfy { $0.line <= 2 + 4 * LessonLimits.stops })
  }

  /// A line may hold as many different characters that may not be in it as it has room for.
  @Test func aFileOfUnfitCharactersOnly() {
    let all = (0..<60_000).map { Unicode.Scalar(0xF0000 + UInt32($0))! }
    let faults = Self.read(String(String.UnicodeScalarView(all))).faults
    #expect(faults.count == LessonLimits.faults && faults[7].kind == .forbidden("\u{F0007}"))
  }

  /// Whatever is quoted, a fault is a line that can be read.
  @Test func longWordsAndManyNames() {
    let long = String(repeating: "y", count: 3000)
    let texts = [
      "# T\n\(long): x\n", "# T\n== 1 Oct\n\(long): x\n\(long): x\n", "# T\npack: \(long)\n== 1 Oct\nText.\n",
    ]
    for text in texts {
      let faults = Self.read(text).faults
      #expect(!faults.isEmpty && faults.allSatisfy { $0.description.utf8.count < 300 }, "\(faults)")
    }
    let many = Self.read("# T\n== 1 Oct\nplace: S\nText.\n").faults.map(\.description)
    #expect(many.count == 1 && many[0].hasPrefix("'S' may be ") && many[0].hasSuffix(" more"), "\(many)")
  }

  /// What is quoted of a line is cut, and what is not seen is told though it is a letter or a mark by its category.
  @Test func quotationsAreShortAndFillersAreFaults() {
    let text = Self.read("# T\n== 1 Oct\nview: " + String(repeating: "x", count: 3000)).faults[0].description
    #expect(text.hasPrefix("'\(String(repeating: "x", count: 60))...' is not a view;") && text.utf8.count < 300)
    for scalar in "\u{34F}\u{115F}\u{1160}\u{17B4}\u{3164}\u{FE0F}\u{FFA0}\u{E0100}".unicodeScalars {
      #expect(Self.read("# T\n== 1 Oct\nText\(scalar).").faults.map(\.kind) == [.forbidden(scalar)])
    }
  }

  /// Whatever the bytes are: faults or a lesson, never both, and nothing that a terminal would obey.
  @Test(arguments: 1...60) func noBytesBreakTheReader(seed: Int) {
    var random = Seeded(seed)
    var bytes = Array(Self.good.utf8)
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = .random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2:
        bytes.insert(contentsOf: Array("\n? * - ! == # \\ : |".utf8.shuffled(using: &random).prefix(3)), at: place)
      default: bytes.insert(contentsOf: Array("\u{1B}[2J\u{202E}\u{9B}".utf8), at: place)
      }
    }
    let file = LessonFile(bytes, in: Self.atlas)
    #expect((file.lesson == nil) == !file.faults.isEmpty)
    #expect(file.faults.map(\.line) == file.faults.map(\.line).sorted())
    let lines = 1 + bytes.count { $0 == 10 || $0 == 13 }
    #expect(file.faults.allSatisfy { (1...lines).contains($0.line) })
    for text in file.faults.map(\.description) + (file.lesson?.stops.flatMap(\.paragraphs) ?? []) {
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
    }
  }
}
