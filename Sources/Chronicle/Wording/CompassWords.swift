import Geometry

extension CompassPoint {
  /// The direction as a word: "north-east".
  public var words: String {
    switch self {
    case .north: "north"
    case .northEast: "north-east"
    case .east: "east"
    case .southEast: "south-east"
    case .south: "south"
    case .southWest: "south-west"
    case .west: "west"
    case .northWest: "north-west"
    }
  }
}

extension Span {
  /// A length that is not measured to the metre: "about 12 km", in speech "about 12 kilometres".
  public static func about(_ length: Metres) -> Span {
    .either(shown: "about " + length.text, told: "about " + length.told)
  }
}
