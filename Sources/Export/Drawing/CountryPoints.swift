import Chronicle
import Geometry

/// Where the name of each country stands: the point of its ground outside the zone that is farthest from everything else,
/// as far as the home view shows it.
struct CountryPoints {
  let points: [(country: Int, point: PlanePoint)]

  /// The view is looked at in so many steps to each side.
  private static let steps = 24
  /// A name is about so many times as wide as it is high.
  private static let width = 4.0

  init(of atlas: Atlas) {
    let home = atlas.home
    func point(_ column: Int, _ row: Int) -> PlanePoint {
      PlanePoint(
        x: home.minX + home.width * Double(column) / Double(Self.steps),
        y: home.minY + home.height * Double(row) / Double(Self.steps))
    }
    // The country of each point of a grid, its edge included; nil in the zone and outside the map.
    let grid = (0...Self.steps).flatMap { row in
      (0...Self.steps).map { column -> (country: Int?, point: PlanePoint) in
        let point = point(column, row)
        let isEdge = row % Self.steps == 0 || column % Self.steps == 0
        let face = isEdge ? nil : atlas.partition.face(at: point)
        return (face.flatMap { atlas.timeline.isInZone($0) ? nil : atlas[$0].country }, point)
      }
    }
    points = atlas.countries.indices.compactMap { country in
      let others = grid.filter { $0.country != country }.map(\.point)
      func room(_ point: PlanePoint) -> Double { others.map { Self.distance($0, point) }.min() ?? .infinity }
      let own = grid.filter { $0.country == country }.map(\.point)
      return own.max { room($0) < room($1) }.map { (country, $0) }
    }
  }

  /// The square of a distance, as a name sees it.
  private static func distance(_ one: PlanePoint, _ other: PlanePoint) -> Double {
    let x = (one.x - other.x) / width, y = one.y - other.y
    return x * x + y * y
  }
}
