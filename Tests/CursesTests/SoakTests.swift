import Foundation
import Screens
import TestSupport
import Testing

@testable import Curses

extension OneTerminal {
  /// Many thousand inputs through the real session and the real painter, on a screen that is not there.
  ///
  /// `make soak` runs a million of them alone in their process, and then memory must stay as it is too.
  @Suite struct SoakTests {
    private static let long = ProcessInfo.processInfo.environment["DAYFRONT_SOAK"].flatMap { Int($0) }

    @Test func anyInputs() throws {
      let count = Self.long ?? trials(4000)
      let size = CellSize(columns: 100, rows: 30)
      let terminal = try Watched("xterm-256color", columns: size.columns, rows: size.rows)
      let atlas = Bundled.atlas
      var session = Session(model: Model(size: size, day: atlas.days.lowerBound), atlas: atlas)
      var inputs = SeededInputs(seed: 2020, largest: CellSize(columns: 130, rows: 45))
      var settled = 0
      for number in 1...count {
        switch session.take(inputs.next()) {
        case .none, .search, .ask, .lessons, .answer, .turn, .export, .copy: break
        case .repaint: terminal.repaint()
        case .reportMouse(let on): terminal.terminal.reportMouse(on)
        case .quit, .suspend: Issue.record("no input asks for an end")
        }
        let frame = session.frame()
        terminal.paint(frame, palette: Palette(session.model.appearance))
        #expect(frame.size == session.model.size && atlas.days.contains(session.model.day))
        guard number % 1000 == 0 else { continue }
        expectWhole(frame, "after \(number) inputs")
        // What was drawn before does not show, neither in the frame nor on the screen.
        #expect(frame == Screens.frame(of: session.model, in: atlas), "after \(number) inputs")
        expectShown(frame, on: terminal, after: number)
        // Buffers have grown to their size by then.
        if number == max(1000, count / 10) { settled = residentBytes() }
      }
      guard Self.long != nil else { return }
      print("soak: \(count) inputs; resident \(settled >> 10) kB after a tenth, \(residentBytes() >> 10) kB at the end")
      #expect(residentBytes() - settled < 2 << 20)
    }

    private func expectShown(_ frame: Frame, on terminal: Watched, after number: Int) {
      #expect(terminal.screen.strays == [], "after \(number) inputs")
      for row in 0..<terminal.screen.rows {
        for column in 0..<terminal.screen.columns {
          let isInside = row < frame.size.rows && column < frame.size.columns
          let wanted = isInside ? frame[column, row].glyph : " "
          guard wanted != Cell.continuation else { continue }
          let shown = terminal.screen[column, row].scalar
          // The C library may not know a character, or a wide one may have no room at the edge.
          #expect(shown == wanted || shown == "?", "after \(number) inputs, at \(column),\(row)")
        }
      }
    }
  }
}
