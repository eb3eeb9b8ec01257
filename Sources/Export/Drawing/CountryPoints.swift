import Chronicle
import Geometry

/// Where the name of each country may stand in a view: points of its ground outside the zone, those that are farther from
/// everything else first.
struct CountryPoints {
  /// For each country its points, the one with the most room first; none where it has no ground in the view.
  let points: [[PlanePoint]]

  /// The view is looked at in so many steps to each side.
  private static let steps = 24
  /// A name is about so many times as wide as it is high.
  private static let width = 4.0

  /// The points in a view.
  ///
  /// - Parameter point: the point of the plane at shares of the view's width and height, from 0 to 1.
  init(of atlas: Atlas, at point: (_ x: Double, _ y: Double) -> PlanePoint) {
    // The country of each point of a grid, its edge included; nil in the zone and outside the map.
    var grid: [(country: Int?, point: PlanePoint)] = []
    for row in 0...Self.steps {
      for column in 0...Self.steps {
        let point = point(Double(column) / Double(Self.steps), Double(row) / Double(Self.steps))
        let isEdge = row % Self.steps == 0 || column % Self.steps == 0
        let face = isEdge ? nil : atlas.partition.face(at: point)
        grid.append((face.flatMap { atlas.timeline.isInZone($0) ? nil : atlas[$0].country }, point))
      }
    }
    points = atlas.countries.indices.map { country in
      let others = grid.filter { $0.country != country }.map(\.point)
      let own = grid.filter { $0.country == country }.map(\.point)
      return own.map { point in (point, others.map { Self.distance(point, $0) }.min() ?? .infinity) }
        .sorted { $0.1 > $1.1 }.map(\.0)
    }
  }

  /// The points in the home view.
  init(of atlas: Atlas) {
    let home = atlas.home
    self.init(of: atlas) { PlanePoint(x: home.minX + home.width * $0, y: home.minY + home.height * $1) }
  }

  /// The square of a distance, as a name sees it.
  private static func distance(_ one: PlanePoint, _ other: PlanePoint) -> Double {
    let x = (one.x - other.x) / width, y = one.y - other.y
    return x * x + y * y
  }
}
