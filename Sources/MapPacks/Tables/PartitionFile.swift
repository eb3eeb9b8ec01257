import Chronicle
import Geometry

/// The contents of `partition.topojson`: the map, and the properties of each face.
struct PartitionFile {
  var projection: EqualAreaProjection?
  /// The partition; nil until the faces and arcs have been found to form one.
  var partition: Partition?
  var faces: [Face] = []
  /// The areas of the faces as the file declares them.
  var declaredAreas: [SquareKilometres] = []
  /// The box around all arcs, in degrees.
  var bounds: CoordinateBox?
  /// The points of all arcs as the file has them, and the places of faces and arcs in the file. Kept after reading only for further checks.
  var coordinates: [Coordinate] = []
  var faceValues: [JSONValue] = []
  var arcValues: [JSONValue] = []

  /// Lets go of the places of faces and arcs, and with them of the file.
  mutating func forgetPlaces() { (coordinates, faceValues, arcValues) = ([], [], []) }
}

private enum Keys {
  static let topology = JSONKeys(
    required: ["type", "transform", "objects", "arcs"], optional: ["bbox"], isClosed: false)
  static let objects = JSONKeys(required: ["faces"], isClosed: true)
  static let collection = JSONKeys(required: ["type", "geometries"], isClosed: false)
}

extension PartitionFile {
  /// Reads a topology, and numbers its faces in `ids`.
  init(_ document: JSONDocument, _ ids: PackIDs) {
    let members = document.root.members(Keys.topology)
    members.expectType("Topology")
    let grid = members["transform"].flatMap(TopologyGrid.init)
    let collection = members["objects"]?.members(Keys.objects)["faces"]?.members(Keys.collection)
    collection?.expectType("GeometryCollection")
    faceValues = collection?["geometries"]?.elements() ?? []
    ids.faces.isComplete = collection?["geometries"]?.kind == .array

    let arcCount = members["arcs"]?.kind == .array ? members["arcs"]!.elements().count : 0
    var rings = RingReader(arcCount: arcCount)
    faces.reserveCapacity(faceValues.count)
    let outlines = faceValues.map { readFace($0, ids, &rings) }
    guard let list = members["arcs"], let grid else { return }
    let arcs = TopologyArcs(list, grid: grid)
    arcValues = arcs.values
    let box = members["bbox"].flatMap(boundingBox) ?? arcs.bounds
    let middle = (box.south + box.north) / 2
    if !arcs.bounds.west.isFinite {
      list.report(.empty("arcs"))
    } else if !arcs.areSound {
      // Each ring that uses an arc that could not be read whole would look open, which would be a misleading report.
    } else if !PackLimits.middleParallels.contains(middle) {
      (members["bbox"] ?? list).report(.tooNearPole(middle: middle))
    } else {
      assemble(outlines, arcs, box, rings)
    }
  }

  private mutating func assemble(
    _ outlines: [FaceOutline], _ arcs: TopologyArcs, _ box: CoordinateBox, _ rings: RingReader
  ) {
    let projection = EqualAreaProjection(for: box)
    self.projection = projection
    bounds = arcs.bounds
    coordinates = arcs.points
    switch Partition.assemble(points: arcs.points.map(projection.project), arcStarts: arcs.starts, faces: outlines) {
    case .partition(let partition): self.partition = partition
    case .faults(let faults): for fault in faults { report(fault, rings) }
    }
  }
}

private func boundingBox(_ value: JSONValue) -> CoordinateBox? {
  let numbers = value.elements()
  guard numbers.count == 4 else {
    value.report(.tooFewPositions(numbers.count, needed: 4))
    return nil
  }
  guard let west = numbers[0].number()?.longitude(), let south = numbers[1].number()?.latitude(),
    let east = numbers[2].number()?.longitude(), let north = numbers[3].number()?.latitude()
  else { return nil }
  if west >= east { value.report(.reversed("west", "east")) }
  if south >= north { value.report(.reversed("south", "north")) }
  return CoordinateBox(west: west, south: south, east: east, north: north)
}
