import Chronicle
import Geometry

/// Where on the plane the lines and areas of an atlas lie, so that a picture of a part of the map looks only at what is
/// there. Made once for an atlas.
struct MapIndex: Sendable {
  /// The arcs by where they lie.
  let arcs: ArcSquares
  /// The boxes of the overlays, each with one box for each stroke.
  let overlays: [Boxes]
  /// The boxes around the activity areas.
  let activity: [PlaneBox]

  /// The box around several things, and that of each.
  struct Boxes: Sendable {
    let whole: PlaneBox
    let each: [PlaneBox]

    init(_ chains: [[PlanePoint]]) {
      each = chains.map { PlaneBox(around: $0) }
      whole = each.reduce(into: .empty) { $0.extend(by: $1) }
    }
  }

  /// Complexity: linear in arcs and in the points of overlays and areas.
  init(of atlas: Atlas) {
    arcs = ArcSquares(of: atlas.partition)
    overlays = atlas.overlays.map { Boxes($0.strokes) }
    activity = atlas.activityAreas.map { Boxes($0.rings).whole }
  }

  /// The strokes of an overlay that meet a box.
  func strokes(of overlay: Int, in atlas: Atlas, meeting shown: PlaneBox) -> [[PlanePoint]] {
    guard overlays[overlay].whole.intersects(shown) else { return [] }
    let strokes = atlas.overlays[overlay].strokes
    return strokes.indices.filter { overlays[overlay].each[$0].intersects(shown) }.map { strokes[$0] }
  }
}
