import Basics
import Chronicle
import Geometry

/// The ground of each face by holder and period.
extension SpanReport {
  /// A span of a face.
  struct Ground {
    var face: FaceIndex
    var span: ControlSpan
  }

  @ColumnsBuilder<Ground>
  var groundColumns: Columns<Ground> {
    Column("kind") { _ in .text("control") }
    Column("start") { Value($0.span.days.lowerBound) }
    Column("end") { Value($0.span.days.upperBound) }
    rangeColumns(\.span.range)
    Column("known") { .text($0.span.state.isOpen ? "no" : "yes") }
    Column("holder") { atlas.holderID($0.span.state) }
    Column("status") { .text($0.span.state.status.rawValue) }
    Column("due") { Value($0.span.state.due) }
    Column("face") { .text(atlas[$0.face].id) }
    Column("district") { .text(atlas[atlas[$0.face].district].id) }
    Column("name") { .text(atlas[atlas[$0.face].district].names[language]) }
    Column("km2") { .number(atlas.timeline.areas[$0.face.index].value, decimals: 3) }
    Column("certainty") { Value(atlas[$0.face].certainty?.rawValue) }
    Column("sources") { atlas.ids($0.span.sources) }
    atlas.groupColumns(in: language, of: { $0.span.state })
  }

  func ground(of face: FaceIndex) -> [Ground] {
    atlas.timeline.spans(of: face, during: days).map { Ground(face: face, span: $0) }
  }

  func groundFeatures(of face: FaceIndex) -> [Feature] {
    let geometry = atlas.polygons(of: face)
    return ground(of: face).map { ground in
      Feature(
        properties: groundColumns.record(ground), geometry: geometry, title: title(of: ground), days: ground.span.days,
        style: style(of: ground))
    }
  }

  private func title(of ground: Ground) -> String {
    let state = ground.span.state
    let holder = state.status == .unmapped ? "not mapped" : atlas.holderName(state.holder, state.member, in: language)
    let doubt = state.isOpen ? ground.span.range.map { ", changed \($0.toldWithYear)" } ?? "" : ""
    return "\(atlas[atlas[ground.face].district].names[language]): \(holder)\(doubt)"
  }
}
