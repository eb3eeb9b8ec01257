import Screens

/// The cells of a frame on their way to the screen: those that look different than before, or all of them.
///
/// The terminal's tables are handed over once for a frame. Reaching into the terminal for each cell would cost as much as
/// the cell.
struct ScreenCells {
  let frame: Frame
  /// The frame that the screen shows; nil where all cells must be put.
  let before: Frame?
  /// The size of the screen, which the frame need not have.
  let size: CellSize
  let links: [FrameLink]

  /// Puts the cells into a writer, and returns how many it did not show yet.
  func put(
    look: (Ink) -> Look, inks: inout InkTable, glyphs: inout GlyphTable, into writer: inout ScreenWriter
  ) -> Int {
    var written = 0
    for row in 0..<size.rows {
      let isLinked = links.contains { $0.row == row } || before?.links.contains { $0.row == row } == true
      if let before, !isLinked {
        let changed = changedColumns(of: row, from: before, to: frame)
        if changed.isEmpty { continue }
        for column in changed where column < size.columns {
          written += put(column, row, look, &inks, &glyphs, into: &writer)
        }
      } else {
        for column in 0..<size.columns { written += put(column, row, look, &inks, &glyphs, into: &writer) }
      }
      writer.finish(row: row)
    }
    return written
  }

  /// Puts one cell and returns the number of cells changed. For the second half of a wide character it does nothing,
  /// because it goes with the first half.
  private func put(
    _ column: Int, _ row: Int, _ look: (Ink) -> Look, _ inks: inout InkTable, _ glyphs: inout GlyphTable,
    into writer: inout ScreenWriter
  ) -> Int {
    let isInside = column < frame.size.columns && row < frame.size.rows
    let cell = isInside ? frame[column, row] : .blank
    guard cell.glyph != Cell.continuation else { return 0 }
    var style = inks.number(of: cell.ink, look: look) { writer.number(of: $0) }
    if !links.isEmpty, let link = links.first(where: { $0.row == row && $0.columns.contains(column) }) {
      style = writer.number(of: style, linkedTo: link.address)
    }
    let glyph = glyphs.glyph(cell.glyph)
    let room = room(after: column, row: row)
    let isShown = glyph.width >= 1 && glyph.width <= room
    var written = 0
    let code = isShown ? glyph.code : Self.replacement
    if writer.put(code, style: style, column: column, row: row) { written += 1 }
    guard room == 2 else { return written }
    // A blank beside the character, if the frame and Unicode's table differ on its width or it cannot be shown.
    let second = isShown && glyph.width == 2 ? ShownCell.half : ShownCell.blank.code
    if writer.put(second, style: style, column: column + 1, row: row) { written += 1 }
    return written
  }

  /// The cells for a character: two where the frame keeps the next cell for the second half of a wide one, else one.
  private func room(after column: Int, row: Int) -> Int32 {
    let next = column + 1
    guard next < min(size.columns, frame.size.columns), row < frame.size.rows else { return 1 }
    return frame[next, row].glyph == Cell.continuation ? 2 : 1
  }

  /// The character shown in place of one that cannot be: a question mark.
  private static let replacement: UInt32 = 0x3F
}
