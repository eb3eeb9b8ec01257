import Chronicle

extension MapStyle {
  /// A sample of a ground as the map draws it, what it is, and how much of it there is.
  func sample(_ ground: Ground, name: Phrase, value: Phrase) -> PanelBlock {
    let cells = (0..<4).map { fill(ground, column: $0, row: 0) }
    let glyphs = String(String.UnicodeScalarView(cells.map(\.glyph)))
    return .sample([PanelRun(drawn: glyphs, cells[0].ink.mark, on: ground)], name, value: value)
  }
}
