import Basics
import Chronicle
import Geometry

/// What the checks of single files know of the whole pack.
struct PackFacts {
  let parts: AtlasParts
  let ids: PackIDs
  let faces: [Face]
  let partition: Partition?
  let projection: EqualAreaProjection?
  /// The box around the map; nil where the map could not be put together.
  let frame: CoordinateBox?
  /// The arcs around each district.
  private let borders: RaggedArray<ArcIndex>

  init(map: PartitionFile, parts: AtlasParts, ids: PackIDs) {
    self.parts = parts
    self.ids = ids
    faces = map.faces
    partition = map.partition
    projection = map.projection
    frame = map.partition == nil ? nil : map.bounds
    let partition = map.partition ?? .empty
    borders = RaggedArray(count: parts.districts.count) { add in
      for arc in 0..<partition.arcCount {
        let left = map.district(of: partition.leftFaces[arc]), right = map.district(of: partition.rightFaces[arc])
        guard left != right else { continue }
        for district in [left, right].compactMap({ $0?.index }) where district < parts.districts.count {
          add(district, ArcIndex(arc))
        }
      }
    }
  }

  /// The district in which a point lies; nil outside the map.
  func district(at point: Coordinate) -> DistrictIndex? {
    guard let partition, let projection, let face = partition.face(at: projection.project(point)) else { return nil }
    return faces[face.index].district
  }

  /// The distance in kilometres of a point outside a district from it; nil for a district without faces.
  func distance(of point: Coordinate, from district: DistrictIndex) -> Double? {
    guard let partition, let projection, !borders[district.index].isEmpty else { return nil }
    return partition.leastDistance(of: projection.project(point), from: borders[district.index]) / 1000
  }

  /// The distance in kilometres of two points on the plane of the map.
  func distance(of point: Coordinate, from other: Coordinate) -> Double? {
    guard let projection else { return nil }
    let (a, b) = (projection.project(point), projection.project(other))
    return ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot() / 1000
  }

  /// Whether a box shares ground with the map's; yes where there is no map.
  func isNear(_ box: CoordinateBox) -> Bool {
    guard let frame else { return true }
    return box.west <= frame.east && frame.west <= box.east && box.south <= frame.north && frame.south <= box.north
  }

  /// What is wrong with where a point lies: nothing on the map or beside it.
  ///
  /// - Parameter mayBeAnywhere: whether a point far away may be meant, as that of talks in another country.
  func fault(of point: Coordinate, mayBeAnywhere: Bool) -> CheckFault? {
    guard let frame, !frame.contains(point) else { return nil }
    let turned = [
      Coordinate(longitude: point.latitude, latitude: point.longitude),
      Coordinate(longitude: -point.longitude, latitude: point.latitude),
      Coordinate(longitude: point.longitude, latitude: -point.latitude),
      Coordinate(longitude: -point.longitude, latitude: -point.latitude),
    ]
    if let meant = turned.first(where: frame.contains) { return .wrongAxes(point, meant: meant) }
    guard !mayBeAnywhere else { return nil }
    // As far off as the map is large, and at least a degree.
    let reach = max(1, frame.east - frame.west, frame.north - frame.south)
    let near = CoordinateBox(
      west: frame.west - reach, south: frame.south - reach, east: frame.east + reach, north: frame.north + reach)
    return near.contains(point) ? nil : .farFromMap(point)
  }
}

extension PartitionFile {
  fileprivate func district(of face: FaceIndex) -> DistrictIndex? {
    face.isOutside ? nil : faces[face.index].district
  }
}
