import Screens
import Testing

@testable import Curses

extension OneTerminal {
  @Suite struct PaintingTests {
    private let palette = Palette(depth: .indexed)

    private func terminal(
      _ columns: Int = 20, _ rows: Int = 5, as name: String = "xterm-256color", locale: String = "C.UTF-8"
    ) throws -> Terminal {
      try Terminal(nullDeviceAs: name, size: CellSize(columns: columns, rows: rows), locale: locale)
    }

    private func frame(_ columns: Int, _ rows: Int, _ lines: String...) -> Frame {
      var frame = Frame(size: CellSize(columns: columns, rows: rows))
      for (row, line) in lines.enumerated() { frame.put(line, column: 0, row: row, ink: .blank) }
      return frame
    }

    /// The screen's glyphs, a line a row; a wide character shows twice.
    private func text(_ terminal: Terminal) -> [String] {
      (0..<terminal.size.rows).map { row in
        var line = String.UnicodeScalarView()
        for column in 0..<terminal.size.columns {
          line.append(terminal.cell(column: column, row: row).glyph ?? "∅")
        }
        return String(line)
      }
    }

    @Test func readsBack() throws {
      let terminal = try terminal(10, 3)
      defer { terminal.close() }
      #expect(terminal.size == CellSize(columns: 10, rows: 3))
      #expect(terminal.colors == 256)
      #expect(terminal.paint(frame(10, 3, "Şuşa ⣿▀", "", "0123456789"), palette: palette) == 30)
      #expect(text(terminal) == ["Şuşa ⣿▀   ", "          ", "0123456789"])
    }

    @Test func onlyWhatDiffersIsTouched() throws {
      let terminal = try terminal()
      defer { terminal.close() }
      var frame = frame(20, 5, "Tue 20 Oct 2020")
      #expect(terminal.paint(frame, palette: palette) == 100)
      #expect(terminal.paint(frame, palette: palette) == 0)
      frame.put("21", column: 4, row: 0, ink: .blank)
      #expect(terminal.paint(frame, palette: palette) == 1)
      frame.set(Cell("2", Ink(.front)), column: 4, row: 0)
      #expect(terminal.paint(frame, palette: palette) == 1)
      // Another palette may show anything in another colour.
      #expect(terminal.paint(frame, palette: Palette(depth: .never)) == 100)
      terminal.repaint()
      #expect(text(terminal)[0] == "Tue 21 Oct 2020     ")
    }

    @Test func inks() throws {
      let terminal = try terminal(4, 1)
      defer { terminal.close() }
      var frame = Frame(size: CellSize(columns: 4, rows: 1))
      let marks: [Mark] = [.text, .front, .dim, .front]
      for (column, mark) in marks.enumerated() { frame.set(Cell("x", Ink(mark)), column: column, row: 0) }
      terminal.paint(frame, palette: palette) { ink in
        switch ink.mark {
        case .front: Look(fore: .indexed(196), back: .rgb(0, 0, 95), isBold: true)
        case .dim: Look(isUnderlined: true)
        default: Look()
        }
      }
      let styles = (0..<4).map { terminal.cell(column: $0, row: 0).style }
      let front = CellStyle(pair: 1, attributes: 1)
      #expect(styles == [CellStyle(pair: 0, attributes: 0), front, CellStyle(pair: 0, attributes: 4), front])
    }

    /// Pair numbers above 255 go through ncurses unharmed.
    @Test func manyPairs() throws {
      let terminal = try terminal(80, 24)
      defer { terminal.close() }
      terminal.startColors()
      var count = 0
      for red in 0..<20 {
        for blue in 16..<36 {
          let look = Look(fore: .indexed(UInt8(200 + red)), back: .indexed(UInt8(blue)))
          count += 1
          #expect(terminal.inks.style(of: look).pair == count)
        }
      }
      terminal.paint(frame(1, 1, "x"), palette: palette) { _ in
        Look(fore: .indexed(219), back: .indexed(35))
      }
      #expect(terminal.cell(column: 0, row: 0).style.pair == 400)
    }

    @Test func pairsRunOut() throws {
      let terminal = try terminal(as: "xterm")
      defer { terminal.close() }
      #expect(terminal.pairs == 64)
      terminal.startColors()
      var styles: [CellStyle] = []
      for fore in 0..<8 {
        for back in 0..<8 {
          styles.append(
            terminal.inks.style(of: Look(fore: .indexed(UInt8(fore)), back: .indexed(UInt8(back)))))
        }
      }
      #expect(styles.prefix(63).map(\.pair) == Array(1...63))
      #expect(styles.last == CellStyle(pair: 0, attributes: 2))
    }

    @Test func cut() throws {
      let terminal = try terminal(5, 2)
      defer { terminal.close() }
      terminal.paint(frame(9, 4, "123456789", "abcdefghi", "x"), palette: palette)
      #expect(text(terminal) == ["12345", "abcde"])
      terminal.paint(frame(2, 1, "12"), palette: palette)
      #expect(text(terminal) == ["12   ", "     "])
      terminal.paint(Frame(size: CellSize(columns: 0, rows: 0)), palette: palette)
      #expect(text(terminal) == ["     ", "     "])
    }

    /// A cursor outside the screen rests at its edge.
    @Test func cursor() throws {
      let terminal = try terminal(5, 2)
      defer { terminal.close() }
      for place in [(0, 0), (4, 1), (99, 99)] {
        var frame = frame(5, 2, "12345", "67890")
        frame.cursor = place
        terminal.paint(frame, palette: palette)
      }
      #expect(text(terminal) == ["12345", "67890"])
    }

    @Test func wide() throws {
      let terminal = try terminal(6, 1)
      defer { terminal.close() }
      terminal.paint(frame(6, 1, "日本x"), palette: palette)
      #expect(text(terminal) == ["日日本本x "])
      // Moved by one cell: no half of an old character stays.
      terminal.paint(frame(6, 1, "x日本"), palette: palette)
      #expect(text(terminal) == ["x日日本本 "])
      terminal.paint(frame(6, 1, "abcdef"), palette: palette)
      #expect(text(terminal) == ["abcdef"])
      // Half of one at the edge, and one without room, are replaced.
      terminal.paint(frame(7, 1, "abcde日"), palette: palette)
      #expect(text(terminal) == ["abcde?"])
      var narrow = frame(6, 1, "abcdef")
      narrow.set(Cell("日", .blank), column: 2, row: 0)
      terminal.paint(narrow, palette: palette)
      #expect(text(terminal) == ["ab?def"])
    }

    /// Control characters never reach the terminal.
    @Test func unprintable() throws {
      let terminal = try terminal(6, 1)
      defer { terminal.close() }
      var frame = frame(6, 1, "abcdef")
      for (column, scalar) in (["\u{1B}", "\u{7F}", "\u{9B}", "\u{301}", "\u{A}"] as [Unicode.Scalar]).enumerated() {
        frame.set(Cell(scalar, .blank), column: column, row: 0)
      }
      terminal.paint(frame, palette: palette)
      #expect(text(terminal) == ["?????f"])
    }

    @Test func localeWithoutUnicode() throws {
      let terminal = try terminal(8, 1, as: "vt100", locale: "C")
      defer { terminal.close() }
      #expect(terminal.colors == 0)
      terminal.paint(frame(8, 1, "Şuşa ⣿~"), palette: palette)
      #expect(text(terminal) == ["?u?a ?~ "])
      terminal.paint(frame(8, 1, "a日b"), palette: palette)
      #expect(text(terminal) == ["a? b    "])
    }
  }
}
