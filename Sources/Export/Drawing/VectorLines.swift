import Chronicle
import Geometry

/// Lines and outlines of a partition as SVG paths, without what lies outside the drawing.
struct VectorLines {
  let atlas: Atlas
  let viewport: Viewport

  /// The outline of the faces that belong: the arcs with such a face on one side only, joined to rings.
  func outline(of belongs: (FaceIndex) -> Bool) -> String {
    let partition = atlas.partition
    var border: [DirectedArc] = []
    for number in 0..<partition.arcCount {
      let left = partition.leftFaces[number], right = partition.rightFaces[number]
      let isLeft = !left.isOutside && belongs(left), isRight = !right.isOutside && belongs(right)
      if isLeft != isRight { border.append(DirectedArc(arc: ArcIndex(number), isReversed: isRight)) }
    }
    return path(of: partition.chains(of: border))
  }

  /// The arcs that fit, joined where they meet.
  func arcs(where fits: (ArcIndex) -> Bool) -> String {
    let chosen = (0..<atlas.partition.arcCount).map { ArcIndex($0) }.filter(fits)
    return path(of: atlas.partition.chains(of: chosen.map { DirectedArc(arc: $0, isReversed: false) }))
  }

  func path(of chains: [Chain]) -> String {
    chains.map { path(of: atlas.partition.points(of: $0), isClosed: $0.isClosed) }.joined()
  }

  /// Lakes as grounds.
  var lakes: String {
    atlas.overlays.filter { $0.layer == .lake }.flatMap(\.strokes).map { path(of: $0, isClosed: true) }.joined()
  }

  /// Rivers and lakes of the coarser grades.
  var water: String {
    atlas.overlays.filter { $0.layer.isWater && $0.grade != "stream" }.flatMap(\.strokes)
      .map { path(of: $0, isClosed: false) }.joined()
  }

  /// A path through points. Runs of points beyond one side of the drawing are reduced to their ends, which does not
  /// change anything inside it.
  private func path(of points: [PlanePoint], isClosed: Bool) -> String {
    let dots = points.map(viewport.dot)
    let sides = dots.map(side)
    guard !sides.isEmpty, sides.reduce(0x0F, &) == 0 else { return "" }
    var path = ""
    var last = ""
    // The sides of the drawing beyond which all points since the last one written lie.
    var common = 0
    for (index, dot) in dots.enumerated() {
      if index > 0, index + 1 < dots.count, common & sides[index] & sides[index + 1] != 0 {
        common &= sides[index]
        continue
      }
      common = sides[index]
      let here = "\(coordinate(dot.x)),\(coordinate(dot.y))"
      if here == last { continue }
      path += (path.isEmpty ? "M" : "L") + here
      last = here
    }
    return path + (isClosed ? "Z" : "")
  }

  /// Cohen and Sutherland's outcode: one bit for each side of the drawing that the point lies beyond. The sides are
  /// moved out by the room that a line's width needs.
  private func side(_ dot: DotPoint) -> Int {
    let room = 8.0
    return (dot.x < -room ? 1 : 0) | (dot.x > Double(viewport.size.width) + room ? 2 : 0)
      | (dot.y < -room ? 4 : 0) | (dot.y > Double(viewport.size.height) + room ? 8 : 0)
  }
}
