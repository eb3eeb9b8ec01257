import Basics
import Chronicle

/// Bars of amounts, a bar for each column, growing up or down from the axis.
struct BarChart {
  enum Direction: Sendable { case up, down }
  /// One for each column, 0 or more.
  let amounts: [Double]
  /// The amount of a bar of the full height.
  let full: Double
  let height: Int
  let direction: Direction
  let isUnicode: Bool
  /// The ink of a column's bar.
  var mark: (Int) -> Mark = { _ in .spark }

  /// The rows from the top.
  var rows: [CellRow] {
    var rows = [CellRow](repeating: CellRow(width: amounts.count), count: height)
    for (column, amount) in amounts.enumerated() where amount > 0 {
      let steps = max(1, Int((min(1, amount / full) * Double(height * Self.steps)).rounded()))
      for row in 0..<height {
        // The steps that are left for the row, counted from the axis.
        let distance = direction == .up ? height - 1 - row : row
        let own = min(Self.steps, steps - distance * Self.steps)
        if own > 0 { rows[row][column] = Cell(glyphs[own], Ink(mark(column), on: .panel)) }
      }
    }
    return rows
  }

  private static let steps = 8

  /// The nine glyphs of a growing bar. Of those that hang from the top only three are in most fonts.
  private var glyphs: [Unicode.Scalar] {
    switch direction {
    case .up: Sparkline.levels(isUnicode: isUnicode)
    case .down: Array((isUnicode ? " ▔▔▔▀▀▀██" : " '''!!!##").unicodeScalars)
    }
  }
}
