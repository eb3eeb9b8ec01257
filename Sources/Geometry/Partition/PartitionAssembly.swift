/// A face as a file gives it: polygons, each an outer ring and its holes, winding either way.
public struct FaceOutline: Sendable {
  /// The polygons of the face, each an array of rings, each ring an array of arcs.
  public var polygons: [[[DirectedArc]]]

  /// Makes an outline; nothing is checked before `Partition.assemble`.
  public init(polygons: [[[DirectedArc]]]) { self.polygons = polygons }
}

/// A reason why faces and arcs do not form a partition.
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
  public static func assemble(arcs: [[PlanePoint]], faces: [FaceOutline]) -> PartitionAssembly {
    var starts: [Int32] = [0]
    for arc in arcs { starts.append(starts[starts.count - 1] + Int32(arc.count)) }
    return assemble(points: Array(arcs.joined()), arcStarts: starts, faces: faces)
  }

  /// The same, of the points of all arcs, one arc after the other.
  ///
  /// - Parameter arcStarts: where each arc starts in `points`; one more entry than arcs.
  public static func assemble(
    points: [PlanePoint], arcStarts: [Int32], faces: [FaceOutline]
  ) -> PartitionAssembly {
    var faults: [PartitionFault] = []
    let arcs = AssemblyArcs(points: points, starts: arcStarts)
    for index in 0..<arcs.count where arcs[index].count < 2 { faults.append(.shortArc(ArcIndex(index))) }
    let doubledAreas = (0..<arcs.count).map { doubledSignedArea(of: arcs[$0]) }
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
          let doubled = members.reduce(0) {
            $0 + ($1.isReversed ? -doubledAreas[$1.arc.index] : doubledAreas[$1.arc.index])
          }
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
        points: points, arcStarts: arcStarts, leftFaces: owners.map(\.left), rightFaces: owners.map(\.right),
        rings: rings))
  }

  /// The partition of rings that are turned already, as those of a partition are; nil where they form none.
  ///
  /// Everything is checked that `assemble` checks, but for the way in which a ring is turned: a face must have ground.
  /// Complexity: linear in points and ring members.
  ///
  /// - Parameters:
  ///   - arcStarts: where each arc starts in `points`; one more entry than arcs.
  ///   - rings: the rings of each face, each with the face on its left.
  public static func restored(points: [PlanePoint], arcStarts: [Int32], rings: [[Ring]]) -> Partition? {
    guard arcStarts.first == 0, arcStarts.last.map(Int.init) == points.count,
      zip(arcStarts, arcStarts.dropFirst()).allSatisfy({ $1 >= 2 && $0 <= $1 - 2 })
    else { return nil }
    let arcs = AssemblyArcs(points: points, starts: arcStarts)
    var owners = [SideOwners](repeating: SideOwners(), count: arcs.count)
    for (number, own) in rings.enumerated() {
      for ring in own {
        guard firstFault(in: ring.arcs, of: FaceIndex(number), ring: 0, arcs: arcs) == nil else { return nil }
        for member in ring.arcs { owners[member.arc.index].add(FaceIndex(number), left: !member.isReversed) }
      }
    }
    guard owners.indices.allSatisfy({ owners[$0].faults(of: ArcIndex($0)).isEmpty }) else { return nil }
    let partition = Partition(
      points: points, arcStarts: arcStarts, leftFaces: owners.map(\.left), rightFaces: owners.map(\.right),
      rings: rings)
    return partition.faceAreas().allSatisfy { $0.value > 0 } ? partition : nil
  }

  /// The points of all arcs, and where each arc is among them.
  private struct AssemblyArcs {
    let points: [PlanePoint]
    let starts: [Int32]

    var count: Int { starts.count - 1 }
    subscript(arc: Int) -> ArraySlice<PlanePoint> { points[Int(starts[arc])..<Int(starts[arc + 1])] }
  }

  /// The faces claimed on either side of one arc: one a side, unless something is wrong.
  private struct SideOwners {
    private(set) var left = FaceIndex.outside
    private(set) var right = FaceIndex.outside
    private var moreLeft: [FaceIndex] = []
    private var moreRight: [FaceIndex] = []

    mutating func add(_ face: FaceIndex, left isLeft: Bool) {
      switch (isLeft, isLeft ? left.isOutside : right.isOutside) {
      case (true, true): left = face
      case (true, false): moreLeft.append(face)
      case (false, true): right = face
      case (false, false): moreRight.append(face)
      }
    }

    func faults(of arc: ArcIndex) -> [PartitionFault] {
      if left.isOutside, right.isOutside { return [.unusedArc(arc)] }
      if moreLeft.isEmpty, moreRight.isEmpty { return [] }
      let onLeft = left.isOutside ? [] : [left] + moreLeft
      let onRight = right.isOutside ? [] : [right] + moreRight
      if onLeft.count + onRight.count > 2 { return [.tooManyOwners(arc: arc, onLeft + onRight)] }
      for side in [onLeft, onRight] where side.count == 2 { return [.overlap(arc: arc, side[0], side[1])] }
      return []
    }
  }

  private static func firstFault(
    in members: [DirectedArc], of face: FaceIndex, ring: Int, arcs: AssemblyArcs
  ) -> PartitionFault? {
    for member in members where !(0..<arcs.count).contains(member.arc.index) {
      return .arcOutOfRange(face: face, arc: member.arc.index)
    }
    guard let last = members.last else { return .emptyRing(face: face, ring: ring) }
    var previous = last
    for member in members {
      let from = arcs[previous.arc.index], to = arcs[member.arc.index]
      guard from.count >= 2, to.count >= 2 else { return nil }  // a short arc, told already
      let arrival = previous.isReversed ? from.first! : from.last!
      let departure = member.isReversed ? to.last! : to.first!
      if arrival != departure { return .openRing(face: face, ring: ring, after: previous.arc) }
      previous = member
    }
    return nil
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
