import Curses
import Screens
import TestSupport
import Testing

@testable import dayfront

/// What a terminal, or somebody's clipboard, sends as keys.
@Suite struct KeyFuzzTests {
  static let seeds: [[UInt8]] =
    [
      "lll\u{1B}[C\u{1B}[1;2A\u{1B}OP\u{1B}[15~", "\u{1B}[<0;12;7M\u{1B}[<65;1;1M", "\u{1B}]52;c;YWJj\u{7}q",
      "\u{1B}[M !!", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[200~pasted\u{1B}[201~", "/ağdam\r:20 oct\r", "\u{1B}[[A\u{1B}O2P",
      "\u{9B}31m\u{9D}0;x\u{9C}", "Հադրութ Шуша 漢字 😀",
    ].map { Array($0.utf8) } + Fuzzing.corpus("keys")
  static let words = [
    "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[<", ";", "M", "m", "~", "\u{1B}]", "\u{7}", "\u{1B}\\", "[",
  ]

  @Test func bytesOfTheLine() {
    Fuzzing("keys", seeds: Self.seeds, words: Self.words).run(cases: 600) { bytes in
      var decoder = KeyBytes()
      let read = decoder.take(bytes)
      #expect(read.count <= bytes.count)
      for key in read { expectKey(key) }
      // An Escape that nothing follows is a key; what was cut is given up.
      _ = decoder.pause()
      #expect(!decoder.isWaiting)
      // A new Escape and a pause end whatever came before: the next key is heard.
      _ = decoder.take([0x1B])
      _ = decoder.pause()
      #expect(decoder.take(Array("l".utf8)) == [.character("l")])
    }
  }

  @Test func sequences() {
    Fuzzing("sequences", seeds: Self.seeds, words: Self.words).run(cases: 600) { bytes in
      for expectsMouse in [false, true] {
        var sequence = EscapeSequence(expectsMouse: expectsMouse)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
          let step = sequence.feed(scalar.value)
          if step == .more { continue }
          switch step {
          case .end(.key(let key)): expectKey(key)
          case .end(.mouse(_, let column, let row)): #expect(column >= 0 && row >= 0)
          case .end(.some(let input)): Issue.record("a sequence gave \(input)")
          case .end(nil), .answer, .more: break
          }
          sequence = EscapeSequence(expectsMouse: expectsMouse)
        }
      }
    }
  }

  /// A character that is a key is never one that a terminal would obey.
  private func expectKey(_ key: Key) {
    switch key {
    case .character(let scalar): #expect(scalar.properties.generalCategory != .control)
    case .control(let scalar): #expect(("a"..."z").contains(scalar))
    case .function(let number): #expect((1...12).contains(number))
    case .up, .down, .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .pageUp, .pageDown, .home, .end,
      .enter, .escape, .tab, .backTab, .backspace, .delete:
      break
    }
  }
}
