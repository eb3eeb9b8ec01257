import Screens
import TestSupport
import Testing

@testable import Curses

/// What bytes of a terminal stand for, without a terminal and without a clock.
@Suite struct InputDecoderTests {
  /// What a text brings, its pieces with pauses of so many milliseconds between them, and a long one in the end.
  private func read(
    _ pieces: [String], pause: Int64 = 0, mouse: Bool = false, answer: Bool = false, place: Bool = false,
    guesses: Bool = false
  ) -> [Arrival] {
    var decoder = InputDecoder()
    decoder.expectsMouse = mouse
    decoder.expectsAnswer = answer
    decoder.expectsPlace = place
    decoder.guessesPastes = guesses
    var now: Int64 = 1000
    var arrivals: [Arrival] = []
    func wait(until then: Int64) {
      while let deadline = decoder.deadline, deadline <= then { arrivals += decoder.pause(at: deadline) }
      now = then
    }
    for piece in pieces {
      arrivals += decoder.take(Array(piece.utf8), at: now)
      wait(until: now + pause)
    }
    wait(until: now + 10_000)
    #expect(decoder.deadline == nil)
    return arrivals
  }

  private func keys(_ text: String) -> [Arrival] { text.unicodeScalars.map { .key(key(ofCharacter: $0.value)!) } }

  @Test(
    arguments: [
      ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left), ("[H", .home), ("[F", .end), ("[Z", .backTab),
      ("OA", .up), ("OH", .home), ("OF", .end), ("OP", .function(1)), ("OS", .function(4)), ("OM", .enter),
      ("[1;2A", .shiftUp), ("[1;2B", .shiftDown), ("[1;2C", .shiftRight), ("[1;2D", .shiftLeft),
      ("[a", .shiftUp), ("[d", .shiftLeft), ("[1~", .home), ("[4~", .end), ("[7~", .home), ("[8~", .end),
      ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[11~", .function(1)), ("[15~", .function(5)),
      ("[17~", .function(6)), ("[21~", .function(10)), ("[23~", .function(11)), ("[24~", .function(12)),
      ("[[A", .function(1)), ("[[E", .function(5)), ("[R", .function(3)),
    ] as [(String, Key)])
  func sequences(text: String, expected: Key) {
    #expect(read(["\u{1B}" + text + "q"]) == [.key(expected)] + keys("q"))
    // A byte at a time, and its first two as one byte of eight bits.
    #expect(read(("\u{1B}" + text + "q").map(String.init), pause: 3) == [.key(expected)] + keys("q"))
    if text.hasPrefix("["), !text.hasPrefix("[[") {
      var decoder = InputDecoder()
      #expect(decoder.take([0x9B] + Array(text.dropFirst().utf8), at: 0) == [.key(expected)])
      #expect(read(["\u{9B}" + text.dropFirst()]) == [.key(expected)])
    }
  }

  /// An Escape and then a key mean just that, typed however fast, as tmux and others send them together.
  @Test(arguments: ["d", "l", "q", "?", " ", "\r", "\t", "\u{7F}", ":", "é", "X", "^", "_", "\\"])
  func escapeAndAKey(text: String) {
    #expect(read(["\u{1B}" + text]) == [.key(.escape)] + keys(text))
    #expect(read(["\u{1B}", text], pause: 40) == [.key(.escape)] + keys(text))
    #expect(read(["\u{1B}\u{1B}" + text]) == [.key(.escape), .key(.escape)] + keys(text))
  }

  /// What begins a sequence is a key too where nothing comes behind it, or what no sequence has.
  @Test func escapeAndWhatBeginsASequence() {
    for text in ["[", "O", "]", "P"] { #expect(read(["\u{1B}" + text]) == [.key(.escape)] + keys(text)) }
    #expect(read(["\u{1B}]]"]) == [.key(.escape)] + keys("]]"))
    #expect(read(["\u{1B}Pp"]) == [.key(.escape)] + keys("Pp"))
    #expect(read(["\u{1B}"]) == [.key(.escape)])
  }

  /// Nothing of these is left over to be taken for keys.
  @Test(arguments: [
    "[1;5A", "[9999999999999999999999~", "[12;40X", "[I", "[[F", "[1;2P", "O2Z", "[97;5u",
    "]52;c;YWJj\u{7}", "]0;title\u{1B}\\", "P1+r\u{1B}\\", "[M", "[<0;1;1m", "[<32;1;1M", "[<2;1;1M", "[<0;0;1M",
    "[<0;1M", "[<M", "[<a", "[é", "[;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;A",
  ])
  func meansNothing(text: String) {
    #expect(read(["\u{1B}" + text + "l"]) == keys("l"))
    #expect(read(("\u{1B}" + text + "l").map(String.init), pause: 3) == keys("l"))
  }

  @Test(arguments: ["[1", "[1;", "[<0;10;", "[<", "]0;title", "P1", "[[", "O2"])
  func cut(text: String) {
    #expect(read(["\u{1B}" + text, "l"], pause: 3000) == keys("l"))
    // The next sequence is whole, whatever was cut before it.
    #expect(read(["\u{1B}" + text + "\u{1B}[5~l"]) == [.key(.pageUp)] + keys("l"))
  }

  /// A string that never ends does not make the program deaf: after two seconds it is given up.
  @Test func aStringWithoutEnd() {
    let arrivals = read(["\u{1B}]0"] + Array(repeating: "x", count: 20), pause: 200)
    #expect(arrivals.count > 5 && arrivals.allSatisfy { $0 == .key(.character("x")) })
    #expect(read(["\u{1B}]0" + String(repeating: "x", count: 2000)]).count > 1000)
  }

  @Test(
    arguments: [
      ("[<0;1;1M", .mouse(.press, column: 0, row: 0)), ("[<0;300;100M", .mouse(.press, column: 299, row: 99)),
      ("[<64;5;6M", .mouse(.wheelUp, column: 4, row: 5)), ("[<65;5;6M", .mouse(.wheelDown, column: 4, row: 5)),
      ("[<16;5;6M", .mouse(.press, column: 4, row: 5)), ("[M !!", nil), ("[M`qq", nil),
    ] as [(String, Arrival?)])
  func mouse(text: String, expected: Arrival?) {
    #expect(read(["\u{1B}" + text + "q"], mouse: true) == (expected.map { [$0] } ?? []) + keys("q"))
  }

  @Test(
    arguments: [
      ("[0n", .ready), ("[3n", .ready), ("[12;40R", .cursor(column: 40, row: 12)),
      ("[?2026;2$y", .mode(2026, state: 2)),
      ("[>41;379;0c", .secondary([41, 379, 0])), ("[>0;136;0c", .secondary([0, 136, 0])),
      ("P>|XTerm(379)\u{1B}\\", .version("XTerm(379)")), ("P>|kitty(0.26.5)\u{7}", .version("kitty(0.26.5)")),
      ("]11;rgb:ffff/8080/0000\u{1B}\\", .background(RGBColor(red: 255, green: 128, blue: 0))),
      ("]11;rgb:ff/80/00\u{7}", .background(RGBColor(red: 255, green: 128, blue: 0))),
      ("]11;rgba:f/8/0/f\u{7}", .background(RGBColor(red: 255, green: 136, blue: 0))),
      ("]4;255;rgb:eeee/eeee/eeee\u{7}", .paletteColor(255)),
    ] as [(String, Report)])
  func reports(text: String, expected: Report) {
    #expect(read(["\u{1B}" + text + "q"], place: true) == [.report(expected)] + keys("q"))
  }

  /// Some terminals end a string by an Escape alone, whatever comes next.
  @Test func aStringEndedByAnEscape() {
    let color = "\u{1B}]4;255;rgb:eeee/eeee/eeee\u{1B}"
    #expect(read([color + "\u{1B}[?2004;2$y"]) == [.report(.paletteColor(255)), .report(.mode(2004, state: 2))])
    #expect(read([color]) == [.report(.paletteColor(255))])
  }

  /// Where no place was asked for, F3 with a modifier is what it looks like: nothing of ours.
  @Test func thePlaceOfNobodysAsking() { #expect(read(["\u{1B}[1;2Rq"]) == keys("q")) }

  /// An answer in pieces is no key, wherever it is cut.
  @Test(arguments: [10, 80, 150] as [Int64])
  func answersInPieces(pause: Int64) {
    for pieces in [["\u{1B}", "[0n"], ["\u{1B}[", "0n"], ["\u{1B}[0", "n"], ["\u{1B}", "[", "0", "n"]] {
      let arrivals = read(pieces, pause: min(pause, pieces.count > 3 ? 50 : pause), answer: true)
      // The Escape may be taken for the key, which never quits; what comes behind it never is.
      #expect(arrivals.filter { $0 != .key(.escape) } == [.report(.ready)], "\(pieces) \(pause)")
    }
    let longer = read(["\u{1B}", "]11;rgb:0000/0000/0000\u{7}l"], pause: pause, answer: true)
    #expect(
      longer.filter { $0 != .key(.escape) }
        == [.report(.background(RGBColor(red: 0, green: 0, blue: 0)))] + keys("l"))
  }

  /// The rest of an answer whose beginning was lost; and keys that look like it at first.
  @Test func tornAnswers() {
    for text in ["0n", "[0n"] {
      #expect(read([text], answer: true) == [.report(.ready)])
      #expect(read([text]) == keys(text))
    }
    for text in ["0", "[", "00", "[[", "0[", "[l", "0l", "[0l", "0x1"] {
      #expect(read([text], answer: true) == keys(text))
      #expect(read(text.map(String.init), pause: 30, answer: true) == keys(text))
    }
    #expect(read(["0", "\u{1B}[A"], answer: true) == keys("0") + [.key(.up)])
  }

  /// What a description says that keys send, where no terminal of xterm's kind sends so.
  @Test func describedKeys() {
    var decoder = InputDecoder()
    decoder.described = [(Array("\u{1B}A".utf8), .up), (Array("\u{1B}?x".utf8), .end), ([0x0B], .down)]
    #expect(
      decoder.take(Array("\u{1B}A\u{B}\u{1B}Bl".utf8), at: 0) == [.key(.up), .key(.down), .key(.escape)] + keys("Bl"))
  }

  // MARK: - Pastes

  @Test(arguments: [
    ("l\nq\nmake\n", "l\nq\nmake\n"), ("", ""), ("a\tb", "a\tb"), ("x\u{1B}[31my", "xy"), ("\u{1B}q", "q"),
    ("日本", "日本"),
  ])
  func markedPastes(text: String, expected: String) {
    let marked = "\u{1B}[200~" + text + "\u{1B}[201~"
    #expect(read(["l" + marked + "k"]) == keys("l") + [.paste(expected)] + keys("k"))
    #expect(
      read(("l" + marked + "k").unicodeScalars.map { String($0) }, pause: 1) == keys("l") + [.paste(expected)]
        + keys("k"))
  }

  /// An answer in the middle of a paste is still one, and a paste whose end never comes has one.
  @Test func aPasteWithAnAnswerOrWithoutEnd() {
    #expect(read(["\u{1B}[200~ab\u{1B}[0ncd\u{1B}[201~"]) == [.report(.ready), .paste("abcd")])
    #expect(read(["\u{1B}[200~ab", "q"], pause: 3000) == [.paste("ab")] + keys("q"))
  }

  /// Where nothing marks them they are told by what no hand does.
  @Test(arguments: [
    ("make q\nls", true), ("lessonss", true), ("dayfront", true), ("a\rb\rc\rd\r", true), ("12345678", true),
    ("llllllllllllllllllll", false), ("ljljljljljlj", false), ("lessons", false), ("", false),
    ("\u{1B}[A\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", false), ("\r\u{1B}?\u{1B}e\u{1B}:9 nov\r+-0\u{1B}OC", false),
    ("\r\r\r\r\r\r\r\r\r", false), ("          ", false),
  ])
  func guessedPastes(text: String, isPaste: Bool) {
    let arrivals = read([text], guesses: true)
    let pastes = arrivals.filter { if case .paste = $0 { true } else { false } }
    #expect((pastes.count == 1 && arrivals.count == 1) == isPaste, "\(arrivals)")
    // One that comes through a pipe is meant as it is.
    #expect(read([text]).allSatisfy { if case .key = $0 { true } else { false } })
  }

  /// What comes right behind belongs to it, however short; what is typed later does not.
  @Test func aPasteInPieces() {
    #expect(
      read(["abcdefghij", "q", "k"], pause: 20, guesses: true) == [.paste("abcdefghij"), .paste("q"), .paste("k")])
    #expect(read(["abcdefghij", "q"], pause: 200, guesses: true) == [.paste("abcdefghij")] + keys("q"))
  }

  /// Any bytes, in any pieces: a new Escape and a pause end whatever came before, and the next key is heard.
  @Test func anyBytes() {
    let alphabet: [Unicode.Scalar] = [
      "[", "O", "]", "P", "<", "M", "1", "0", "n", ";", "\u{1B}", "q", "\u{7}", "~", "é", "\u{9B}", "2", "\\",
    ]
    var random = Seeded(12)
    for _ in 0..<trials(3000) {
      var decoder = InputDecoder()
      decoder.expectsAnswer = Bool.random(using: &random)
      decoder.expectsMouse = Bool.random(using: &random)
      var now: Int64 = 0
      for _ in 0..<random.number(1...5) {
        let text = (0..<random.number(0...9)).map { _ in String(alphabet.randomElement(using: &random)!) }.joined()
        let arrivals = decoder.take(Array(text.utf8), at: now)
        #expect(!arrivals.contains(.pasteBegins) && !arrivals.contains(.pasteEnds))
        now += Int64(random.number(0...400))
      }
      now += 10_000
      for _ in 0..<3 { _ = decoder.pause(at: now) }
      #expect(decoder.take([0x6B], at: now + 5000) == keys("k"))
    }
  }
}
