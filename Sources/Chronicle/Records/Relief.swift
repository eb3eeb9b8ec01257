import Geometry

/// A grid of heights.
public struct Relief: Hashable, Sendable {
  /// The size of the grid: columns from west to east, rows from north to south.
  public var columns, rows: Int
  /// The centre of the cell in the south-west corner.
  public var southWest: Coordinate
  /// Degrees between neighbours.
  public var step: Double
  /// Metres, row by row from the north-west corner.
  public var heights: [Int16]

  /// Makes a grid. `heights` must have `columns` x `rows` values; this is not checked.
  public init(columns: Int, rows: Int, southWest: Coordinate, step: Double, heights: [Int16]) {
    self.columns = columns
    self.rows = rows
    self.southWest = southWest
    self.step = step
    self.heights = heights
  }

  /// The height at a point in metres, interpolated between its four neighbours; nil outside the grid.
  public func height(at point: Coordinate) -> Double? {
    let x = (point.longitude - southWest.longitude) / step
    let y = Double(rows - 1) - (point.latitude - southWest.latitude) / step
    guard x >= 0, y >= 0, x <= Double(columns - 1), y <= Double(rows - 1) else { return nil }
    let column = min(Int(x), columns - 2), row = min(Int(y), rows - 2)
    let fx = x - Double(column), fy = y - Double(row)
    func at(_ c: Int, _ r: Int) -> Double { Double(heights[r * columns + c]) }
    let north = at(column, row) * (1 - fx) + at(column + 1, row) * fx
    let south = at(column, row + 1) * (1 - fx) + at(column + 1, row + 1) * fx
    return north * (1 - fy) + south * fy
  }
}
