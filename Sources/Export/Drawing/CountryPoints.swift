import Chronicle
import Geometry

/// The middle of each country's ground outside the zone, as far as the home view shows it: where a name may stand.
struct CountryPoints {
  let points: [(country: Int, point: PlanePoint)]

  /// The view is looked at in so many steps to each side.
  private static let steps = 24

  init(of atlas: Atlas) {
    var found: [Int: [PlanePoint]] = [:]
    for row in 1..<Self.steps {
      for column in 1..<Self.steps {
        let point = PlanePoint(
          x: atlas.home.minX + atlas.home.width * Double(column) / Double(Self.steps),
          y: atlas.home.minY + atlas.home.height * Double(row) / Double(Self.steps))
        guard let face = atlas.partition.face(at: point), !atlas.timeline.isInZone(face) else { continue }
        found[atlas[face].country, default: []].append(point)
      }
    }
    points = found.sorted { $0.key < $1.key }.map { country, own in
      let x = own.reduce(0) { $0 + $1.x } / Double(own.count), y = own.reduce(0) { $0 + $1.y } / Double(own.count)
      func distance(_ point: PlanePoint) -> Double { (point.x - x) * (point.x - x) + (point.y - y) * (point.y - y) }
      return (country, own.min { distance($0) < distance($1) } ?? own[0])
    }
  }
}
