import CNCurses
import Screens

/// The contents of the screen: the frame that was painted last and the palette it was painted with.
struct Painted {
  var frame: Frame
  var palette: Palette
  /// Whether the screen shows what the writer believes; false after a resize, and when others may have written on it.
  var isWhole = true
}

extension Terminal {
  /// Shows a frame, and returns the number of cells written.
  ///
  /// Only cells that look different than before are written. On a screen of another size, or one that others have
  /// written on, all cells but blank ones are. A frame larger than the screen is cut; around a smaller one the screen
  /// is blank.
  @discardableResult
  public func paint(_ frame: Frame, palette: Palette) -> Int {
    paint(frame, palette: palette, look: palette.look(of:))
  }

  /// Shows a frame with any looks, which must depend on the palette alone.
  @discardableResult
  func paint(_ frame: Frame, palette: Palette, look: (Ink) -> Look) -> Int {
    use(palette.depth)
    if painted?.palette != palette { inks.forgetLooks() }
    writer.begin()
    let isWhole = painted?.isWhole ?? false
    // Cleared in the look of most of its cells, so that blank ones among them need not be written.
    if !isWhole { writer.clear(size, style: inks.style(of: look(.blank)), isGuarded: isGuarded) }
    isGuarded = false
    let before = painted.flatMap {
      $0.isWhole && $0.palette == palette && $0.frame.size == frame.size ? $0.frame : nil
    }
    let cells = ScreenCells(frame: frame, before: before, size: size, links: showsLinks ? frame.links : [])
    let written = cells.put(look: look, inks: &inks, glyphs: &glyphs, into: &writer)
    painted = Painted(frame: frame, palette: palette)
    let corner = (column: size.columns - 1, row: size.rows - 1)
    let rest = frame.cursor ?? corner
    writer.rest(column: min(max(0, rest.column), corner.column), row: min(max(0, rest.row), corner.row))
    // Vim's terminal fills the shell's screen, too.
    if answers?.family == "libvterm" { writer.restPlain() }
    let isSynchronized = answers?.synchronizes == true && (written > 0 || !isWhole)
    if isSynchronized { write(frameBegins) }
    write(writer.bytes)
    if isSynchronized { write(frameEnds) }
    showCursor(frame.isCursorShown)
    send()
    return written
  }

  /// Sends the cells of the last frame that the terminal does not show.
  func showPainted() {
    guard let painted else { return }
    paint(painted.frame, palette: painted.palette)
  }

  /// Shows or hides the cursor. It is visible only where text can be typed, but its place always marks the focus.
  private func showCursor(_ isShown: Bool) {
    let can = writer.capabilities
    guard isCursorShown != isShown, let bytes = isShown ? can.showCursor : can.hideCursor else { return }
    write(bytes)
    isCursorShown = isShown
  }

  /// Chooses the numbers of colours for a depth. Before the first depth with colours no byte about colours is sent, so
  /// that readers who refuse colours get none.
  ///
  /// The depth decides, not the description: a terminal that takes xterm's sequences may have more colours than its
  /// description, under whose name many terminals run.
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
    // The same numbers stand for other colours now.
    if before > 0 { loseScreen() }
  }

  /// The number of colours used at a depth; 0 for none.
  private func colorCount(for depth: ColorDepth) -> Int {
    switch depth {
    case .never: 0
    case .eight, .sixteen: colors
    case .indexed: takesXtermColors ? max(colors, 256) : colors
    case .truecolor: takesXtermColors ? max(colors, 0x100_0000) : colors
    }
  }
}
