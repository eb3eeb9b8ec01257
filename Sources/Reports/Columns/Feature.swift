import Chronicle
import Geometry

/// Something with a position, and what is told of it, for formats of maps.
public struct Feature {
  /// What is told of it: a record.
  let properties: Value
  /// Where it is; nil where that is not known.
  let geometry: Position?
  /// What formats call it that show a name; nil where it has none of its own.
  var title: String?
  /// The days on which it is shown; nil for always.
  var days: ClosedRange<Day>?
  /// The number of its style in the map's list; nil for none.
  var style: Int?

  /// The geometry of a feature, in degrees.
  enum Position {
    case point(Coordinate)
    case lines([[Coordinate]])
    /// Each polygon is closed rings: its outline, counter-clockwise, then its holes, clockwise.
    case polygons([[[Coordinate]]])
  }
}

/// Features with what is told of all of them. They are made one by one, so that a long list never is in memory as a whole.
public struct FeatureMap {
  /// How features look in formats that have styles: a colour, and whether ground is filled only in part.
  public struct Style: Hashable, Sendable {
    /// The parts of red, green and blue, as in `0xRRGGBB`.
    public var color: UInt32
    /// How much of it is seen, 0...1.
    public var opacity: Double

    /// Makes a style.
    public init(color: UInt32, opacity: Double) {
      self.color = color
      self.opacity = opacity
    }
  }

  /// What the map is called.
  var title: String
  /// Members that stand beside the features: the licence and the like.
  var about: [(name: String, value: Value)] = []
  /// The box around all features; nil where none is told.
  var box: CoordinateBox?
  /// The looks that features refer to by number.
  var styles: [Style] = []
  var features: AnySequence<Feature>
}
