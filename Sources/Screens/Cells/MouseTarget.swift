import Chronicle

/// Something on a screen that a click chooses. What draws it also says where it is, so that nothing has to be found again
/// from the layout.
public enum MouseTarget: Hashable, Sendable {
  /// A row of the open list.
  case row(Int)
  /// A layer's row in the legend.
  case layer(MapLayer)
  /// Index into the atlas's events.
  case event(Int)
  /// A day of the lens.
  case day(Day)
}

/// A target with the cells that it takes.
public struct PlacedTarget: Hashable, Sendable {
  var target: MouseTarget
  var rect: CellRect
}
