import Basics
import Chronicle

/// How ground was divided, column by column: the shares stand on each other, in eighths of a cell where the terminal
/// can show them. What is not certain is hatched in the light colour of the one who may have had more.
struct AreaChart: Sendable {
  /// One for each column.
  let stacks: [ShareStack]
  /// The rows of cells that the whole takes.
  let height: Int
  let style: MapStyle
  /// The side at the bottom, whose band is hatched.
  let gainer: Slot

  /// The rows from the top.
  var rows: [CellRow] {
    var rows = [CellRow](repeating: CellRow(width: stacks.count), count: height)
    for (column, stack) in stacks.enumerated() {
      let steps = stack.steps(of: height * CellShare.steps)
      for row in 0..<height {
        guard let share = CellShare(steps, cell: height - 1 - row) else { continue }
        rows[row][column] = cell(share, stack.band, column, row)
      }
    }
    return rows
  }

  private static let levels = Array(" ▁▂▃▄▅▆▇█".unicodeScalars)

  private func cell(_ share: CellShare, _ band: ClosedRange<Double>?, _ column: Int, _ row: Int) -> Cell {
    guard let ground = share.only, !ground.isHatched else {
      return share.cell(style, glyphs: Self.levels, column: column, row: row)
    }
    if let band, covers(band, row) { return Cell(style.uncertain, Ink(hatch(on: ground), on: ground)) }
    var cell = style.fill(ground, column: column, row: row)
    if isOnGrid(row), column % 3 == 1, cell.glyph == " " { cell.glyph = style.hasSigns ? "·" : "." }
    return cell
  }

  private func hatch(on ground: Ground) -> Mark {
    guard style.hasColor else { return .strong }
    return ground.slot == gainer ? .strong : .ground(.zone(gainer, .held, isNew: true))
  }

  /// Whether a band covers so much of a row that the row shows it.
  private func covers(_ band: ClosedRange<Double>, _ row: Int) -> Bool {
    let low = Double(height - 1 - row) / Double(height), high = Double(height - row) / Double(height)
    return min(high, band.upperBound) - max(low, band.lowerBound) >= 0.4 * (high - low)
  }

  /// Whether a quarter, the half or three quarters of the whole end in a row. Low charts have no such lines.
  private func isOnGrid(_ row: Int) -> Bool {
    style.hasEighths && height >= 8 && [1, 2, 3].contains { height - 1 - $0 * height / 4 == row }
  }
}

extension [CellRow] {
  /// Writes names over the widest stretch of their grounds, if they have room there.
  ///
  /// - Parameter column: a column that is kept free: that of the day shown.
  mutating func name(_ names: [(ground: Ground, text: String)], without column: Int) {
    for (ground, text) in names {
      let width = cellWidth(of: text)
      guard let stretch = widest(ground, without: column), stretch.columns.count >= width + 2 else { continue }
      let start = stretch.columns.lowerBound + Swift.min(4, (stretch.columns.count - width) / 2)
      self[stretch.row].put(text, at: start, .strong)
    }
  }

  /// The longest stretch of cells with one ground alone; of several the one nearest to the middle of their rows.
  private func widest(_ ground: Ground, without column: Int) -> (row: Int, columns: Range<Int>)? {
    let found = indices.compactMap { row in self[row].stretch(of: ground, without: column).map { (row, $0) } }
    guard let most = found.map(\.1.count).max() else { return nil }
    let best = found.filter { $0.1.count == most }
    return best[best.count / 2]
  }
}

extension CellRow {
  /// The longest stretch of a ground that fills its cells.
  fileprivate func stretch(of ground: Ground, without column: Int) -> Range<Int>? {
    var best = 0..<0, start = 0
    for (number, cell) in cells.enumerated() {
      if cell.ink.mark != .pattern || cell.ink.ground != ground || number == column {
        start = number + 1
      } else if number + 1 - start > best.count {
        best = start..<number + 1
      }
    }
    return best.isEmpty ? nil : best
  }
}
