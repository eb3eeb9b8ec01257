import Screens
import Testing

@testable import Curses

@Suite struct TerminalErrorTests {
  @Test(
    arguments: [
      (.notATerminal, "standard input and output must be a terminal; 'dayfront render' draws a frame without one"),
      (.unknownTerminal(""), "TERM is not set; set it to your terminal's name, for example TERM=xterm-256color"),
      (
        .unknownTerminal("vt999"),
        "no description of the terminal 'vt999' on this machine (TERM); try TERM=xterm-256color"
      ),
      (
        .noCursorAddressing("dumb"),
        "the terminal 'dumb' (TERM) cannot place its cursor; try another TERM, or 'dayfront render'"
      ),
      (.noLine, "the line to the terminal could not be taken over"),
    ] as [(TerminalError, String)])
  func words(error: TerminalError, expected: String) {
    #expect(error.description == expected)
  }
}

extension OneTerminal {
  @Suite struct OpeningTests {
    @Test(
      arguments: [
        ("vt999", .unknownTerminal("vt999")), ("", .unknownTerminal("")), ("dumb", .noCursorAddressing("dumb")),
        ("../../etc/passwd", .unknownTerminal("../../etc/passwd")),
      ] as [(String, TerminalError)])
    func refused(name: String, expected: TerminalError) {
      #expect(throws: expected) { try Terminal(nullDeviceAs: name, size: CellSize(columns: 80, rows: 24)) }
    }

    /// A terminal that was closed, even twice, leaves nothing behind: the next one paints its first frame as whole.
    @Test func again() throws {
      var painted: Set<Int> = []
      for _ in 0..<20 {
        let terminal = try Terminal(nullDeviceAs: "xterm", size: CellSize(columns: 3, rows: 2))
        var frame = Frame(size: terminal.size)
        frame.put("map", column: 0, row: 1, ink: .blank)
        painted.insert(terminal.paint(frame, palette: Palette(depth: .never)))
        #expect(terminal.paint(frame, palette: Palette(depth: .never)) == 0)
        terminal.close()
        terminal.close()
      }
      #expect(painted == [3])
    }
  }
}
