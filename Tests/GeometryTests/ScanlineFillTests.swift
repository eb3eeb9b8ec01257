import Geometry
import TestSupport
import Testing

@Suite struct FaceRasterTests {
  private static let picture = """
    AAB.
    ACB.
    ACBB
    .AAA
    """

  @Test func oneCharacterADot() {
    let drawn = DrawnPartition(Self.picture)
    #expect(drawn.picture(of: FaceRaster(drawn.partition, in: drawn.viewport())) == Self.picture)
  }

  /// The same map, moved by dots and magnified.
  @Test(arguments: [
    (
      right: 1.0, up: 0.0, zoom: 1,
      seen: """
      AB..
      CB..
      CBB.
      AAA.
      """
    ),
    (
      -2, 1, 1,
      """
      ....
      ..AA
      ..AC
      ..AC
      """
    ),
    (
      -1, -1, 2,
      """
      AACC
      AACC
      ..AA
      ..AA
      """
    ),
    (
      9, 0, 1,
      """
      ....
      ....
      ....
      ....
      """
    ),
    (
      0, 0, 8,
      """
      CCBB
      CCBB
      CCBB
      CCBB
      """
    ),
  ])
  func movedAndMagnified(right: Double, up: Double, zoom: Int, seen: String) {
    let drawn = DrawnPartition(Self.picture)
    let viewport = Viewport(
      center: PlanePoint(x: 2 + right, y: 2 + up), metresPerDot: 1 / Double(zoom), size: DotSize(width: 4, height: 4))
    #expect(drawn.picture(of: FaceRaster(drawn.partition, in: viewport)) == seen)
  }

  @Test(arguments: [DotSize(width: 0, height: 0), DotSize(width: 3, height: 0), DotSize(width: 0, height: 3)])
  func gridsWithoutDots(size: DotSize) {
    let drawn = DrawnPartition(Self.picture)
    let raster = FaceRaster(drawn.partition, in: Viewport(fitting: drawn.partition.bounds, in: size))
    #expect(raster.faces.isEmpty)
  }

  @Test(arguments: 0..<40)
  func sameAsAskingAtEveryDot(seed: Int) {
    var random = Seeded(seed)
    let drawn = DrawnPartition(DrawnPartition.random(columns: 9, rows: 7, &random)) {
      PlanePoint(x: $0.x + random.number(-0.24...0.24), y: $0.y + random.number(-0.24...0.24))
    }
    let partition = drawn.partition
    expectSame(partition, in: Viewport.anywhere(over: partition.bounds, &random))
  }

  @Test(arguments: 0..<30)
  func sameAsAskingAtEveryDotOfTheBundledPack(seed: Int) {
    var random = Seeded(seed)
    let partition = Bundled.atlas.partition
    expectSame(partition, in: Viewport.anywhere(over: partition.bounds, &random))
  }

  /// Corners where borders run together, a rounding error off the middle line of a row: the thin face between the
  /// borders must not run on to the end of the row.
  @Test(arguments: 0..<200)
  func cornersOnTheMiddleOfARow(seed: Int) {
    var random = Seeded(seed)
    let side = [1000 / 3.0, 0.1, 700.1].randomElement(using: &random)!
    let drawn = DrawnPartition(DrawnPartition.random(columns: 9, rows: 7, &random), side: side) {
      PlanePoint(x: ($0.x + random.number(-0.24...0.24) * side) / 2, y: $0.x + $0.y)  // askew
    }
    let partition = drawn.partition
    let viewport = Viewport(
      center: PlanePoint(x: 2.25 * side, y: 8.5 * side + Double(random.number(-8...8)) * side.ulp),
      metresPerDot: side, size: DotSize(width: 9, height: 18))
    expectSame(partition, in: viewport)
  }

  /// Dots and questions may part only on a line itself: to within a thousandth of a dot.
  private func expectSame(_ partition: Partition, in viewport: Viewport) {
    let raster = FaceRaster(partition, in: viewport)
    for y in 0..<viewport.size.height {
      for x in 0..<viewport.size.width {
        let centre = viewport.plane(DotPoint(x: Double(x) + 0.5, y: Double(y) + 0.5))
        let asked = partition.face(at: centre) ?? .outside
        guard raster[x, y] != asked else { continue }
        let off = partition.distanceToLine(from: centre) / viewport.metresPerDot
        #expect(off < 1e-3, "dot \(x), \(y) shows \(raster[x, y].rawValue), the point is in \(asked.rawValue)")
      }
    }
  }
}

@Suite struct DotMaskTests {
  private static func ring(_ points: (Double, Double)...) -> [PlanePoint] {
    points.map { PlanePoint(x: $0.0, y: $0.1) }
  }
  private static let square = ring((1, 1), (7, 1), (7, 5), (1, 5))
  private static let hole = ring((3, 2), (5, 2), (5, 4), (3, 4))

  private func picture(_ rings: [[PlanePoint]], moved: Double = 0) -> String {
    let viewport = Viewport(
      center: PlanePoint(x: 4 + moved, y: 3), metresPerDot: 1, size: DotSize(width: 8, height: 6))
    let mask = DotMask(filling: rings, in: viewport)
    return (0..<6).map { y in String((0..<8).map { mask[$0, y] ? "#" : "." }) }.joined(separator: "\n")
  }

  private static let holed = """
    ........
    .######.
    .##..##.
    .##..##.
    .######.
    ........
    """

  @Test func aHole() { #expect(picture([Self.square, Self.hole]) == Self.holed) }

  @Test func ringsWindEitherWayAndMayBeClosed() {
    #expect(picture([Self.square.reversed(), Self.hole + [Self.hole[0]]]) == Self.holed)
    #expect(picture([Self.hole, Self.square]) == Self.holed)
  }

  @Test func twiceIsNotAtAll() { #expect(!picture([Self.square, Self.square]).contains("#")) }

  @Test func ringsOfTwoPointsAreNothing() { #expect(!picture([Self.ring((0, 0), (8, 6)), []]).contains("#")) }

  /// An area that goes on beyond the edge of the grid is filled up to the edge.
  @Test(arguments: [
    (
      moved: -4.0,
      seen: """
      ........
      .....###
      .....##.
      .....##.
      .....###
      ........
      """
    ),
    (
      4,
      """
      ........
      ###.....
      .##.....
      .##.....
      ###.....
      ........
      """
    ),
    (
      -2,
      """
      ........
      ...#####
      ...##..#
      ...##..#
      ...#####
      ........
      """
    ),
  ])
  func beyondTheEdge(moved: Double, seen: String) {
    #expect(picture([Self.square, Self.hole], moved: moved) == seen)
  }

  @Test func nothingAtFirst() {
    #expect(DotMask(size: DotSize(width: 2, height: 2)).dots == [false, false, false, false])
  }
}

extension Partition {
  /// The distance from a point to the nearest line, in metres.
  func distanceToLine(from point: PlanePoint) -> Double {
    (0..<arcCount).map { arc in
      let own = points(of: ArcIndex(arc))
      return zip(own, own.dropFirst()).map { distance(from: point, toSegment: $0, $1) }.min()!
    }.min() ?? .infinity
  }
}

func distance(from p: PlanePoint, toSegment a: PlanePoint, _ b: PlanePoint) -> Double {
  let dx = b.x - a.x, dy = b.y - a.y
  let length = dx * dx + dy * dy
  let t = length > 0 ? min(1, max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length)) : 0
  let x = a.x + t * dx - p.x, y = a.y + t * dy - p.y
  return (x * x + y * y).squareRoot()
}
