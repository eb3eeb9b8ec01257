import Geometry
import TestSupport
import Testing

@Suite struct EqualAreaProjectionTests {
  private static let map = CoordinateBox(west: 45, south: 38.3, east: 48.6, north: 41)

  /// Snyder, *Map Projections: A Working Manual*, p. 281: 5° N 78° W about 75° W, true on 5° N, Clarke 1866.
  /// He counts y from the equator, we from the standard parallel.
  @Test func snydersExample() {
    let projection = EqualAreaProjection(
      centralMeridian: -75, standardParallel: 5,
      ellipsoid: Ellipsoid(semiMajorAxis: 6_378_206.4, flattening: 1 / 294.978_698_2))
    let point = projection.project(Coordinate(longitude: -78, latitude: 5))
    let equator = projection.project(Coordinate(longitude: -75, latitude: 0))
    #expect(abs(point.x - -332_699.8) < 0.1)
    #expect(abs(point.y - equator.y - 554_248.5) < 0.1)
    #expect(equator.x == 0 && abs(point.y) < 1e-9)
  }

  @Test func theMiddleOfTheBoxIsTheOrigin() {
    let projection = EqualAreaProjection(for: Self.map)
    let middle = projection.project(Coordinate(longitude: 46.8, latitude: 39.65))
    #expect(abs(middle.x) < 1e-6 && abs(middle.y) < 1e-6)
  }

  @Test(arguments: [Self.map, CoordinateBox(west: -70, south: -55, east: -60, north: -20)])
  func aThousandPointsComeBack(box: CoordinateBox) {
    let projection = EqualAreaProjection(for: box)
    var random = Seeded(2)
    for _ in 0..<1000 {
      let point = Coordinate(
        longitude: random.number(box.west...box.east), latitude: random.number(box.south...box.north))
      let back = projection.unproject(projection.project(point))
      #expect(abs(back.longitude - point.longitude) < 1e-9 && abs(back.latitude - point.latitude) < 1e-9)
    }
  }

  /// The bounds that the projection's description gives for the bundled map, and the middle, where it is true: metres
  /// of a parallel on the plane over metres of it on the ellipsoid.
  @Test func stretchAsStated() {
    let projection = EqualAreaProjection(for: Self.map)
    func stretch(_ latitude: Double) -> Double {
      let ends = [46.3, 47.3].map { projection.project(Coordinate(longitude: $0, latitude: latitude)).x }
      return (ends[1] - ends[0]) / metresOfDegree(latitude: latitude)
    }
    #expect(abs(stretch(39.65) - 1) < 1e-12)
    for latitude in stride(from: 38.3, through: 41, by: 0.1) {
      #expect((0.981...1.021).contains(stretch(latitude)))
    }
  }

  /// What a metre of parallel and a metre of meridian come to on the plane.
  @Test(arguments: [38.3, 39, 39.65, 40.5, 41])
  func stretchAsMeasured(latitude: Double) {
    let projection = EqualAreaProjection(for: Self.map)
    func at(_ longitude: Double, _ latitude: Double) -> PlanePoint {
      projection.project(Coordinate(longitude: longitude, latitude: latitude))
    }
    let standardMetres = at(47.3, 39.65).x - at(46.3, 39.65).x
    let east = (at(47.3, latitude).x - at(46.3, latitude).x) / standardMetres
    #expect(abs(east - 1) < 1e-12)  // meridians stay parallel ...
    let height = at(0, latitude + 0.5).y - at(0, latitude - 0.5).y
    let ground = areaOfCell(south: latitude - 0.5)
    #expect(abs(height * standardMetres / ground - 1) < 1e-6)  // ... so that areas can be true
  }

  @Test func areaOnThePlaneIsAreaOnTheEllipsoid() {
    let projection = EqualAreaProjection(for: Self.map)
    let wgs84 = Ellipsoid.wgs84
    var random = Seeded(3)
    for _ in 0..<200 {
      let west = random.number(45...48.0), south = random.number(38.3...40.5)
      let east = west + random.number(0.01...0.6), north = south + random.number(0.01...0.5)
      let low = projection.project(Coordinate(longitude: west, latitude: south))
      let high = projection.project(Coordinate(longitude: east, latitude: north))
      let onPlane = (high.x - low.x) * (high.y - low.y)
      let q = wgs84.authalicQ(latitude: north) - wgs84.authalicQ(latitude: south)
      let onEllipsoid = wgs84.semiMajorAxis * wgs84.semiMajorAxis * (east - west) * .pi / 180 * q / 2
      #expect(abs(onPlane / onEllipsoid - 1) < 1e-9)
    }
  }
}
