import Basics
import Geometry
import TestSupport

@testable import Overlay

/// Made-up ground for laws, on a grid at the equator, where a step is the same to the east and to the north.
struct DrawnGround {
  static let grid = SnapGrid(metres: 5, aroundLatitude: 0)
  /// The km² of a square of one step: not quite 25 m² on the ellipsoid.
  static let squareStep: Double = {
    let side = grid.coordinate(of: GridPoint(x: 1000, y: 1000))
    let plane = EqualAreaProjection(centralMeridian: 0, standardParallel: 0).project(side)
    return plane.x * plane.y / 1e12
  }()
  var random: Seeded
  var pool = PolygonPool()
  var held: [HeldPolygon] = []
  let columns: Int

  /// Some polygons of some holders in some columns, in a square of so many steps. Their points are random, so that many
  /// cross themselves and each other.
  init(seed: Int, columns: Int = 5, polygons: Int = 8, size: Int = 900) {
    random = Seeded(seed)
    self.columns = columns
    for _ in 0..<polygons {
      let ring = (0..<random.number(3...8)).map { _ in Self.point(&random, size) }
      guard let polygon = GridPolygon(rings: [ring]) else { continue }
      let from = random.number(0...columns - 1)
      held.append(
        HeldPolygon(
          polygon: pool.add(polygon), holder: random.number(0...2), columns: from..<random.number(from + 1...columns)))
    }
  }

  static func point(_ random: inout Seeded, _ size: Int) -> GridPoint {
    GridPoint(x: Int32(random.number(0...size)), y: Int32(random.number(0...size)))
  }

  func input(jitter: Double = 0, smallestArea: Double = 0, order: [Int]? = nil) -> OverlayInput {
    OverlayInput(
      grid: Self.grid, pool: pool, base: [], held: order.map { $0.map { held[$0] } } ?? held,
      rules: OverlayRules(holderCount: 4, over: [2, 0, 1], gap: .rest(3), jitter: jitter, smallestArea: smallestArea),
      columns: columns)
  }

  /// The km² of each holder in a column as drawn, added up over lines from the west to the east, `lines` of them.
  func drawnAreas(in column: Int, size: Int = 900, lines: Int = 4000) -> [Double] {
    var lengths = [Double](repeating: 0, count: 3)
    let active = held.filter { $0.columns.contains(column) }
    for line in 0..<lines {
      let y = (Double(line) + 0.5) * Double(size) / Double(lines)
      let crossings = active.map { self.crossings(of: $0.polygon, at: y) }
      let cuts = crossings.joined().sorted()
      for (west, east) in zip(cuts, cuts.dropFirst()) where east > west {
        let middle = (west + east) / 2
        let holders = zip(active, crossings).filter { $0.1.count { $0 < middle } % 2 == 1 }.map(\.0.holder)
        if let winner = [2, 0, 1].first(where: holders.contains) { lengths[winner] += east - west }
      }
    }
    return lengths.map { $0 * Double(size) / Double(lines) * Self.squareStep }
  }

  private func crossings(of polygon: Int, at y: Double) -> [Double] {
    var crossings: [Double] = []
    pool.forEachSide(of: polygon) { a, b in
      guard (Double(a.y) < y) != (Double(b.y) < y) else { return }
      crossings.append(Double(a.x) + (y - Double(a.y)) * Double(b.x - a.x) / Double(b.y - a.y))
    }
    return crossings
  }

  /// The length of all borders that are drawn in a column, in km.
  func borders(in column: Int) -> Double {
    var length = 0.0
    for one in held where one.columns.contains(column) {
      pool.forEachSide(of: one.polygon) { a, b in
        let (dx, dy) = (Double(b.x - a.x), Double(b.y - a.y))
        length += (dx * dx + dy * dy).squareRoot() * 0.005
      }
    }
    return length
  }
}

extension OverlayInput {
  init(
    grid: SnapGrid, pool: PolygonPool, base: [(polygon: Int, district: Int)], held: [HeldPolygon], rules: OverlayRules,
    columns: Int
  ) {
    self.init(
      grid: grid, pool: pool, base: base, holdings: held, daysOfColumns: [Int](repeating: 1, count: columns),
      rules: rules)
  }
}

extension OverlayMap {
  /// The km² of each holder in a column.
  func areas(in column: Int) -> [Double] {
    var areas = [Double](repeating: 0, count: 4)
    for face in faces {
      let holder = face.history.holder(in: column)
      if holder != Run.nobody { areas[Int(holder)] += face.area }
    }
    return areas
  }

  /// The km² that are told otherwise than drawn in a column.
  func altered(in column: Int) -> Double {
    alterations.reduce(0) { $0 + ($1.columns.contains(column) ? $1.area : 0) }
  }
}
