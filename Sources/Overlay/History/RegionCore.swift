import Basics

/// Whether regions hold a circle of a certain width: whether they are more than a line that was drawn anew.
struct RegionCore {
  private let neighbours: FaceNeighbours
  private let areas: [Double]
  /// The radius of the circle, in metres.
  private let radius: Double
  /// What is known of regions, by two sums over their faces. What is held back is asked again every day.
  private var known: [Region: Bool] = [:]

  private struct Region: Hashable {
    var sum: UInt64
    var mix: UInt64
  }

  init(_ neighbours: FaceNeighbours, areas: [Double], width: Double) {
    self.neighbours = neighbours
    self.areas = areas
    radius = width / 2
  }

  /// Whether a circle as wide as the tolerance lies in the ground of some faces.
  ///
  /// - Parameter isInside: whether a face is one of them.
  mutating func isWide(_ faces: [Int32], isInside: (Int32) -> Bool) -> Bool {
    guard radius > 0 else { return true }
    var region = Region(sum: 0, mix: 0)
    for face in faces {
      region.sum &+= mixed(UInt64(face) &+ 1)
      region.mix ^= mixed(UInt64(face) &+ 0x9E37_79B9)
    }
    if let answer = known[region] { return answer }
    let answer = holdsCircle(faces, isInside)
    known[region] = answer
    return answer
  }

  private func holdsCircle(_ faces: [Int32], _ isInside: (Int32) -> Bool) -> Bool {
    let area = faces.reduce(0) { $0 + areas[Int($1)] } * 1e6
    let disc = Double.pi * radius * radius
    if area < disc { return false }
    var border: [Int32] = []
    for face in faces { border += neighbours.halves[Int(face)].filter { !isInside(neighbours.other($0)) } }
    let perimeter = border.reduce(0) { $0 + neighbours.length($1) }
    // All ground within the radius of a line of that length has at most this area; each piece of the line adds a disc.
    if area > 2 * radius * perimeter + disc * Double(border.count) { return true }
    return CircleSearch(border.map(neighbours.ends), neighbours.grid, radius: radius).isFound
  }
}

/// Looks for a circle inside a border: if there is one, there is one that touches the border too, so its middle lies
/// at the radius beside some place of the border. Places are tried at a quarter of the radius from each other, never the
/// ends of sides: beside the end of a sliver both of its sides lie at the radius, and the middle outside.
private struct CircleSearch {
  private struct Side {
    var a, b: (x: Double, y: Double)
  }
  private let sides: [Side]
  private let radius: Double
  private var squares: [UInt64: [Int32]] = [:]

  init(_ border: [(GridPoint, GridPoint)], _ grid: SnapGrid, radius: Double) {
    self.radius = radius
    let east = border.first.map { grid.metresEast(at: $0.0) } ?? 1
    let origin = border.first?.0 ?? GridPoint(x: 0, y: 0)
    let place = { (point: GridPoint) in
      (x: (Double(point.x) - Double(origin.x)) * east, y: (Double(point.y) - Double(origin.y)) * grid.metres)
    }
    sides = border.flatMap { ends in Self.pieces(place(ends.0), place(ends.1), radius) }
    for (number, side) in sides.enumerated() {
      for key in keys(
        min(side.a.x, side.b.x), min(side.a.y, side.b.y), max(side.a.x, side.b.x), max(side.a.y, side.b.y))
      {
        squares[key, default: []].append(Int32(number))
      }
    }
  }

  /// A side in pieces no longer than the radius, so that each lies in few squares.
  private static func pieces(
    _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ radius: Double
  ) -> [Side] {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let count = max(1, Int(((dx * dx + dy * dy).squareRoot() / radius).rounded(.up)))
    let at = { (part: Int) in
      let share = Double(part) / Double(count)
      return (x: a.x + dx * share, y: a.y + dy * share)
    }
    return (0..<count).map { Side(a: at($0), b: at($0 + 1)) }
  }

  private func keys(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [UInt64] {
    let size = 2 * radius
    let columns = Int32((west / size).rounded(.down))...Int32((east / size).rounded(.down))
    let rows = Int32((south / size).rounded(.down))...Int32((north / size).rounded(.down))
    return columns.flatMap { x in rows.map { GridPoint(x: x, y: $0).key } }
  }

  var isFound: Bool { sides.contains { side in [0.125, 0.375, 0.625, 0.875].contains { isFree(beside: side, $0) } } }

  private func isFree(beside side: Side, _ share: Double) -> Bool {
    let (dx, dy) = (side.b.x - side.a.x, side.b.y - side.a.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return false }
    let x = side.a.x + dx * share - dy / length * radius
    let y = side.a.y + dy * share + dx / length * radius
    // A little less, because the side itself lies at the radius.
    let least = radius * radius * (1 - 1e-9)
    return keys(x - radius, y - radius, x + radius, y + radius).allSatisfy { key in
      (squares[key] ?? []).allSatisfy { squaredDistance(x, y, sides[Int($0)]) >= least }
    }
  }

  private func squaredDistance(_ x: Double, _ y: Double, _ side: Side) -> Double {
    let (dx, dy) = (side.b.x - side.a.x, side.b.y - side.a.y)
    let along = ((x - side.a.x) * dx + (y - side.a.y) * dy) / (dx * dx + dy * dy)
    let share = min(1, max(0, along))
    let (ex, ey) = (x - side.a.x - dx * share, y - side.a.y - dy * share)
    return ex * ex + ey * ey
  }
}
