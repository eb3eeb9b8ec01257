/// A reason why a map is no partition: why a point may have two faces, or a border two arcs.
public enum PlanarFault: Hashable, Sendable {
  /// Two arcs, or two parts of one, meet elsewhere than at points of both.
  case meeting(ChainMeeting)
  /// Two arcs leave a point side by side, and each gives the ground between them to another face.
  case contradiction(at: PlanePoint, ArcIndex, FaceIndex, ArcIndex, FaceIndex)
  /// Arcs that no others touch lie in one face, and give the ground around them to another.
  case misplaced(at: PlanePoint, ArcIndex, lies: FaceIndex, says: FaceIndex)
}

extension Partition {
  /// Proves that every point has at most one face and every border is one arc, or tells why not; at most `limit` faults.
  ///
  /// Three steps, each of which relies on the one before. Arcs meet at points of both only. Around each such point
  /// neighbouring arcs agree on the face between them: so all arcs that hang together agree on each region that they cut
  /// out. What hangs together agrees with the face in which it lies. Then each region has one face, whichever of its
  /// arcs is asked. Complexity: linear in points, for maps without very many long segments.
  ///
  /// - Returns: nil where so many segments lie together that comparing them would not end in a reasonable time.
  public func planarFaults(limit: Int = 20) -> [PlanarFault]? {
    let chains = PointChains(points: points, starts: arcStarts)
    let grid = SegmentGrid(chains)
    var meetings = FirstMeetings()
    var joints: [PlanePoint: Set<SegmentEnd>] = [:]
    // A micrometre: far more than rounding moves a point, far less than any map means.
    let isDone = chains.meetings(in: grid, tolerance: 1e-6) {
      meetings.note($0)
    } sharing: {
      joints[$0, default: []].formUnion([$1, $2])
    }
    guard isDone else { return nil }
    if !meetings.sorted.isEmpty { return meetings.sorted.prefix(limit).map(PlanarFault.meeting) }
    let proof = PlanarProof(partition: self, chains: chains, grid: grid, joints: joints)
    let contradictions = proof.contradictions()
    return Array((contradictions.isEmpty ? proof.misplaced() : contradictions).prefix(limit))
  }
}

/// The second and the third step of the proof.
private struct PlanarProof {
  let partition: Partition
  let chains: PointChains
  let grid: SegmentGrid
  /// The segments that leave each point where arcs meet.
  let joints: [PlanePoint: Set<SegmentEnd>]

  // MARK: Around each point

  func contradictions() -> [PlanarFault] {
    var faults: [(arc: ArcIndex, fault: PlanarFault)] = []
    for (point, ends) in joints {
      let around = ends.sorted { isBefore($0, $1) }
      for (number, end) in around.enumerated() {
        let next = around[number + 1 == around.count ? 0 : number + 1]
        let (one, other) = (faces(of: end).left, faces(of: next).right)
        if one != other {
          faults.append((arc(of: end), .contradiction(at: point, arc(of: end), one, arc(of: next), other)))
        }
      }
    }
    return faults.sorted { ($0.arc, "\($0.fault)") < ($1.arc, "\($1.fault)") }.map(\.fault)
  }

  private func arc(of end: SegmentEnd) -> ArcIndex { ArcIndex(chains.chain(of: end.segment)) }

  /// The faces beside a segment as it leaves the point.
  private func faces(of end: SegmentEnd) -> (left: FaceIndex, right: FaceIndex) {
    let arc = arc(of: end).index
    let (left, right) = (partition.leftFaces[arc], partition.rightFaces[arc])
    return end.isLast ? (right, left) : (left, right)
  }

  private func direction(_ end: SegmentEnd) -> PlanePoint {
    let (a, b) = (chains.points[end.segment], chains.points[end.segment + 1])
    return end.isLast ? PlanePoint(x: a.x - b.x, y: a.y - b.y) : PlanePoint(x: b.x - a.x, y: b.y - a.y)
  }

  /// Whether one segment comes before another, counter-clockwise from the south: below, to the east, above, to the west.
  private func isBefore(_ one: SegmentEnd, _ other: SegmentEnd) -> Bool {
    let (a, b) = (direction(one), direction(other))
    let (isWestA, isWestB) = (isWest(a), isWest(b))
    if isWestA != isWestB { return isWestB }
    return a.x * b.y - a.y * b.x > 0
  }

  private func isWest(_ direction: PlanePoint) -> Bool {
    direction.x < 0 || (direction.x == 0 && direction.y > 0)
  }

  // MARK: What hangs together

  func misplaced() -> [PlanarFault] {
    let heads = westernmostPoints()
    return heads.sorted().compactMap { point in
      let here = chains.points[point]
      let end = topmostEnd(at: point)
      let (lies, says) = (face(westOf: here), faces(of: end).left)
      return lies == says ? nil : .misplaced(at: here, arc(of: end), lies: lies, says: says)
    }
  }

  /// The westernmost point of all arcs that hang together, the southernmost of several: one for each such group.
  private func westernmostPoints() -> [Int] {
    var groups = Groups(count: chains.count)
    for ends in joints.values {
      let arcs = ends.map { arc(of: $0).index }
      for other in arcs.dropFirst() { groups.join(arcs[0], other) }
    }
    var heads: [Int: Int] = [:]
    for arc in 0..<chains.count where partition.arcBoxes[arc].width > 0 || partition.arcBoxes[arc].height > 0 {
      let group = groups.head(of: arc)
      for point in Int(chains.starts[arc])..<Int(chains.starts[arc + 1]) {
        if let head = heads[group], !(chains.points[point] < chains.points[head]) { continue }
        heads[group] = point
      }
    }
    return Array(heads.values)
  }

  /// Of the segments that leave the westernmost point of a group, the one furthest to the north: the ground on its left
  /// is the ground west of the point.
  private func topmostEnd(at point: Int) -> SegmentEnd {
    var ends = joints[chains.points[point]] ?? []
    if ends.isEmpty {
      var (before, after) = (point - 1, point)
      while chains.points[before] == chains.points[point] { before -= 1 }
      while chains.points[after + 1] == chains.points[point] { after += 1 }
      ends = [SegmentEnd(before, .last), SegmentEnd(after, .first)]
    }
    return ends.max { one, other in
      let (a, b) = (direction(one), direction(other))
      return a.x * b.y - a.y * b.x > 0
    }!
  }

  /// The face in which a point lies by the nearest arc to the west of it.
  private func face(westOf point: PlanePoint) -> FaceIndex {
    let hits = grid.hits(westOf: point, in: chains, nearest: true)
    // Of arcs that part where the ray meets them, the one that leans furthest to the east is the nearest.
    guard let hit = hits.max(by: { ($0.x, $0.slope) < ($1.x, $1.slope) }) else { return .outside }
    let arc = chains.chain(of: hit.segment)
    return hit.rises ? partition.rightFaces[arc] : partition.leftFaces[arc]
  }
}

/// Things that are joined into groups, two at a time.
private struct Groups {
  private var heads: [Int]

  init(count: Int) { heads = Array(0..<count) }

  mutating func head(of thing: Int) -> Int {
    var head = thing
    while heads[head] != head {
      heads[head] = heads[heads[head]]
      head = heads[head]
    }
    return head
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (a, b) = (head(of: one), head(of: other))
    heads[max(a, b)] = min(a, b)
  }
}
