import Geometry

/// Ground with what is told of it, for formats of maps.
public struct Feature {
  /// What is told of the ground: a record.
  let properties: Value
  /// The polygons that make it up. Each is closed rings: its outline, counter-clockwise, then its holes.
  let polygons: [[[Coordinate]]]
}
