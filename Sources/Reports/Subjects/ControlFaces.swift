import Chronicle
import Geometry

/// The faces of a day as a map, each with its holder and status.
extension ControlReport {
  var faces: AnySequence<Feature> {
    let faces = district.map { atlas.timeline.facesOfDistrict[$0.index] } ?? atlas.timeline.zone
    return AnySequence(
      faces.lazy.map { Feature(properties: faceColumns.record($0), shape: .polygons(polygons(of: $0))) })
  }

  @ColumnsBuilder<FaceIndex>
  private var faceColumns: Columns<FaceIndex> {
    Column("face") { .text(atlas[$0].id) }
    Column("district") { .text(atlas[atlas[$0].district].id) }
    Column("day") { _ in Value(days.lowerBound) }
    Column("holder") { atlas.holderID(state($0)) }
    Column("status") { .text(state($0).status.rawValue) }
    Column("due") { state($0).due.map { Value($0) } }
    Column("earliest") { range($0).map { Value($0.lowerBound) } }
    Column("latest") { range($0).map { Value($0.upperBound) } }
    Column("certainty") { atlas[$0].certainty.map { .text($0.rawValue) } }
    Column("km2") { .number(atlas.timeline.areas[$0.index].value, decimals: 3) }
  }

  /// The days between which its change lies, where that may be this day.
  private func range(_ face: FaceIndex) -> ClosedRange<Day>? { atlas.openRange(of: face, on: days.lowerBound) }

  private func state(_ face: FaceIndex) -> ControlState { atlas.timeline.state(of: face, on: days.lowerBound) }

  /// The rings of a face grouped into polygons: each ring that turns counter-clockwise begins one, and the rings after
  /// it are its holes.
  private func polygons(of face: FaceIndex) -> [[[Coordinate]]] {
    var polygons: [[[Coordinate]]] = []
    for ring in atlas.partition.rings[face.index] {
      let points = atlas.partition.points(of: Chain(arcs: ring.arcs, isClosed: true))
      let corners = points.map(atlas.projection.unproject)
      if turnsLeft(points) || polygons.isEmpty {
        polygons.append([corners])
      } else {
        polygons[polygons.count - 1].append(corners)
      }
    }
    return polygons
  }
}

private func turnsLeft(_ ring: [PlanePoint]) -> Bool {
  zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } > 0
}
