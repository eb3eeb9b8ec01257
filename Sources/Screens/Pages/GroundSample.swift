import Chronicle

extension MapStyle {
  /// A sample of a ground as the map draws it, what it is, and how much of it there is.
  func sample(_ ground: Ground, name: Phrase, value: Phrase) -> PanelBlock {
    .sample(sample(ground, cells: 4), name, value: value)
  }

  /// So many cells of a ground as the map draws it.
  func sample(_ ground: Ground, cells: Int) -> [PanelRun] {
    (0..<cells).map { column in
      let cell = fill(ground, column: column, row: 0)
      return PanelRun(drawn: String(cell.glyph), cell.ink.mark, on: ground)
    }
  }
}
