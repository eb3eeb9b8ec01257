/// What the pressed button of the mouse does until it is released.
enum MapDrag: Hashable, Sendable {
  /// It was pressed on the map, and is where it was: it will be a click.
  case pressed(CellPosition)
  /// It moves the map; the cell is where it was last.
  case pans(CellPosition)
  /// It goes through the days.
  case days
}
