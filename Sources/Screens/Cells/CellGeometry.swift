import Geometry

/// A size in character cells.
public struct CellSize: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  @inlinable public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Four dots high and two wide, the grid of a braille pattern.
  public var dots: DotSize { DotSize(width: columns * 2, height: rows * 4) }
}

/// A rectangle of cells: `column` and `row` of its top left corner, counted from 0.
public struct CellRect: Hashable, Sendable {
  public var column, row: Int
  public var size: CellSize

  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    size = CellSize(columns: columns, rows: rows)
  }

  public static let none = CellRect(column: 0, row: 0, columns: 0, rows: 0)

  public var isEmpty: Bool { size.columns == 0 || size.rows == 0 }
  public var columns: Range<Int> { column..<(column + size.columns) }
  public var rows: Range<Int> { row..<(row + size.rows) }

  public func contains(column: Int, row: Int) -> Bool {
    columns.contains(column) && rows.contains(row)
  }
}

/// A cell of a grid, counted from 0 at the top left.
public struct CellPosition: Hashable, Sendable {
  public var column, row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
