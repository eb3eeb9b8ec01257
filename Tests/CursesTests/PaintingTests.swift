import Screens
import TestSupport
import Testing

@testable import Curses

extension OneTerminal {
  @Suite struct PaintingTests {
    private let palette = Palette(depth: .indexed)

    private func terminal(
      _ columns: Int = 20, _ rows: Int = 5, as name: String = "xterm-256color", isUTF8: Bool = true
    ) throws -> Watched {
      try Watched(name, columns: columns, rows: rows, isUTF8: isUTF8)
    }

    private func frame(_ columns: Int, _ rows: Int, _ lines: String...) -> Frame {
      var frame = Frame(size: CellSize(columns: columns, rows: rows))
      for (row, line) in lines.enumerated() { frame.put(line, column: 0, row: row, ink: .blank) }
      return frame
    }

    @Test func readsBack() throws {
      let terminal = try terminal(10, 3)
      #expect(terminal.terminal.size == CellSize(columns: 10, rows: 3))
      #expect(terminal.terminal.colors == 256)
      // On a cleared screen blanks are there already.
      #expect(terminal.paint(frame(10, 3, "Şuşa ⣿▀", "", "0123456789"), palette: palette) == 16)
      #expect(terminal.text == ["Şuşa ⣿▀   ", "          ", "0123456789"])
    }

    @Test func onlyWhatDiffersIsWritten() throws {
      let terminal = try terminal()
      let look = { (ink: Ink) in ink.mark == .line(.front) ? Look(fore: .indexed(1)) : Look() }
      var frame = frame(20, 5, "Tue 20 Oct 2020")
      #expect(terminal.paint(frame, palette: palette, look: look) == 12)
      #expect(terminal.paint(frame, palette: palette, look: look) == 0)
      frame.put("21", column: 4, row: 0, ink: .blank)
      #expect(terminal.paint(frame, palette: palette, look: look) == 1)
      frame.set(Cell("2", Ink(.line(.front))), column: 4, row: 0)
      #expect(terminal.paint(frame, palette: palette, look: look) == 1)
      // Inks that mean something else and look the same.
      frame.set(Cell("1", Ink(.dim)), column: 5, row: 0)
      #expect(terminal.paint(frame, palette: palette, look: look) == 0)
      // Another palette may show anything in another colour.
      let light = Palette(depth: .indexed, theme: .light)
      #expect(terminal.paint(frame, palette: light) { _ in Look(fore: .indexed(2)) } == 12)
      terminal.repaint()
      #expect(terminal.text[0] == "Tue 21 Oct 2020     ")
    }

    @Test func inks() throws {
      let terminal = try terminal(4, 1)
      var frame = Frame(size: CellSize(columns: 4, rows: 1))
      let marks: [Mark] = [.text, .line(.front), .dim, .line(.front)]
      for (column, mark) in marks.enumerated() { frame.set(Cell("x", Ink(mark)), column: column, row: 0) }
      terminal.paint(frame, palette: palette) { ink in
        switch ink.mark {
        case .line(.front): Look(fore: .indexed(196), back: .rgb(0, 0, 95), isBold: true)
        case .dim: Look(isUnderlined: true)
        default: Look()
        }
      }
      var front = TerminalScreen.Style(), dim = TerminalScreen.Style()
      (front.fore, front.back, front.isBold) = (196, 17, true)
      dim.isUnderlined = true
      #expect((0..<4).map { terminal.screen[$0, 0].style } == [TerminalScreen.Style(), front, dim, front])
    }

    /// Every foreground on every ground: no terminal counts pairs of colours any more.
    @Test func manyPairs() throws {
      let terminal = try terminal(16, 18, as: "xterm")
      var frame = Frame(size: CellSize(columns: 16, rows: 18))
      let marks = DrawnFrames.marks.prefix(8), grounds = DrawnFrames.grounds.prefix(6)
      for (column, mark) in marks.enumerated() {
        for (row, ground) in grounds.enumerated() {
          for shade in -1...1 {
            let ink = Ink(mark, on: ground, shade: Int8(shade))
            frame.set(Cell("x", ink), column: column, row: row * 3 + shade + 1)
          }
        }
      }
      let look = { (ink: Ink) in
        let ground = grounds.firstIndex(of: ink.ground)! * 3 + Int(ink.shade) + 1
        return Look(
          fore: .indexed(UInt8(marks.firstIndex(of: ink.mark)!)),
          back: ground < 8 ? .indexed(UInt8(ground)) : .standard)
      }
      terminal.paint(frame, palette: Palette(depth: .eight), look: look)
      for row in 0..<18 {
        for column in 0..<8 {
          let style = terminal.screen[column, row].style
          #expect(style.fore == column && style.back == (row < 8 ? row : -1))
        }
      }
    }

    @Test func cut() throws {
      let terminal = try terminal(5, 2)
      terminal.paint(frame(9, 4, "123456789", "abcdefghi", "x"), palette: palette)
      #expect(terminal.text == ["12345", "abcde"])
      terminal.paint(frame(2, 1, "12"), palette: palette)
      #expect(terminal.text == ["12   ", "     "])
      terminal.paint(Frame(size: CellSize(columns: 0, rows: 0)), palette: palette)
      #expect(terminal.text == ["     ", "     "])
    }

    /// A cursor outside the screen rests at its edge.
    @Test func cursor() throws {
      let terminal = try terminal(5, 2)
      for place in [(0, 0), (4, 1), (99, 99)] {
        var frame = frame(5, 2, "12345", "67890")
        frame.cursor = place
        terminal.paint(frame, palette: palette)
      }
      #expect(terminal.text == ["12345", "67890"])
    }

    @Test func wide() throws {
      let terminal = try terminal(6, 1)
      terminal.paint(frame(6, 1, "日本x"), palette: palette)
      #expect(terminal.text == ["日本x "])
      // Moved by one cell: no half of an old character stays.
      terminal.paint(frame(6, 1, "x日本"), palette: palette)
      #expect(terminal.text == ["x日本 "])
      terminal.paint(frame(6, 1, "abcdef"), palette: palette)
      #expect(terminal.text == ["abcdef"])
      // Half of one at the edge, and one without room, are replaced.
      terminal.paint(frame(7, 1, "abcde日"), palette: palette)
      #expect(terminal.text == ["abcde?"])
      var narrow = frame(6, 1, "abcdef")
      narrow.set(Cell("日", .blank), column: 2, row: 0)
      terminal.paint(narrow, palette: palette)
      #expect(terminal.text == ["ab?def"])
    }

    /// Control characters never reach the terminal.
    @Test func unprintable() throws {
      let terminal = try terminal(6, 1)
      var frame = frame(6, 1, "abcdef")
      for (column, scalar) in (["\u{1B}", "\u{7F}", "\u{9B}", "\u{301}", "\u{A}"] as [Unicode.Scalar]).enumerated() {
        frame.set(Cell(scalar, .blank), column: column, row: 0)
      }
      terminal.paint(frame, palette: palette)
      #expect(terminal.text == ["?????f"])
    }

    @Test func localeWithoutUnicode() throws {
      let terminal = try terminal(8, 1, as: "vt100", isUTF8: false)
      #expect(terminal.terminal.colors == 0)
      terminal.paint(frame(8, 1, "Şuşa ⣿~"), palette: palette)
      #expect(terminal.text == ["?u?a ?~ "])
      terminal.paint(frame(8, 1, "a日b"), palette: palette)
      #expect(terminal.text == ["a? b    "])
    }
  }
}
