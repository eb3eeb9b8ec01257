import CNCurses
import Screens

/// What is on the screen: the frame that was painted last, and how its inks looked.
struct Painted {
  var frame: Frame
  var palette: Palette
  /// Every cell of the screen is as the frame says; false after a resize.
  var isWhole = true
}

extension Terminal {
  /// Shows a frame, and returns how many cells were written.
  ///
  /// Only cells that differ from the frame before are touched, all of them when the palette or a size has changed. A
  /// frame larger than the screen is cut; beside a smaller one the screen is blank.
  @discardableResult
  public func paint(_ frame: Frame, palette: Palette) -> Int {
    paint(frame, palette: palette, look: palette.look(of:))
  }

  /// The same with any looks: they must be a function of the palette.
  @discardableResult
  func paint(_ frame: Frame, palette: Palette, look: (Ink) -> Look) -> Int {
    if palette.depth != .never { startColors() }
    if pace.shouldAsk, painted == nil {
      pace.ask(at: now)
      dayfront_ask()
    }
    if painted?.palette != palette { inks.forgetLooks() }
    let before = painted.flatMap {
      $0.isWhole && $0.palette == palette && $0.frame.size == frame.size ? $0.frame : nil
    }
    var written = 0
    for row in 0..<size.rows {
      let changed = before.map { changedColumns(of: row, from: $0, to: frame) } ?? Array(0..<size.columns)
      for column in changed where column < size.columns {
        let isInside = column < frame.size.columns && row < frame.size.rows
        written += write(
          isInside ? frame[column, row] : .blank, column: column, row: row,
          room: room(after: column, row: row, in: frame), look: look)
      }
    }
    painted = Painted(frame: frame, palette: palette)
    let corner = (column: size.columns - 1, row: size.rows - 1)
    let rest = frame.cursor ?? corner
    dayfront_show(
      Int32(min(max(0, rest.row), corner.row)), Int32(min(max(0, rest.column), corner.column)))
    send()
    return written
  }

  /// Sends the last frame again, as far as the terminal does not show it.
  func showPainted() {
    guard let painted else { return }
    paint(painted.frame, palette: painted.palette)
  }

  /// Two cells where the frame keeps the next one free for a wide character, else one.
  private func room(after column: Int, row: Int, in frame: Frame) -> Int32 {
    let next = column + 1
    guard next < min(size.columns, frame.size.columns), row < frame.size.rows else { return 1 }
    return frame[next, row].glyph == Cell.continuation ? 2 : 1
  }

  /// Writes one cell, and says how many were written: none for the second half of a wide character.
  private func write(_ cell: Cell, column: Int, row: Int, room: Int32, look: (Ink) -> Look) -> Int {
    guard cell.glyph != Cell.continuation else { return 0 }
    let style = inks.style(of: cell.ink, look: look)
    func put(_ scalar: UInt32, at column: Int) {
      dayfront_put(Int32(row), Int32(column), scalar, style.attributes, Int32(style.pair))
    }
    let width = dayfront_glyph_width(cell.glyph.value)
    let isShown = width >= 1 && width <= room
    put(isShown ? cell.glyph.value : Terminal.replacement, at: column)
    guard room == 2, !(isShown && width == 2) else { return 1 }
    // The C library and Unicode differ on the width, or the locale has no such character.
    put(Terminal.space, at: column + 1)
    return 2
  }

  /// Stands for a character that cannot be shown.
  private static let replacement: UInt32 = 0x3F
  private static let space: UInt32 = 0x20

  /// A cell read back from the screen: its character and how it is shown.
  func cell(column: Int, row: Int) -> (glyph: Unicode.Scalar?, style: CellStyle) {
    var scalar: UInt32 = 0
    var attributes: UInt32 = 0
    var pair: Int32 = 0
    dayfront_cell(Int32(row), Int32(column), &scalar, &attributes, &pair)
    return (Unicode.Scalar(scalar), CellStyle(pair: Int(pair), attributes: attributes))
  }
}
