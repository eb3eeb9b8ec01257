import Chronicle

extension MapStyle {
  /// A sample of a ground as the map draws it, what it is, and how much of it there is.
  func sample(_ ground: Ground, name: Phrase, value: Phrase) -> PanelBlock {
    .sample(sample(ground, cells: 4), name, value: value)
  }

  /// So many cells of a ground as the map draws it.
  func sample(_ ground: Ground, cells: Int) -> [PanelRun] {
    // Most grounds have one ink: a run for each cell would be set, measured and drawn for each.
    var runs: [PanelRun] = []
    var glyphs = String.UnicodeScalarView()
    for column in 0..<cells {
      let cell = fill(ground, column: column, row: 0)
      glyphs.append(cell.glyph)
      if column + 1 < cells, fill(ground, column: column + 1, row: 0).ink.mark == cell.ink.mark { continue }
      runs.append(PanelRun(drawn: String(glyphs), cell.ink.mark, on: ground))
      glyphs.removeAll()
    }
    return runs
  }
}
