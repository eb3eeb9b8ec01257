import Geometry

/// Judges whether files have the latitude first, where both numbers are fit for either.
///
/// No file of GeoJSON says so, and a map of the wrong place would come out. Three things tell: ground that is known to lie
/// somewhere (the base, expected facts, files that show their order) lies under a file's ground only when its numbers are
/// exchanged; a file names its order, has longitudes beyond 90 or has its rings counter-clockwise, as RFC 7946 wants, which
/// exchanged numbers would turn; else nothing does, and whoever imports is asked.
struct AxisOrder {
  private struct Seen {
    let file: String
    let line: Int
    let box: CoordinateBox
    let showsLongitudeFirst, runsClockwise: Bool
  }
  private var files: [Seen] = []
  /// Where the ground is known to lie.
  private let known: CoordinateBox?

  /// - Parameter known: the box around what is known to lie beside the ground; nil for nothing.
  init(known: CoordinateBox?) { self.known = known }

  mutating func add(_ reader: FeatureReader) {
    guard !reader.features.isEmpty else { return }
    files.append(
      Seen(
        file: reader.file, line: reader.firstLine, box: reader.box, showsLongitudeFirst: reader.showsLongitudeFirst,
        runsClockwise: reader.runsClockwise))
  }

  /// The files that seem to have the latitude first, or one of which it cannot be judged.
  var problems: [ImportProblem] {
    let reference = known ?? CoordinateBox(around: files.filter(\.showsLongitudeFirst).map(\.box))
    guard let reference else {
      guard let one = files.first(where: \.runsClockwise), let box = CoordinateBox(around: files.map(\.box)) else {
        return []
      }
      let middle = (x: (box.west + box.east) / 2, y: (box.south + box.north) / 2)
      return [ImportProblem(file: one.file, line: one.line, fault: .axesUnknown(middle.x, middle.y))]
    }
    return files.filter { !reference.meets($0.box) && reference.meets($0.box.turned) }.map {
      ImportProblem(file: $0.file, line: $0.line, fault: .latitudeFirst($0.box.west, $0.box.south))
    }
  }
}

extension CoordinateBox {
  /// The box around places; nil where there are none.
  init?(of places: [Coordinate]) {
    self.init(
      around: places.map {
        CoordinateBox(west: $0.longitude, south: $0.latitude, east: $0.longitude, north: $0.latitude)
      })
  }

  /// The box around boxes; nil where there are none.
  init?(around boxes: [CoordinateBox]) {
    guard var box = boxes.first else { return nil }
    for other in boxes {
      box.west = min(box.west, other.west)
      box.south = min(box.south, other.south)
      box.east = max(box.east, other.east)
      box.north = max(box.north, other.north)
    }
    self = box
  }

  fileprivate func meets(_ other: CoordinateBox) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }

  /// The box with longitudes and latitudes exchanged.
  fileprivate var turned: CoordinateBox { CoordinateBox(west: south, south: west, east: north, north: east) }
}
