import Basics
import Chronicle
import Geometry

private enum OutlineType: String, CaseIterable {
  case polygon = "Polygon"
  case multiPolygon = "MultiPolygon"
}

private let memberKeys = JSONKeys(required: ["type", "properties", "arcs"], isClosed: false)

extension PartitionFile {
  static let faceKeys = JSONKeys(
    required: ["id", "country", "district", "area_km2"], optional: ["certainty", "fate", "former"], isClosed: true)

  /// Reads one face: its properties are kept, its outline is returned.
  mutating func readFace(_ value: JSONValue, _ ids: PackIDs, _ rings: inout RingReader) -> FaceOutline {
    let members = value.members(memberKeys)
    let properties = members["properties"]?.members(Self.faceKeys)
    let id = properties?["id"]?.string()
    if let id { ids.faces.add(id) } else { ids.faces.isComplete = false }
    let fate = properties?["fate"]?.string()
    if let fate { _ = fate.optionalReference(in: ids.legend) }
    faces.append(
      Face(
        id: id?.id() ?? "", country: properties?["country"]?.string()?.reference(in: ids.countries) ?? 0,
        district: DistrictIndex(properties?["district"]?.string()?.reference(in: ids.districts) ?? 0),
        certainty: properties?["certainty"]?.string()?.choice(), fate: fate?.string ?? "",
        former: properties?["former"]?.number()?.number(in: 0...1, "from 0 to 1")))
    declaredAreas.append(
      SquareKilometres(properties?["area_km2"]?.number()?.number(in: 0...6e8, "from 0 to 600000000") ?? 0))

    let type: OutlineType? = members["type"]?.string()?.choice()
    guard let type, let arcs = members["arcs"] else {
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
