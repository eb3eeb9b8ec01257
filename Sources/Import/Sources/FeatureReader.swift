import Basics
import Geometry
import MapPacks

/// How positions are read, and what is wanted.
struct FeatureReading {
  /// Whether the latitude stands first.
  var isTurned = false
  /// Whether lines are wanted beside areas.
  var wantsLines = false
}

/// Reads the features of a file of GeoJSON (RFC 7946), also where an object wraps it.
struct FeatureReader {
  let file: String
  private let reading: FeatureReading
  private(set) var features: [FoundFeature] = []
  private(set) var notes = ReadingNotes()
  private(set) var problems: [ImportProblem] = []
  /// The box around all positions, and the line of the first.
  private(set) var box = CoordinateBox(west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)
  private(set) var firstLine = 1
  /// Twice the area of all outer rings in square degrees, positive where they run counter-clockwise, as RFC 7946 wants.
  private var winding = 0.0
  private let namesCRS84: Bool

  init(_ document: JSONDocument, file: String, _ reading: FeatureReading = FeatureReading()) {
    self.file = file
    self.reading = reading
    // CRS84 is by its definition the longitude, then the latitude.
    let system = document.root.member("crs")?.member("properties")?.member("name")?.scalarText
    namesCRS84 = system?.hasSuffix("CRS84") ?? false
    guard let list = Self.features(document.root) else {
      problems = [ImportProblem(file: file, line: 1, fault: .notFeatures)]
      return
    }
    for value in list { read(value) }
    if box.west <= -180, box.east >= 180 { report(firstLine, .otherSideOf180(box.east)) }
  }

  /// Reads lines from a table: `date,lon,lat[,line,place,note]`, a row for each point in the order of the line. Where the
  /// date or the line's name changes another line begins.
  init(linesOf path: String, _ reading: FeatureReading) throws(PackProblems) {
    file = path
    self.reading = reading
    namesCRS84 = true
    let table = try ForeignTable(path, columns: ["date", "lon", "lat", "line", "place", "note"], required: 3)
    var last: [String]?
    for row in table.rows {
      let name = [row.fields[0], row.fields[3]]
      if name != last { features.append(FoundFeature(file: path, line: row.line, properties: [("date", name[0])])) }
      last = name
      guard let x = typedNumber(row.fields[1]), let y = typedNumber(row.fields[2]) else {
        report(row.line, .notAPosition(row.fields[1] + " " + row.fields[2]))
        continue
      }
      let point = Coordinate(longitude: x, latitude: y)
      let place = features.count - 1
      let before = features[place].lines.last?.last
      if let fault = Self.fault(of: point, after: before) {
        report(row.line, fault)
      } else if before == nil {
        features[place].lines = [[point]]
      } else {
        features[place].lines[0].append(point)
      }
      widen(by: point)
    }
    firstLine = features.first?.line ?? 1
    for feature in features where feature.lines.joined().count < 2 {
      report(feature.line, .tooFewPositions(feature.lines.joined().count, needed: 2))
    }
  }

  /// Whether the file itself shows that longitudes stand first: nothing else runs counter-clockwise or is beyond 90.
  var showsLongitudeFirst: Bool { namesCRS84 || winding > 0 || box.west < -90 || box.east > 90 }

  /// Whether its rings run clockwise, as those do whose latitudes stand first, and those of some programs.
  var runsClockwise: Bool { winding < 0 }

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
    if !feature.areas.isEmpty || !feature.lines.isEmpty { features.append(feature) }
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
    case "LineString" where reading.wantsLines: coordinates.map { addLine($0, to: &feature) }
    case "MultiLineString" where reading.wantsLines: for part in members { addLine(part, to: &feature) }
    default: notes.otherShapes += 1
    }
  }

  private mutating func addArea(_ rings: [JSONValue], to feature: inout FoundFeature) {
    var read = rings.compactMap { ring($0) }
    guard read.count == rings.count, !read.isEmpty else { return }
    let outer = read[0]
    winding += doubledArea(of: outer)
    let before = read.count
    read = [outer] + read.dropFirst().filter { hole in hole.contains { lies($0, in: outer) } }
    notes.straysHoles += before - read.count
    feature.areas.append(DrawnArea(rings: read))
  }

  private mutating func addLine(_ value: JSONValue, to feature: inout FoundFeature) {
    guard let points = positions(value) else { return }
    if points.count < 2 { return report(value.line, .tooFewPositions(points.count, needed: 2)) }
    feature.lines.append(points)
  }

  /// The positions of a ring; nil where it has a fault, which is reported.
  private mutating func ring(_ value: JSONValue) -> [Coordinate]? {
    guard let points = positions(value) else { return nil }
    if points.count < 4, points.first == points.last || points.count < 3 {
      report(value.line, .tooFewPositions(points.count, needed: 4))
      return nil
    }
    if points.first != points.last { notes.unclosedRings += 1 }
    return points
  }

  /// The positions of a ring or a line; nil where one has a fault, which is reported.
  private mutating func positions(_ value: JSONValue) -> [Coordinate]? {
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
      guard let point = coordinate(of: position) else {
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
    for point in points { widen(by: point) }
    return points
  }

  private mutating func widen(by point: Coordinate) {
    box.west = min(box.west, point.longitude)
    box.east = max(box.east, point.longitude)
    box.south = min(box.south, point.latitude)
    box.north = max(box.north, point.latitude)
  }

  private func coordinate(of position: JSONPosition) -> Coordinate? {
    guard let found = position.coordinate, reading.isTurned else { return position.coordinate }
    return Coordinate(longitude: found.latitude, latitude: found.longitude)
  }

  /// Twice the area of a ring in square degrees, positive where it runs counter-clockwise.
  private func doubledArea(of ring: [Coordinate]) -> Double {
    var sum = 0.0
    var before = ring[0]
    for point in ring.dropFirst() {
      sum += (before.longitude - ring[0].longitude) * (point.latitude - ring[0].latitude)
      sum -= (point.longitude - ring[0].longitude) * (before.latitude - ring[0].latitude)
      before = point
    }
    return sum
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
