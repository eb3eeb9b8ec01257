/// Distinct polygons, each once, however many days repeat it.
public struct PolygonPool: Sendable {
  /// The points of all rings, one ring after the other.
  private(set) var points: [GridPoint] = []
  /// Where each ring ends in `points`.
  private var ringEnds: [Int32] = []
  /// Where each polygon ends in `ringEnds`.
  private var polygonEnds: [Int32] = []
  /// The polygons of each mark.
  private var known: [UInt64: [Int32]] = [:]

  /// Makes an empty pool.
  public init() {}

  /// The number of polygons.
  public var count: Int { polygonEnds.count }

  /// The number of all points.
  public var pointCount: Int { points.count }

  /// Adds a polygon and returns its number, which it shares with all equal ones.
  public mutating func add(_ polygon: GridPolygon) -> Int {
    let mark = polygon.mark
    if let same = known[mark]?.first(where: { self[Int($0)] == polygon.rings }) { return Int(same) }
    known[mark, default: []].append(Int32(count))
    for ring in polygon.rings {
      points.append(contentsOf: ring)
      ringEnds.append(Int32(points.count))
    }
    polygonEnds.append(Int32(ringEnds.count))
    return count - 1
  }

  /// The rings of a polygon.
  public subscript(polygon: Int) -> [[GridPoint]] { rings(of: polygon).map { Array(points[$0]) } }

  /// The places of a polygon's rings in `points`.
  func rings(of polygon: Int) -> [Range<Int>] {
    let first = polygon == 0 ? 0 : Int(polygonEnds[polygon - 1])
    return (first..<Int(polygonEnds[polygon])).map { (($0 == 0 ? 0 : Int(ringEnds[$0 - 1])))..<Int(ringEnds[$0]) }
  }

  /// Calls `body` with the ends of each side of a polygon.
  func forEachSide(of polygon: Int, _ body: (GridPoint, GridPoint) -> Void) {
    for ring in rings(of: polygon) {
      var before = points[ring.upperBound - 1]
      for place in ring {
        body(before, points[place])
        before = points[place]
      }
    }
  }
}
