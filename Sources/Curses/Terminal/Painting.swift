import CNCurses
import Screens

/// What is on the screen: the frame that was painted last, and how its inks looked.
struct Painted {
  var frame: Frame
  var palette: Palette
  /// The screen is as the writer knows it; false after a resize, and where others may have written on it.
  var isWhole = true
}

extension Terminal {
  /// Shows a frame, and returns how many cells were written.
  ///
  /// Only cells that look different than before are written; on a screen of another size, or one that others have
  /// written on, all that are not blank. A frame larger than the screen is cut; beside a smaller one the screen is
  /// blank.
  @discardableResult
  public func paint(_ frame: Frame, palette: Palette) -> Int {
    paint(frame, palette: palette, look: palette.look(of:))
  }

  /// The same with any looks: they must be a function of the palette.
  @discardableResult
  func paint(_ frame: Frame, palette: Palette, look: (Ink) -> Look) -> Int {
    use(palette.depth)
    if painted?.palette != palette { inks.forgetLooks() }
    writer.begin()
    let isWhole = painted?.isWhole ?? false
    // In the look of most of its cells, so that the blank ones among them are as they should be.
    if !isWhole { writer.clear(size, style: inks.style(of: look(.blank))) }
    let before = painted.flatMap {
      $0.isWhole && $0.palette == palette && $0.frame.size == frame.size ? $0.frame : nil
    }
    var written = 0
    for row in 0..<size.rows {
      if let before {
        let changed = changedColumns(of: row, from: before, to: frame)
        if changed.isEmpty { continue }
        for column in changed where column < size.columns { written += put(frame, column, row, look) }
      } else {
        for column in 0..<size.columns { written += put(frame, column, row, look) }
      }
      writer.finish(row: row)
    }
    painted = Painted(frame: frame, palette: palette)
    let corner = (column: size.columns - 1, row: size.rows - 1)
    let rest = frame.cursor ?? corner
    writer.rest(column: min(max(0, rest.column), corner.column), row: min(max(0, rest.row), corner.row))
    let isSynchronized = answers?.synchronizes == true && (written > 0 || !isWhole)
    if isSynchronized { write(frameBegins) }
    write(writer.bytes)
    if isSynchronized { write(frameEnds) }
    showCursor(frame.isCursorShown)
    send()
    return written
  }

  /// Sends the last frame again, as far as the terminal does not show it.
  func showPainted() {
    guard let painted else { return }
    paint(painted.frame, palette: painted.palette)
  }

  /// The cursor is seen only where there is something to type; it stands where the reader's eyes should be all the same.
  private func showCursor(_ isShown: Bool) {
    let can = writer.capabilities
    guard isCursorShown != isShown, let bytes = isShown ? can.showCursor : can.hideCursor else { return }
    write(bytes)
    isCursorShown = isShown
  }

  /// Numbers colours as a depth needs it. Before there are any no byte about colours goes out: a reader who refuses them
  /// gets none.
  ///
  /// A terminal that takes xterm's sequences may have more colours than its description, whose name many give who are
  /// more: the depth says so.
  private func use(_ depth: ColorDepth) {
    guard depth != self.depth else { return }
    let wanted = colorCount(for: depth)
    let before = colorCount(for: self.depth)
    self.depth = depth
    guard wanted != before, wanted > 0 else { return }
    if wanted > colors { writer.use(.xterm(direct: wanted > 256)) } else { writer.useDescribedColors() }
    setFarewell()
    inks = InkTable(
      colors: ColorNumbers(
        count: wanted, isDirect: wanted >= 0x100_0000, hasStandard: writer.looks.original != nil),
      abilities: abilities)
    // The numbers of colours mean others now.
    if before > 0 { loseScreen() }
  }

  /// How many colours the terminal is sent at a depth; 0 for none.
  private func colorCount(for depth: ColorDepth) -> Int {
    switch depth {
    case .never: 0
    case .eight, .sixteen: colors
    case .indexed: takesXtermColors ? max(colors, 256) : colors
    case .truecolor: takesXtermColors ? max(colors, 0x100_0000) : colors
    }
  }

  /// Puts one cell, and says how many have changed: for the second half of a wide character none, it goes with the
  /// first.
  private func put(_ frame: Frame, _ column: Int, _ row: Int, _ look: (Ink) -> Look) -> Int {
    let isInside = column < frame.size.columns && row < frame.size.rows
    let cell = isInside ? frame[column, row] : .blank
    guard cell.glyph != Cell.continuation else { return 0 }
    let style = inks.number(of: cell.ink, look: look) { writer.number(of: $0) }
    let glyph = glyphs.glyph(cell.glyph)
    let room = room(after: column, row: row, in: frame)
    let isShown = glyph.width >= 1 && glyph.width <= room
    var written = 0
    let code = isShown ? glyph.code : Terminal.replacement
    if writer.put(code, style: style, column: column, row: row) { written += 1 }
    guard room == 2 else { return written }
    // Beside a blank if the C library and Unicode differ on the width, or if the locale has no such character.
    let second = isShown && glyph.width == 2 ? ShownCell.half : ShownCell.blank.code
    if writer.put(second, style: style, column: column + 1, row: row) { written += 1 }
    return written
  }

  /// Two cells where the frame keeps the next one free for a wide character, else one.
  private func room(after column: Int, row: Int, in frame: Frame) -> Int32 {
    let next = column + 1
    guard next < min(size.columns, frame.size.columns), row < frame.size.rows else { return 1 }
    return frame[next, row].glyph == Cell.continuation ? 2 : 1
  }

  /// Stands for a character that cannot be shown.
  private static let replacement: UInt32 = 0x3F
}
