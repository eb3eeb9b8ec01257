import Basics
import Geometry

/// A face of the finished map.
public struct MapFace: Sendable {
  /// The number of its district.
  public let district: Int
  /// Its rings, each a list of arcs, the outer ring first.
  public let rings: [[DirectedArc]]
  /// Who held it.
  public let history: [Run]
  /// Its area in square kilometres.
  public let area: Double
  /// Its least point, by which faces are ordered.
  let corner: GridPoint
}

/// Ground whose holder the map tells otherwise than it was drawn, in a span of columns.
public struct Alteration: Hashable, Sendable {
  private let start, end, number: Int32
  /// The columns.
  public var columns: Range<Int> { Int(start)..<Int(end) }
  /// The number of the face of the map in which it lies.
  public var face: Int { Int(number) }
  /// Why.
  public let cause: Cause
  /// Its area in square kilometres.
  public let area: Double

  init(columns: Range<Int>, face: Int, area: Double, cause: Cause) {
    (start, end, number) = (Int32(columns.lowerBound), Int32(columns.upperBound), Int32(face))
    (self.area, self.cause) = (area, cause)
  }

  /// The reasons.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// The change was no wider than the tolerance, and waits for more.
    case jitter
    /// The face was too small, and became part of another.
    case small
    /// Nobody held it, and it was given to somebody.
    case gap
  }
}

/// The ground that is told otherwise than drawn in the column where that is most.
public struct WorstColumn: Sendable {
  /// The column.
  public let column: Int
  /// The km² told otherwise.
  public let area: Double
  /// The borders of the ground.
  public let rings: [[GridPoint]]
}

/// A planar map with the holders of its faces in each column of days.
public struct OverlayMap: Sendable {
  /// The points of each arc.
  public let arcs: [[GridPoint]]
  /// The faces, from the west to the east.
  public let faces: [MapFace]
  /// Everything that was altered.
  public let alterations: [Alteration]
  /// The column in which most is altered; nil where nothing is.
  public let worst: WorstColumn?
  /// The km² of each column that two or more hold as drawn.
  public let twice: [Double]
  /// The km² of each column in the districts that nobody holds as drawn.
  public let gaps: [Double]
  /// The km² of each column that are held, but lie in no district.
  public let beyond: [Double]
  /// The km² of each polygon of the pool, each place counted that lies inside an odd number of its rings.
  public let polygonAreas: [Double]
  /// The number of faces before those of one history were joined.
  public let drawnFaces: Int

  /// The km² of each column that are told otherwise than drawn, for some reasons.
  public func altered(by causes: [Alteration.Cause]) -> [Double] {
    var sums = ColumnAreas(columns: twice.count)
    for one in alterations where causes.contains(one.cause) { sums.add(one.area, one.columns) }
    return sums.values
  }

  /// The points of a ring, the first of them once.
  public func points(of ring: [DirectedArc]) -> [GridPoint] { ringPoints(of: ring, in: arcs) }
}
