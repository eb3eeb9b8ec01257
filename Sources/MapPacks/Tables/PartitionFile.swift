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
  /// The places of faces and arcs in the file. Kept after reading only for further checks.
  var faceValues: [JSONValue] = []
  var arcValues: [JSONValue] = []
}

extension PackContents {
  func readPartition() {
    faceIDs.isComplete = false
    defer { if !keepsPlaces { (map.faceValues, map.arcValues) = ([], []) } }
    guard let file = open("partition.topojson", isOptional: false), let document = JSONDocument(file) else { return }
    let members = document.root.members(
      ["type", "transform", "objects", "arcs", "bbox"], required: 4, closed: false)
    if let type = members[0]?.string(), type.string != "Topology" {
      type.report(.notOneOf("type", type.string, allowed: ["Topology"]))
    }
    let grid = members[1].flatMap(TopologyGrid.init)
    let collection = members[2]?.members(["faces"], required: 1, closed: true)[0]
    let parts = collection?.members(["type", "geometries"], required: 2, closed: false)
    if let type = parts?[0]?.string(), type.string != "GeometryCollection" {
      type.report(.notOneOf("type", type.string, allowed: ["GeometryCollection"]))
    }
    map.faceValues = parts?[1]?.elements() ?? []
    if parts?[1]?.kind == .array { faceIDs.isComplete = true }

    let arcCount = members[3]?.kind == .array ? members[3]!.elements().count : 0
    var rings = RingReader(arcCount: arcCount)
    map.faces.reserveCapacity(map.faceValues.count)
    let outlines = map.faceValues.map { readFace($0, &rings) }
    guard let list = members[3], let grid else { return }
    let arcs = TopologyArcs(list, grid: grid)
    map.arcValues = arcs.values
    let declaredBox = members[4].flatMap(boundingBox)
    guard arcs.bounds.west.isFinite else { return list.report(.empty("arcs")) }
    // Arcs that could not be read whole would make each ring that uses them look open, which would be a misleading
    // report.
    guard arcs.areSound else { return }
    let box = declaredBox ?? arcs.bounds
    let middle = (box.south + box.north) / 2
    guard PackLimits.middleParallels.contains(middle) else {
      return (members[4] ?? list).report(.tooNearPole(middle: middle))
    }
    assemble(outlines, arcs, box, rings)
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

  private func assemble(
    _ outlines: [FaceOutline], _ arcs: TopologyArcs, _ box: CoordinateBox, _ rings: RingReader
  ) {
    let projection = EqualAreaProjection(for: box)
    map.projection = projection
    switch Partition.assemble(points: arcs.points.map(projection.project), arcStarts: arcs.starts, faces: outlines) {
    case .partition(let partition): map.partition = partition
    case .faults(let faults): for fault in faults { report(fault, rings) }
    }
  }
}
