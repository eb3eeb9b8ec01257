import Geometry
import MapPacks

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

/// Reads the features of a file of GeoJSON (RFC 7946), also where an object wraps it.
struct FeatureReader {
  let file: String
  private(set) var features: [FoundFeature] = []
  private(set) var notes = ReadingNotes()
  private(set) var problems: [ImportProblem] = []
  /// The box around all positions, and the line of the first.
  private(set) var box = CoordinateBox(west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)
  private(set) var firstLine = 1

  init(_ document: JSONDocument, file: String) {
    self.file = file
    guard let list = Self.features(document.root) else {
      problems = [ImportProblem(file: file, line: 1, fault: .notFeatures)]
      return
    }
    for value in list { read(value) }
    if box.west <= -180, box.east >= 180 { report(firstLine, .otherSideOf180(box.east)) }
  }

  private static func features(_ root: JSONValue) -> [JSONValue]? {
    if let features = root.member("features"), features.kind == .array { return features.elements() }
    if root.member("geometry") != nil { return [root] }
    // Some servers wrap what they answer.
    return root.namedMembers.lazy.compactMap { member in
      member.value.member("features").flatMap { $0.kind == .array ? $0.elements() : nil }
    }.first
  }

  private mutating func report(_ line: Int, _ fault: ImportFault) {
    problems.append(ImportProblem(file: file, line: line, fault: fault))
  }

  private mutating func read(_ value: JSONValue) {
    let properties = (value.member("properties")?.namedMembers ?? []).compactMap { member in
      member.value.scalarText.map { (name: member.name, text: $0) }
    }
    var feature = FoundFeature(file: file, line: value.line, properties: properties)
    if features.isEmpty { firstLine = value.line }
    read(value.member("geometry"), into: &feature)
    if !feature.areas.isEmpty { features.append(feature) }
  }

  private mutating func read(_ geometry: JSONValue?, into feature: inout FoundFeature) {
    guard let geometry, let type = geometry.member("type")?.scalarText else {
      notes.emptyGeometries += 1
      return
    }
    let coordinates = geometry.member("coordinates")
    let members =
      (geometry.member("geometries") ?? coordinates).flatMap { $0.kind == .array ? $0.elements() : nil } ?? []
    if members.isEmpty {
      notes.emptyGeometries += 1
      return
    }
    switch type {
    case "Polygon": addArea(members, to: &feature)
    case "MultiPolygon": for part in members { addArea(part.elements(), to: &feature) }
    case "GeometryCollection": for part in members { read(part, into: &feature) }
    default: notes.otherShapes += 1
    }
  }

  private mutating func addArea(_ rings: [JSONValue], to feature: inout FoundFeature) {
    var read = rings.compactMap { ring($0) }
    guard read.count == rings.count, !read.isEmpty else { return }
    let outer = read[0]
    let before = read.count
    read = [outer] + read.dropFirst().filter { hole in hole.contains { lies($0, in: outer) } }
    notes.straysHoles += before - read.count
    feature.areas.append(DrawnArea(rings: read))
  }

  /// The positions of a ring; nil where it has a fault, which is reported.
  private mutating func ring(_ value: JSONValue) -> [Coordinate]? {
    guard value.kind == .array else {
      report(value.line, .notAPosition(value.scalarText ?? ""))
      return nil
    }
    var points: [Coordinate] = []
    points.reserveCapacity(value.mostPositions)
    var fault: (line: Int, fault: ImportFault)?
    var heights = 0
    value.forEachPosition { position in
      if position.count > 2 { heights += 1 }
      guard let point = position.coordinate else {
        fault = fault ?? (position.value.line, .notAPosition(position.text))
        return
      }
      if let wrong = Self.fault(of: point, after: points.last) { fault = fault ?? (position.value.line, wrong) }
      points.append(point)
    }
    notes.heights += heights
    if let fault {
      report(fault.line, fault.fault)
      return nil
    }
    if points.count < 4, points.first == points.last || points.count < 3 {
      report(value.line, .tooFewPositions(points.count))
      return nil
    }
    if points.first != points.last { notes.unclosedRings += 1 }
    for point in points {
      box.west = min(box.west, point.longitude)
      box.east = max(box.east, point.longitude)
      box.south = min(box.south, point.latitude)
      box.north = max(box.north, point.latitude)
    }
    return points
  }

  private static func fault(of point: Coordinate, after before: Coordinate?) -> ImportFault? {
    let (x, y) = (point.longitude, point.latitude)
    if abs(x) > 400 || abs(y) > 400 { return .metres(x, y) }
    if abs(y) > 90 { return abs(x) <= 90 ? .latitudeFirst(x, y) : .notAPosition("\(x) \(y)") }
    if abs(x) > 180 { return .otherSideOf180(x) }
    if let before, abs(before.longitude - x) > 180 { return .otherSideOf180(x) }
    return nil
  }

  /// Whether a point lies inside a ring.
  private func lies(_ point: Coordinate, in ring: [Coordinate]) -> Bool {
    var isInside = false
    var before = ring[ring.count - 1]
    for next in ring {
      if (before.latitude <= point.latitude) != (next.latitude <= point.latitude) {
        let share = (point.latitude - before.latitude) / (next.latitude - before.latitude)
        if before.longitude + share * (next.longitude - before.longitude) > point.longitude { isInside.toggle() }
      }
      before = next
    }
    return isInside
  }
}
