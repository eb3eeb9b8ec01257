/// The number of a face in a partition.
public struct FaceIndex: Hashable, Sendable, Comparable, BitwiseCopyable {
  /// The number; -1 stands for the outside, faces count from 0.
  public var rawValue: Int32

  /// Makes the index of face `value`; a number beyond 32 bits is cut.
  @inlinable public init(_ value: Int) { rawValue = Int32(truncatingIfNeeded: value) }
  /// The ground outside the map. It is the neighbour of every arc on the map's edge.
  public static let outside = FaceIndex(-1)

  /// The number as an index into arrays of faces. Negative for `outside`.
  @inlinable public var index: Int { Int(rawValue) }
  /// Whether it stands for the ground outside the map.
  @inlinable public var isOutside: Bool { rawValue < 0 }
  @inlinable public static func < (a: FaceIndex, b: FaceIndex) -> Bool { a.rawValue < b.rawValue }
}

/// The number of an arc in a partition.
public struct ArcIndex: Hashable, Sendable, Comparable {
  /// The number, counted from 0.
  public var rawValue: Int32

  /// Makes the index of arc `value`; a number beyond 32 bits is cut.
  @inlinable public init(_ value: Int) { rawValue = Int32(truncatingIfNeeded: value) }
  /// The number as an index into arrays of arcs.
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: ArcIndex, b: ArcIndex) -> Bool { a.rawValue < b.rawValue }
}

/// An arc walked in one of its two directions.
public struct DirectedArc: Hashable, Sendable {
  /// The arc that is walked.
  public var arc: ArcIndex
  /// Whether it is walked from its last point to its first.
  public var isReversed: Bool

  /// Makes a directed arc.
  public init(arc: ArcIndex, isReversed: Bool) {
    self.arc = arc
    self.isReversed = isReversed
  }

  /// The same arc walked the other way.
  public var reversed: DirectedArc { DirectedArc(arc: arc, isReversed: !isReversed) }
}

/// A closed chain of arcs with the face on its left: counter-clockwise around a face, clockwise around a hole.
public struct Ring: Hashable, Sendable {
  /// The arcs in walking order; the last ends where the first starts.
  public var arcs: [DirectedArc]

  /// Makes a ring without checking that the arcs meet.
  public init(arcs: [DirectedArc]) { self.arcs = arcs }
}

/// A whole map as one planar partition: arcs, each with a face on its left and a face on its right.
///
/// Every line of the map is an arc and is stored once, so any line - a border, a front line, the change of a
/// day - is a question about the two faces beside an arc. `Partition.assemble` makes one from rings.
public struct Partition: Sendable {
  /// The points of all arcs, one arc after the other, on the projected plane.
  public let points: [PlanePoint]
  /// Where each arc starts in `points`; one more entry than arcs.
  public let arcStarts: [Int32]
  /// The face on the left of each arc, walked forward.
  public let leftFaces: [FaceIndex]
  /// The face on the right of each arc, walked forward.
  public let rightFaces: [FaceIndex]
  /// The box around each arc.
  public let arcBoxes: [PlaneBox]
  /// The rings of each face, each with the face on its left.
  public let rings: [[Ring]]
  /// The box around the whole map.
  public let bounds: PlaneBox
  let bands: ArcBands

  /// A map without faces and arcs.
  public static let empty = Partition(points: [], arcStarts: [0], leftFaces: [], rightFaces: [], rings: [])

  /// The number of faces, the outside not counted.
  @inlinable public var faceCount: Int { rings.count }
  /// The number of arcs.
  @inlinable public var arcCount: Int { leftFaces.count }

  /// The points of an arc, walked forward.
  @inlinable
  public func points(of arc: ArcIndex) -> ArraySlice<PlanePoint> {
    points[Int(arcStarts[arc.index])..<Int(arcStarts[arc.index + 1])]
  }

  /// The point that a directed arc leaves from.
  public func start(of directed: DirectedArc) -> PlanePoint {
    let own = points(of: directed.arc)
    return directed.isReversed ? own[own.endIndex - 1] : own[own.startIndex]
  }

  /// The point that a directed arc arrives at.
  public func end(of directed: DirectedArc) -> PlanePoint { start(of: directed.reversed) }

  /// The box around a face; empty for a face without rings.
  public func bounds(of face: FaceIndex) -> PlaneBox {
    rings[face.index].reduce(into: .empty) { box, ring in
      for directed in ring.arcs { box.extend(by: arcBoxes[directed.arc.index]) }
    }
  }

  init(
    points: [PlanePoint], arcStarts: [Int32], leftFaces: [FaceIndex], rightFaces: [FaceIndex],
    rings: [[Ring]]
  ) {
    self.points = points
    self.arcStarts = arcStarts
    self.leftFaces = leftFaces
    self.rightFaces = rightFaces
    self.rings = rings
    arcBoxes = (0..<leftFaces.count).map {
      PlaneBox(around: points[Int(arcStarts[$0])..<Int(arcStarts[$0 + 1])])
    }
    bounds = arcBoxes.reduce(into: .empty) { $0.extend(by: $1) }
    bands = ArcBands(boxes: arcBoxes)
  }
}
