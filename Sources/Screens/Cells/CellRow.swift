import Basics

/// A row of cells that a picture in a panel is put together from. A picture is a list of such rows, from the top.
struct CellRow: Hashable, Sendable {
  private(set) var cells: [Cell]

  /// A cell in which nothing is drawn.
  static let blank = Cell(" ", Ink(.text, on: .panel))

  /// Makes an empty row of a width in cells.
  init(width: Int) { cells = [Cell](repeating: Self.blank, count: max(0, width)) }

  /// The cells of the row.
  var width: Int { cells.count }

  /// The cell in a column. Setting one outside the row does nothing.
  subscript(column: Int) -> Cell {
    get { cells[column] }
    set { if cells.indices.contains(column) { cells[column] = newValue } }
  }

  /// Whether nothing is drawn in a column.
  func isBlank(_ column: Int) -> Bool { cells[column] == Self.blank }

  /// Writes a text over the grounds that are there, as far as the row goes, and returns the column after it.
  @discardableResult
  mutating func put(_ text: String, at column: Int, _ mark: Mark = .text) -> Int {
    var here = column
    for scalar in composed(text).unicodeScalars {
      let width = cellWidth(of: scalar)
      guard width > 0 else { continue }
      guard here >= 0, here + width <= cells.count else { break }
      cells[here] = Cell(scalar, Ink(mark, on: cells[here].ink.ground))
      if width == 2 { cells[here + 1] = Cell(Cell.continuation, cells[here].ink) }
      here += width
    }
    return here
  }

  /// Lays another row, or some of its columns, over this one, from a column on.
  mutating func put(_ row: CellRow, at column: Int, columns: Range<Int>? = nil) {
    for (number, cell) in row.cells.enumerated() where columns?.contains(number) ?? true {
      self[column + number] = cell
    }
  }
}
