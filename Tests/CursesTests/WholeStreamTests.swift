import Glibc
import Screens
import TestSupport
import Testing

@testable import Curses

extension OneTerminal {
  /// Everything that a terminal is sent, on a line: entering, clearing, frames, other sizes, colours that come later.
  @Suite struct WholeStreamTests {
    private final class Watch {
      let line: PseudoTerminal
      let terminal: Terminal
      var screen: TerminalScreen

      init(_ name: String, columns: Int, rows: Int) throws {
        line = try PseudoTerminal(columns: UInt16(columns), rows: UInt16(rows))
        terminal = try Terminal(name: name, input: line.near, output: line.near)
        screen = TerminalScreen(columns: columns, rows: rows, kind: Self.kind(terminal))
      }

      static func kind(_ terminal: Terminal) -> TerminalScreen.Kind {
        let can = terminal.writer.capabilities
        return TerminalScreen.Kind(
          wraps: can.wraps, wrapsLate: can.wrapsLate, erasesInBackground: can.erasesInBackground)
      }

      /// Carries what was sent to the screen, until nothing is left of it.
      func carry() {
        var quiet = 0
        while quiet < 3 {
          var bytes = [UInt8](repeating: 0, count: 65536)
          let count = read(line.far, &bytes, bytes.count)
          if count > 0 { screen.feed(bytes.prefix(count)) }
          terminal.send()
          quiet = count > 0 ? 0 : quiet + 1
          if quiet > 0 { usleep(2000) }
        }
      }

      func wrong(_ frame: Frame, look: (Ink) -> Look) -> [String] {
        var wrong = screen.strays
        for row in 0..<frame.size.rows {
          for column in 0..<frame.size.columns where frame[column, row].glyph != Cell.continuation {
            let cell = frame[column, row]
            let style = terminal.inks.style(of: look(cell.ink)).onScreen
            let wanted = TerminalScreen.Cell(cell.glyph, style).seen, shown = screen[column, row].seen
            if shown != wanted, shown.scalar != "?" { wrong.append("\(column),\(row): \(shown) for \(wanted)") }
          }
        }
        return wrong
      }
    }

    @Test(arguments: [
      ("xterm-256color", ColorDepth.indexed), ("linux", .sixteen), ("screen", .eight), ("vt100", .never),
      ("xterm", .eight),
    ])
    func everything(name: String, depth: ColorDepth) throws {
      let watch = try Watch(name, columns: 40, rows: 9)
      defer {
        watch.terminal.close()
        watch.line.close()
      }
      for (round, size) in [(40, 9), (25, 4), (61, 12)].enumerated() {
        if round > 0 {
          watch.line.resize(columns: UInt16(size.0), rows: UInt16(size.1))
          #expect(watch.terminal.takeResize() == CellSize(columns: size.0, rows: size.1))
          watch.screen = TerminalScreen(columns: size.0, rows: size.1, kind: Watch.kind(watch.terminal))
          // The looks that were set are set still.
          watch.screen.feed(Array("\u{1B}[7;42mleft behind".utf8))
          watch.terminal.loseScreen()
        }
        var frames = DrawnFrames(seed: round, size: watch.terminal.size)
        for number in 0..<12 {
          // Colours are refused at first, and then not.
          let shown = round == 0 && number < 4 ? ColorDepth.never : depth
          let look = DrawnFrames.look(seed: number / 6, depth: shown)
          let palette = Palette(depth: shown, theme: number < 6 ? .dark : .light)
          let frame = frames.next()
          watch.terminal.paint(frame, palette: palette, look: look)
          watch.carry()
          #expect(watch.wrong(frame, look: look) == [], "round \(round), frame \(number)")
          if number == 8 {
            // Something else writes on the screen: Ctrl-L mends it.
            watch.screen.feed(Array("\u{1B}[2;3H\u{1B}[1;4;45mwall: the machine goes down".utf8))
            watch.terminal.loseScreen()
            watch.terminal.paint(frame, palette: palette, look: look)
            watch.carry()
            #expect(watch.wrong(frame, look: look) == [], "round \(round), repainted")
          }
        }
      }
    }
  }
}
