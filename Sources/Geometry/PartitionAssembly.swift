/// A face as a file gives it: polygons, each an outer ring and its holes, winding either way.
public struct FaceOutline: Sendable {
  /// polygon -> ring -> arcs
  public var polygons: [[[DirectedArc]]]

  public init(polygons: [[[DirectedArc]]]) { self.polygons = polygons }
}

/// What can keep faces and arcs from being a partition.
public enum PartitionFault: Hashable, Sendable {
  /// An arc of fewer than two points.
  case shortArc(ArcIndex)
  /// A face names an arc that is not there.
  case arcOutOfRange(face: FaceIndex, arc: Int)
  /// A ring does not come back to its start, or two of its arcs do not meet; the arc before the gap is named.
  case openRing(face: FaceIndex, ring: Int, after: ArcIndex)
  /// A ring that encloses no ground.
  case emptyRing(face: FaceIndex, ring: Int)
  /// Two faces lie on the same side of an arc: they overlap there.
  case overlap(arc: ArcIndex, FaceIndex, FaceIndex)
  /// An arc belongs to more than two faces.
  case tooManyOwners(arc: ArcIndex, [FaceIndex])
  /// An arc that no face uses.
  case unusedArc(ArcIndex)
}

/// The result of `Partition.assemble`.
public enum PartitionAssembly: Sendable {
  case partition(Partition)
  case faults([PartitionFault])
}

extension Partition {
  /// Makes a partition out of arcs and the faces that use them, or tells everything that is wrong.
  ///
  /// Rings are turned so that their face is on the left; then each side of each arc must have at most one face.
  /// Complexity: linear in points and ring members.
  public static func assemble(
    arcs: [[PlanePoint]], faces: [FaceOutline]
  ) -> PartitionAssembly {
    var faults: [PartitionFault] = []
    var starts: [Int32] = [0]
    var points: [PlanePoint] = []
    points.reserveCapacity(arcs.reduce(0) { $0 + $1.count })
    starts.reserveCapacity(arcs.count + 1)
    for (index, arc) in arcs.enumerated() {
      if arc.count < 2 { faults.append(.shortArc(ArcIndex(index))) }
      points.append(contentsOf: arc)
      starts.append(Int32(points.count))
    }
    var owners = [SideOwners](repeating: SideOwners(), count: arcs.count)
    var rings: [[Ring]] = []
    rings.reserveCapacity(faces.count)
    for (faceNumber, outline) in faces.enumerated() {
      let face = FaceIndex(faceNumber)
      var own: [Ring] = []
      var ringNumber = 0
      for polygon in outline.polygons {
        for (position, members) in polygon.enumerated() {
          defer { ringNumber += 1 }
          if let fault = firstFault(in: members, of: face, ring: ringNumber, arcs: arcs) {
            faults.append(fault)
            continue
          }
          let doubled = members.reduce(0) { $0 + doubledArea(of: $1, arcs: arcs) }
          guard doubled != 0 else {
            faults.append(.emptyRing(face: face, ring: ringNumber))
            continue
          }
          let isOuter = position == 0
          let walked =
            (doubled > 0) == isOuter ? members : members.reversed().map(\.reversed)
          for member in walked { owners[member.arc.index].add(face, left: !member.isReversed) }
          own.append(Ring(arcs: walked))
        }
      }
      rings.append(own)
    }
    for (index, owner) in owners.enumerated() where arcs[index].count >= 2 {
      faults.append(contentsOf: owner.faults(of: ArcIndex(index)))
    }
    guard faults.isEmpty else { return .faults(faults) }
    return .partition(
      Partition(
        points: points, arcStarts: starts,
        leftFaces: owners.map { $0.left.first ?? .outside },
        rightFaces: owners.map { $0.right.first ?? .outside }, rings: rings))
  }

  /// The faces claimed on either side of one arc.
  private struct SideOwners {
    var left: [FaceIndex] = []
    var right: [FaceIndex] = []

    mutating func add(_ face: FaceIndex, left isLeft: Bool) {
      if isLeft { left.append(face) } else { right.append(face) }
    }

    func faults(of arc: ArcIndex) -> [PartitionFault] {
      let all = left + right
      if all.isEmpty { return [.unusedArc(arc)] }
      if all.count > 2 { return [.tooManyOwners(arc: arc, all)] }
      for side in [left, right] where side.count == 2 {
        return [.overlap(arc: arc, side[0], side[1])]
      }
      return []
    }
  }

  private static func firstFault(
    in members: [DirectedArc], of face: FaceIndex, ring: Int, arcs: [[PlanePoint]]
  ) -> PartitionFault? {
    for member in members where !arcs.indices.contains(member.arc.index) {
      return .arcOutOfRange(face: face, arc: member.arc.index)
    }
    guard let last = members.last else { return .emptyRing(face: face, ring: ring) }
    var previous = last
    for member in members {
      let from = arcs[previous.arc.index], to = arcs[member.arc.index]
      guard from.count >= 2, to.count >= 2 else { return nil }  // a short arc, told already
      let arrival = previous.isReversed ? from[0] : from[from.count - 1]
      let departure = member.isReversed ? to[to.count - 1] : to[0]
      if arrival != departure { return .openRing(face: face, ring: ring, after: previous.arc) }
      previous = member
    }
    return nil
  }

  private static func doubledArea(of member: DirectedArc, arcs: [[PlanePoint]]) -> Double {
    let forward = doubledSignedArea(of: arcs[member.arc.index][...])
    return member.isReversed ? -forward : forward
  }
}

/// Twice the signed area swept from the origin along a chain; positive when it turns counter-clockwise.
func doubledSignedArea(of chain: ArraySlice<PlanePoint>) -> Double {
  guard let first = chain.first else { return 0 }
  var sum = 0.0
  var a = first
  for b in chain.dropFirst() {
    sum += a.x * b.y - b.x * a.y
    a = b
  }
  return sum
}
