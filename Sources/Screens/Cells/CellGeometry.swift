import Geometry

/// A size in character cells.
public struct CellSize: Hashable, Sendable {
  /// Cells across, 0 or more.
  public var columns: Int
  /// Cells down, 0 or more.
  public var rows: Int

  /// Makes a size; negative numbers become 0.
  @inlinable public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The same size in dots: a cell is two dots wide and four high, the grid of a braille pattern.
  public var dots: DotSize { DotSize(width: columns * 2, height: rows * 4) }
}

/// A rectangle of cells.
public struct CellRect: Hashable, Sendable {
  /// The cell in its top left corner, counted from 0.
  public var column, row: Int
  /// The size in cells.
  public var size: CellSize

  /// Makes a rectangle; negative sizes become 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    size = CellSize(columns: columns, rows: rows)
  }

  /// The rectangle without cells.
  public static let none = CellRect(column: 0, row: 0, columns: 0, rows: 0)

  /// Whether the rectangle has no cell.
  public var isEmpty: Bool { size.columns == 0 || size.rows == 0 }
  /// The number of its cells.
  var count: Int { size.columns * size.rows }
  /// The columns that it covers.
  public var columns: Range<Int> { column..<(column + size.columns) }
  /// The rows that it covers.
  public var rows: Range<Int> { row..<(row + size.rows) }

  /// Whether a cell lies in the rectangle.
  public func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < self.column + size.columns && row >= self.row && row < self.row + size.rows
  }
}

extension CellRect {
  /// Whether two rectangles share a cell.
  func meets(_ other: CellRect) -> Bool { columns.overlaps(other.columns) && rows.overlaps(other.rows) }

  /// What another rectangle leaves of it: at most four rectangles that share no cell.
  func without(_ other: CellRect) -> [CellRect] {
    guard meets(other) else { return [self] }
    let middle = rows.clamped(to: other.rows)
    func part(_ columns: Range<Int>, _ rows: Range<Int>) -> CellRect {
      CellRect(column: columns.lowerBound, row: rows.lowerBound, columns: columns.count, rows: rows.count)
    }
    let parts = [
      part(columns, rows.lowerBound..<middle.lowerBound), part(columns, middle.upperBound..<rows.upperBound),
      part(columns.lowerBound..<max(columns.lowerBound, other.column), middle),
      part(min(columns.upperBound, other.columns.upperBound)..<columns.upperBound, middle),
    ]
    return parts.filter { !$0.isEmpty }
  }
}

/// The position of a cell in a grid.
public struct CellPosition: Hashable, Sendable {
  /// The column and the row, counted from 0 at the top left.
  public var column, row: Int

  /// Makes a position.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
