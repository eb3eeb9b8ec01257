/// An area on the grid: rings, of which each point inside an odd number is inside the area.
///
/// It has one form only: rings begin at their least point and run towards the lesser of its neighbours, and stand in the
/// order of their points. So two polygons are equal where they are the same ground, however they were drawn.
public struct GridPolygon: Hashable, Sendable {
  /// The rings, without a repetition of their first point at the end.
  public let rings: [[GridPoint]]

  /// Makes an area of rings, closed by a repetition of the first point or not; nil where rounding left none.
  public init?(rings: [[GridPoint]]) {
    let plain = rings.compactMap(Self.plain)
    if plain.isEmpty { return nil }
    self.rings = plain.count == 1 ? plain : plain.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func plain(_ ring: [GridPoint]) -> [GridPoint]? {
    var points: [GridPoint] = []
    points.reserveCapacity(ring.count)
    for point in ring where point != points.last { points.append(point) }
    while points.count > 1, points.first == points.last { points.removeLast() }
    guard points.count > 2, let least = points.indices.min(by: { points[$0] < points[$1] }) else { return nil }
    let count = points.count
    let (next, before) = (points[(least + 1) % count], points[(least + count - 1) % count])
    return (0..<count).map { points[(next < before ? least + $0 : least + 2 * count - $0) % count] }
  }

  /// A number that equal polygons share.
  var mark: UInt64 {
    var mark: UInt64 = 1
    for ring in rings {
      mark = mixed(mark &+ UInt64(ring.count))
      for point in ring { mark = mixed(mark ^ point.key) }
    }
    return mark
  }
}
