import Foundation
import Screens
import TestSupport
import Testing

/// Many inputs through a real line: the program takes them all, does not grow, and ends when it is asked to.
@Suite(.offTheCores) struct LineSoakTests {
  /// How a terminal sends a key.
  private static func bytes(of key: Key) -> String {
    switch key {
    case .character(let scalar): String(scalar)
    case .control(let scalar): String(Unicode.Scalar(UInt8(scalar.value - 0x60)))
    case .up: "\u{1B}[A"
    case .down: "\u{1B}[B"
    case .right: "\u{1B}[C"
    case .left: "\u{1B}OD"
    case .shiftUp: "\u{1B}[1;2A"
    case .shiftDown: "\u{1B}[1;2B"
    case .shiftRight: "\u{1B}[1;2C"
    case .shiftLeft: "\u{1B}[1;2D"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .home: "\u{1B}OH"
    case .end: "\u{1B}[F"
    case .delete: "\u{1B}[3~"
    case .backTab: "\u{1B}[Z"
    case .enter: "\r"
    case .tab: "\t"
    case .backspace: "\u{7F}"
    case .escape: "\u{1B}\u{1B}"
    case .function(let number): number < 5 ? "\u{1B}O\(["P", "Q", "R", "S"][number - 1])" : "\u{1B}[\(number + 10)~"
    }
  }

  @Test func anyInputs() throws {
    let count = ProcessInfo.processInfo.environment["DAYFRONT_SOAK"] == nil ? 2000 : 30_000
    let program = try ProgramOnALine(["--mouse", "on", "--pack", Bundled.folder], columns: 100, rows: 30)
    program.listen(milliseconds: 500)
    #expect(program.written > 1000)
    var inputs = SeededInputs(seed: 7, largest: CellSize(columns: 120, rows: 40))
    var settled = 0
    for number in 1...count {
      switch inputs.next() {
      // Ctrl-C ends the program as it should.
      case .key(.control("c")): break
      // Files would be written.
      case .key("E"): break
      case .key(let key): program.type(Array(Self.bytes(of: key).utf8))
      case .mouse(let action, let column, let row, _):
        let (button, final): (Int, String) =
          switch action {
          case .press: (0, "M")
          case .drag: (32, "M")
          case .release: (0, "m")
          case .wheelUp: (64, "M")
          case .wheelDown: (65, "M")
          }
        program.type(Array("\u{1B}[<\(button);\(column + 1);\(row + 1)\(final)".utf8))
      case .paste(let text): program.type(Array("\u{1B}[200~\(text)\u{1B}[201~".utf8))
      case .resize(let size):
        program.resize(columns: UInt16(size.columns), rows: UInt16(size.rows))
        program.listen(milliseconds: 5)
      case .tick, .found, .asked, .lessons, .measured, .exported, .classroom, .closing: program.listen(milliseconds: 1)
      }
      if number % 50 == 0 { program.listen(milliseconds: 20) }
      if number == count / 4 { settled = residentBytes(of: program.process) }
    }
    program.listen(milliseconds: 300)
    let grown = residentBytes(of: program.process) - settled
    #expect(settled > 0 && grown < 4 << 20, "\(settled) bytes after a quarter, \(grown) more at the end")
    // Whatever is open closes, one by one; q quits where nothing is open.
    for _ in 0..<40 {
      program.type([0x1B])
      program.listen(milliseconds: 200)
      program.type(Array("q".utf8))
      program.listen(milliseconds: 50)
    }
    #expect(program.end(tries: 100) == 0)
  }
}
