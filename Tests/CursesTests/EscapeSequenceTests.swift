import Screens
import Testing

@testable import Curses

@Suite struct EscapeSequenceTests {
  /// What a sequence means, and the characters after it that were left alone; `isCut` if its end never came.
  private func read(_ text: String, mouse: Bool = false) -> (input: Input?, rest: String, isCut: Bool) {
    var sequence = EscapeSequence(expectsMouse: mouse)
    var scalars = Substring(text).unicodeScalars
    while let scalar = scalars.popFirst() {
      if case .end(let input) = sequence.feed(scalar.value) { return (input, String(scalars), false) }
    }
    return (nil, "", true)
  }

  @Test(
    arguments: [
      ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left), ("[H", .home), ("[F", .end), ("[Z", .backTab),
      ("OA", .up), ("OH", .home), ("OF", .end), ("OP", .function(1)), ("OS", .function(4)), ("OM", .enter),
      ("[1;2A", .shiftUp), ("[1;2B", .shiftDown), ("[1;2C", .shiftRight), ("[1;2D", .shiftLeft),
      ("[a", .shiftUp), ("[d", .shiftLeft), ("[1~", .home), ("[4~", .end), ("[7~", .home), ("[8~", .end),
      ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[11~", .function(1)), ("[15~", .function(5)),
      ("[17~", .function(6)), ("[21~", .function(10)), ("[23~", .function(11)), ("[24~", .function(12)),
      ("[[A", .function(1)), ("[[E", .function(5)), ("\u{1B}[A", .up),
    ] as [(String, Key)])
  func keys(text: String, expected: Key) {
    #expect(read(text + "q") == (.key(expected), "q", false))
  }

  /// Nothing of these is left over to be taken for keys.
  @Test(arguments: [
    "q", "[1;5A", "[200~", "[9999999999999999999999~", "[?1;2c", "[>0;276;0c", "[12;40R", "[I", "[[F", "[1;2P", "O2Z",
    "[97;5u", "]11;rgb:00/00/00\u{7}", "P1+r\u{1B}\\", "[M", "[<0;1;1m", "[<32;1;1M", "[<2;1;1M", "[<0;0;1M",
    "[<0;1M", "[<M", "[<a", "[é", "[;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;A",
  ])
  func meansNothing(text: String) {
    #expect(read(text + "l") == (nil, "l", false))
  }

  @Test(arguments: ["[", "O", "[1", "[1;", "[<0;10;", "[<", "]0;title", "P", "[[", "O2", ""])
  func cut(text: String) {
    #expect(read(text).isCut)
    // The next sequence is whole, whatever was cut before it.
    #expect(read(text + "\u{1B}[5~l") == (.key(.pageUp), "l", false))
  }

  @Test(
    arguments: [
      ("[<0;1;1M", .mouse(.press, column: 0, row: 0)), ("[<0;300;100M", .mouse(.press, column: 299, row: 99)),
      ("[<64;5;6M", .mouse(.wheelUp, column: 4, row: 5)), ("[<65;5;6M", .mouse(.wheelDown, column: 4, row: 5)),
      ("[<16;5;6M", .mouse(.press, column: 4, row: 5)), ("[M !!", nil), ("[M`qq", nil),
    ] as [(String, Input?)])
  func mouse(text: String, expected: Input?) {
    #expect(read(text + "q", mouse: true) == (expected, "q", false))
  }

  /// Every string of a small alphabet ends, or is cut, and leaves only what follows its end.
  @Test func anyBytes() {
    var seed: UInt64 = 1
    let alphabet: [Unicode.Scalar] = ["[", "O", "]", "<", "M", "1", ";", "\u{1B}", "q", "\u{7}", "~", "é"]
    for _ in 0..<5000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<12 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(seed >> 33) % alphabet.count])
      }
      let result = read(String(text), mouse: true)
      #expect(String(text).hasSuffix(result.rest))
    }
  }
}
