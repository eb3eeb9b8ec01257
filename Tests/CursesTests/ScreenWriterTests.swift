import Screens
import TestSupport
import Testing

@testable import Curses

extension OneTerminal {
  /// What is sent shows what the frame says, on every kind of terminal, and is short.
  @Suite struct ScreenWriterTests {
    static let terminals: [(name: String, depth: ColorDepth)] = [
      ("xterm-256color", .indexed), ("xterm-256color", .never), ("tmux-256color", .indexed), ("xterm", .sixteen),
      ("xterm-16color", .sixteen), ("xterm-direct", .truecolor), ("linux", .sixteen), ("screen", .sixteen),
      ("putty", .sixteen), ("rxvt", .sixteen), ("vt100", .never), ("vt220", .never), ("ansi", .sixteen),
      ("cygwin", .sixteen),
      ("vt52", .never), ("screen-256color", .indexed), ("konsole", .sixteen),
    ]

    @Test(arguments: terminals, [(columns: 30, rows: 8), (3, 2), (1, 1), (90, 3)])
    func showsTheFrame(kind: (name: String, depth: ColorDepth), size: (columns: Int, rows: Int)) throws {
      let watched = try Watched(kind.name, columns: size.columns, rows: size.rows)
      let can = watched.terminal.writer.capabilities
      // Without room to push a character into the last cell it cannot be written.
      if !can.staysAtMargin, can.wrapOff == nil, size.columns < 3 { return }
      let cell = CellSize(columns: size.columns, rows: size.rows)
      for seed in 1...trials(6) {
        var frames = DrawnFrames(seed: seed, size: cell)
        let palette = Palette(depth: kind.depth, theme: seed % 2 == 0 ? .dark : .light)
        let look = DrawnFrames.look(seed: seed % 2, depth: kind.depth)
        for number in 0..<40 {
          let frame = frames.next()
          watched.paint(frame, palette: palette, look: look)
          if number == 20 {
            watched.terminal.loseScreen()
            watched.paint(frame, palette: palette, look: look)
          }
          #expect(watched.screen.strays == [], "seed \(seed), frame \(number)")
          expectShown(frame, on: watched, look: look, "\(kind.name), seed \(seed), frame \(number)")
          let rest = frame.cursor ?? (size.columns - 1, size.rows - 1)
          #expect(watched.screen.column == rest.column && watched.screen.row == rest.row)
          if !watched.screen.strays.isEmpty { return }
        }
      }
    }

    private func expectShown(_ frame: Frame, on watched: Watched, look: (Ink) -> Look, _ note: String) {
      var wrong: [String] = []
      for row in 0..<frame.size.rows {
        for column in 0..<frame.size.columns {
          let shown = watched.screen[column, row]
          guard let wanted = watched.wanted(frame, column, row, look: look) else { continue }
          // In a cell at the edge half of a wide character has no room.
          if wanted.scalar == "日", shown.scalar == "?" { continue }
          if shown.seen != wanted { wrong.append("\(column),\(row): \(shown) for \(wanted)") }
        }
      }
      #expect(wrong == [], "\(note)")
    }

    /// The bytes of a step keep to what the cells that changed need on a terminal of xterm's kind.
    @Test(arguments: [(columns: 80, rows: 24), (20, 5)])
    func short(size: (columns: Int, rows: Int)) throws {
      let watched = try Watched("xterm-256color", columns: size.columns, rows: size.rows)
      let cell = CellSize(columns: size.columns, rows: size.rows)
      let palette = Palette(depth: .indexed)
      let look = DrawnFrames.look(seed: 3, depth: .indexed)
      var sent = 0, needed = 0
      for seed in 1...8 {
        var frames = DrawnFrames(seed: seed, size: cell)
        var before = frames.next()
        watched.paint(before, palette: palette, look: look)
        for number in 0..<40 {
          var after = frames.next()
          after.cursor = (1, size.rows - 1)
          watched.paint(after, palette: palette, look: look)
          let need = NeededBytes.count(from: before, to: after) { watched.terminal.inks.style(of: look($0)) }
          #expect(watched.latest.count <= need * 11 / 10 + 16, "seed \(seed), frame \(number)")
          sent += watched.latest.count
          needed += need
          before = after
        }
      }
      #expect(sent <= needed)
    }

    /// Nothing is sent where nothing changed, and an ink stays set from frame to frame.
    @Test func nothingTwice() throws {
      let watched = try Watched("xterm-256color", columns: 20, rows: 3)
      let look = { (_: Ink) in Look(fore: .indexed(196), back: .indexed(17)) }
      var frame = Frame(size: CellSize(columns: 20, rows: 3))
      frame.put("Tue 20 Oct", column: 0, row: 0, ink: .blank)
      frame.cursor = (7, 0)
      watched.paint(frame, palette: Palette(depth: .indexed), look: look)
      watched.paint(frame, palette: Palette(depth: .indexed), look: look)
      #expect(watched.latest == [])
      frame.put("N", column: 7, row: 0, ink: .blank)
      frame.cursor = (8, 0)
      watched.paint(frame, palette: Palette(depth: .indexed), look: look)
      #expect(String(decoding: watched.latest, as: UTF8.self) == "N")
    }

    /// What was found out before colours came into use is found out again: a change may have to put them back now.
    @Test func colorsLater() {
      var looks = LookStrings()
      (looks.reset, looks.bold, looks.original) = (Array("<R>".utf8), Array("<B>".utf8), Array("<O>".utf8))
      looks.fore = { Array("<F\($0)>".utf8) }
      looks.back = { Array("<G\($0)>".utf8) }
      let address = DecimalTemplate(Array("<%p1%d,%p2%d>".utf8), numbers: 2)!
      var writer = ScreenWriter(Capabilities(address: .decimal(address), looks: looks))
      writer.clear(CellSize(columns: 4, rows: 1))
      let bold = writer.number(of: CellStyle(attributes: .bold))
      func written(_ text: [(UInt8, Int32)]) -> String {
        writer.begin()
        for (column, (byte, style)) in text.enumerated() {
          writer.put(UInt32(byte), style: style, column: column, row: 0)
        }
        writer.finish(row: 0)
        return String(decoding: writer.bytes, as: UTF8.self)
      }
      #expect(written([(0x61, bold), (0x62, 0)]) == "<0,0><B>a<R>b")
      writer.useDescribedColors()
      #expect(written([(0x63, bold), (0x64, 0)]) == "<0,0><B>c<R><O>d")
    }
  }
}
