import Screens
import TestSupport

@testable import Curses

/// A terminal that is not there, with a screen behind it that is fed with what it writes.
final class Watched {
  let terminal: Terminal
  private(set) var screen: TerminalScreen
  private(set) var latest: [UInt8] = []

  init(_ name: String, columns: Int, rows: Int, isUTF8: Bool = true) throws {
    TestDescriptions.makeKnown()
    terminal = try Terminal(nullDeviceAs: name, size: CellSize(columns: columns, rows: rows), isUTF8: isUTF8)
    let can = terminal.writer.capabilities
    screen = TerminalScreen(
      columns: columns, rows: rows,
      kind: TerminalScreen.Kind(
        wraps: can.wraps, wrapsLate: can.wrapsLate, erasesInBackground: can.erasesInBackground,
        isVT52: name.hasPrefix("vt52")))
  }

  deinit { terminal.close() }

  @discardableResult
  func paint(_ frame: Frame, palette: Palette, look: ((Ink) -> Look)? = nil) -> Int {
    let written = terminal.paint(frame, palette: palette, look: look ?? palette.look(of:))
    take()
    return written
  }

  func repaint() {
    terminal.repaint()
    take()
  }

  private func take() {
    latest = terminal.writer.bytes
    screen.feed(latest)
  }

  /// The screen's glyphs, a line a row.
  var text: [String] { (0..<screen.rows).map { screen.text(row: $0) } }

  /// How a cell of a frame should look, as far as it can be seen; nil for the second half of a wide character.
  func wanted(_ frame: Frame, _ column: Int, _ row: Int, look: (Ink) -> Look) -> TerminalScreen.Cell? {
    let isInside = column < frame.size.columns && row < frame.size.rows
    let cell = isInside ? frame[column, row] : .blank
    if cell.glyph == Cell.continuation { return nil }
    return TerminalScreen.Cell(cell.glyph, terminal.inks.style(of: look(cell.ink)).onScreen).seen
  }
}

extension CellStyle {
  var onScreen: TerminalScreen.Style {
    var style = TerminalScreen.Style()
    style.fore = colors.fore
    style.back = colors.back
    style.isBold = attributes.contains(.bold)
    style.isReverse = attributes.contains(.reverse)
    style.isUnderlined = attributes.contains(.underline)
    return style
  }
}
