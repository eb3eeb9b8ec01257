import Geometry

/// An area of a feature as it is drawn: an outer ring and its holes.
struct DrawnArea {
  var rings: [[Coordinate]]
}

/// A feature of a file, before it is known whose it is and when.
struct FoundFeature {
  let file: String
  let line: Int
  /// The properties that have a text, a number, true or false.
  let properties: [(name: String, text: String)]
  var areas: [DrawnArea] = []
  /// Lines, where lines are ground's borders.
  var lines: [[Coordinate]] = []

  /// The text of a property, whatever its capitals; nil where it is not there or empty.
  func text(_ name: String) -> String? {
    let exact = properties.first { $0.name == name } ?? properties.first { $0.name.lowercased() == name.lowercased() }
    return exact.flatMap { $0.text.isEmpty ? nil : $0.text }
  }
}

/// What was mended or passed over while files were read.
struct ReadingNotes: Equatable {
  var unclosedRings = 0
  var heights = 0
  var emptyGeometries = 0
  /// Points and lines among areas.
  var otherShapes = 0
  /// Holes outside their rings, left out.
  var straysHoles = 0
}
