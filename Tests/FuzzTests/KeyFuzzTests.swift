import Curses
import Screens
import TestSupport
import Testing

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
      for expectsMouse in [false, true] {
        for expectsAnswer in [false, true] {
          var decoder = InputDecoder()
          decoder.expectsMouse = expectsMouse
          decoder.expectsAnswer = expectsAnswer
          decoder.expectsPlace = expectsAnswer
          let read = decoder.take(bytes, at: 0)
          #expect(read.count <= bytes.count + 1)
          for arrival in read { expectArrival(arrival) }
          // An Escape that nothing follows is a key; what was cut is given up, and the next key is heard.
          for arrival in decoder.pause(at: 5000) { expectArrival(arrival) }
          #expect(decoder.deadline == nil)
          #expect(decoder.take(Array("l".utf8), at: 10_000) == [.key(.character("l"))])
        }
      }
    }
  }

  private func expectArrival(_ arrival: Arrival) {
    switch arrival {
    case .key(let key): expectKey(key)
    case .mouse(_, let column, let row): #expect(column >= 0 && row >= 0)
    case .paste(let text): #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.value >= 0x20 })
    case .report: break
    case .pasteBegins, .pasteEnds: Issue.record("a mark of a paste is told")
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
