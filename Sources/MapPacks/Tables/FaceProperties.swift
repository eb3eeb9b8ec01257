import Basics
import Chronicle
import Geometry

/// Reads the rings of faces as lists of arcs, and checks that each arc exists.
struct RingReader {
  let arcCount: Int
  private var used: [Bool]
  private var areSound = true

  init(arcCount: Int) {
    self.arcCount = arcCount
    used = [Bool](repeating: false, count: arcCount)
  }

  /// Whether a ring may use the arc: one names it, or a ring that could not be read may do so.
  func mayUse(_ arc: ArcIndex) -> Bool { !areSound || used[arc.index] }

  /// Notes that the rings of a face cannot be read at all.
  mutating func passOver() { areSound = false }

  /// The rings of a polygon; none if any of them cannot be read.
  mutating func polygon(_ value: JSONValue, face: String) -> [[DirectedArc]] {
    var isSound = value.kind == .array
    var rings: [[DirectedArc]] = []
    for ring in value.elements() {
      if let plain = plainRing(ring) {
        rings.append(plain)
        continue
      }
      let members = ring.elements()
      let known = members.compactMap { member(of: $0, face: face) }
      if ring.kind != .array || known.count < members.count { isSound = false }
      rings.append(known)
    }
    if value.kind == .array, rings.isEmpty { value.report(.emptyRing(face: face, ring: 0)) }
    if isSound { return rings }
    areSound = false
    return []
  }

  /// A ring that has no fault, as nearly all have none; nil for any other, which is then read member by member to
  /// report its faults.
  private mutating func plainRing(_ ring: JSONValue) -> [DirectedArc]? {
    guard ring.kind == .array else { return nil }
    let document = ring.document, nodes = document.nodes
    var members: [DirectedArc] = []
    var child = ring.node + 1
    let end = nodes[ring.node].next
    members.reserveCapacity(end - child)
    while child < end {
      // Anything that is not a whole number is refused here, arrays and strings too.
      guard let number = wholeNumber(in: document.raw(child)), (number < 0 ? ~number : number) < arcCount else {
        return nil
      }
      members.append(DirectedArc(arc: ArcIndex(number < 0 ? ~number : number), isReversed: number < 0))
      child += 1
    }
    for member in members { used[member.arc.index] = true }
    return members
  }

  private mutating func directed(_ number: Int) -> DirectedArc {
    let arc = number < 0 ? ~number : number
    used[arc] = true
    return DirectedArc(arc: ArcIndex(arc), isReversed: number < 0)
  }

  /// The arc that a ring's member stands for: the number of an arc, or the complement of one that is walked backwards.
  private mutating func member(of value: JSONValue, face: String) -> DirectedArc? {
    guard let field = value.number(), let number = wholeNumber(in: field.bytes) else {
      if value.kind == .number { value.report(.notWhole("arc", value.number()?.string ?? "")) }
      return nil
    }
    let arc = number < 0 ? ~number : number
    guard arc < arcCount else {
      value.report(.arcOutOfRange(face: face, arc: number, count: arcCount))
      return nil
    }
    return directed(number)
  }
}

private enum OutlineType: String, CaseIterable {
  case polygon = "Polygon"
  case multiPolygon = "MultiPolygon"
}

extension PackContents {
  /// Reads one face: its properties are kept, its outline is returned.
  func readFace(_ value: JSONValue, _ rings: inout RingReader) -> FaceOutline {
    let members = value.members(["type", "properties", "arcs"], required: 3, closed: false)
    let properties = members[1]?.members(
      ["id", "country", "district", "area_km2", "certainty", "fate", "former"], required: 4, closed: true)
    let id = properties?[0]?.string()
    if let id { faceIDs.add(id) } else { faceIDs.isComplete = false }
    let fate = properties?[5]?.string()
    if let fate { _ = fate.optionalReference(in: legendIDs) }
    map.faces.append(
      Face(
        id: id?.id() ?? "", country: properties?[1]?.string()?.reference(in: countryIDs) ?? 0,
        district: DistrictIndex(properties?[2]?.string()?.reference(in: districtIDs) ?? 0),
        certainty: properties?[4]?.string()?.choice(), fate: fate?.string ?? "",
        former: properties?[6]?.number()?.number(in: 0...1, "from 0 to 1")))
    map.declaredAreas.append(
      SquareKilometres(properties?[3]?.number()?.number(in: 0...6e8, "from 0 to 600000000") ?? 0))

    let type: OutlineType? = members[0]?.string()?.choice()
    guard let type, let arcs = members[2] else {
      rings.passOver()
      return FaceOutline(polygons: [])
    }
    let name = id?.string ?? ""
    switch type {
    case .polygon: return FaceOutline(polygons: [rings.polygon(arcs, face: name)])
    case .multiPolygon:
      let polygons = arcs.elements()
      if arcs.kind != .array { rings.passOver() }
      if arcs.kind == .array, polygons.isEmpty { arcs.report(.emptyRing(face: name, ring: 0)) }
      return FaceOutline(polygons: polygons.map { rings.polygon($0, face: name) })
    }
  }
}
