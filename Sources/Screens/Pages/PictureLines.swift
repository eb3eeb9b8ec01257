extension PanelLine {
  /// A row of a picture as a line: a run for as long as the ink stays.
  init(_ row: CellRow) {
    var runs: [Run] = []
    var text = String.UnicodeScalarView()
    for (number, cell) in row.cells.enumerated() {
      if cell.glyph != Cell.continuation { text.append(cell.glyph) }
      guard number + 1 == row.cells.count || row.cells[number + 1].ink != cell.ink else { continue }
      let ground: Ground? = cell.ink.ground == .panel ? nil : cell.ink.ground
      runs.append(Run(text: String(text), mark: cell.ink.mark, ground: ground, shade: cell.ink.shade))
      text = String.UnicodeScalarView()
    }
    self.init(runs: runs)
  }
}

extension CellRow {
  /// Writes a line of a panel from a column on.
  mutating func put(_ line: PanelLine, at column: Int) {
    var column = column
    for run in line.runs {
      let first = column
      column = put(run.text, at: first, run.mark)
      guard let ground = run.ground else { continue }
      for here in first..<max(first, column) {
        self[here] = Cell(self[here].glyph, Ink(run.mark, on: ground, shade: run.shade))
      }
    }
  }
}
