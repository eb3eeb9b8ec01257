import Chronicle
import Geometry

/// The faces of a day as a map, each with its holder and status.
extension ControlReport {
  var faces: FeatureMap {
    let faces = district.map { atlas.timeline.facesOfDistrict[$0.index] } ?? atlas.timeline.zone
    let features = faces.lazy.map { face in
      Feature(properties: faceColumns.record(face), geometry: atlas.polygons(of: face), title: atlas[face].id)
    }
    return FeatureMap(
      title: "Control on \(days.lowerBound)", about: atlas.licences, box: atlas.box(around: faces, and: []),
      features: AnySequence(features))
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
    atlas.groupColumns(in: language, of: { state($0) })
  }

  /// The days between which its change lies, where that may be this day.
  private func range(_ face: FaceIndex) -> ClosedRange<Day>? { atlas.openRange(of: face, on: days.lowerBound) }

  private func state(_ face: FaceIndex) -> ControlState { atlas.timeline.state(of: face, on: days.lowerBound) }
}
