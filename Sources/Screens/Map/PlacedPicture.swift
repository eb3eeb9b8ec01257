/// A picture and the part of a map's cells that it gives.
struct PlacedPicture: Sendable {
  let picture: MapPicture
  /// Where the picture's first cell lies on the map; it may lie outside.
  let column, row: Int
  /// The columns and rows of the map that are the picture's.
  let columns, rows: Range<Int>

  /// The number in the picture of a cell of the map.
  func cell(column: Int, row: Int) -> Int {
    (row - self.row) * picture.size.columns + column - self.column
  }

  /// Calls with each cell of the map that is the picture's, its number there and its number in the picture.
  func forEachCell(ofMapWith width: Int, _ body: (_ number: Int, _ cell: Int) -> Void) {
    for row in rows {
      let first = cell(column: 0, row: row)
      for column in columns { body(row * width + column, first + column) }
    }
  }
}

extension PlacedPicture {
  /// A picture of all of a map.
  init(whole picture: MapPicture) {
    self.init(
      picture: picture, column: 0, row: 0, columns: 0..<picture.size.columns, rows: 0..<picture.size.rows)
  }
}
