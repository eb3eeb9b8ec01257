/// A reason why rings do not make an area. Rings are counted over all polygons of the area.
public enum AreaFault: Hashable, Sendable {
  /// A ring crosses, touches or runs along itself or another ring.
  case meeting(ChainMeeting)
  /// A hole does not lie in the ring that it is a hole of.
  case holeOutside(ring: Int)
  /// A polygon lies in another one, or a hole in a hole.
  case inside(ring: Int, other: Int)
}

/// What is wrong with an area of polygons, each an outer ring and its holes; at most 20 faults; none for a good one.
///
/// Different rings may share single points. Complexity: linear in points, for rings without very many long segments.
///
/// - Parameter tolerance: the distance within which a point counts as lying on a segment.
/// - Returns: nil where so many segments lie together that comparing them would not end in a reasonable time.
public func areaFaults(of polygons: [[[PlanePoint]]], tolerance: Double) -> [AreaFault]? {
  let rings = PointChains(Array(polygons.joined()))
  guard let meetings = rings.meetings(tolerance: tolerance, joints: true) else { return nil }
  let bad = meetings.filter { $0.kind == .cross || $0.kind == .overlap || $0.first == $0.second }
  return bad.isEmpty ? nesting(of: polygons, rings) : bad.map(AreaFault.meeting)
}

/// Faults of rings that do not meet: those that lie where they should not.
private func nesting(of polygons: [[[PlanePoint]]], _ rings: PointChains) -> [AreaFault] {
  let grid = SegmentGrid(rings)
  var faults: [AreaFault] = []
  var outer = 0
  for polygon in polygons {
    let own = outer..<(outer + polygon.count)
    for ring in own where rings.starts[ring + 1] - rings.starts[ring] > 1 {
      var around = rings.chains(around: ring, grid)
      if ring == outer {
        // Each ring of another polygon counts once: in a hole of it there is room.
        let others = around.filter { !own.contains($0) }
        if others.count % 2 == 1 { faults.append(.inside(ring: ring, other: others.max()!)) }
      } else if around.remove(outer) == nil {
        faults.append(.holeOutside(ring: ring))
      } else if let other = around.filter(own.contains).min() {
        faults.append(.inside(ring: ring, other: other))
      }
    }
    outer = own.upperBound
  }
  return Array(faults.prefix(20))
}

extension PointChains {
  /// The rings in which a ring lies that meets none of them but in single points.
  fileprivate func chains(around ring: Int, _ grid: SegmentGrid) -> Set<Int> {
    let (a, b) = (points[Int(starts[ring])], points[Int(starts[ring]) + 1])
    let middle = PlanePoint(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
    var around: Set<Int> = []
    for hit in grid.hits(westOf: middle, in: self, nearest: false) {
      let chain = chain(of: hit.segment)
      if chain != ring, around.remove(chain) == nil { around.insert(chain) }
    }
    return around
  }
}
