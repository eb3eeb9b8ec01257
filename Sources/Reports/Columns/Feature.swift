import Geometry

/// Ground or a point with what is told of it, for formats of maps.
public struct Feature {
  /// What is told of it: a record.
  let properties: Value
  let shape: Shape

  enum Shape {
    /// The polygons that make up ground. Each is closed rings: its outline, counter-clockwise, then its holes.
    case polygons([[[Coordinate]]])
    /// Nil where the position is not known.
    case point(Coordinate?)
  }
}
