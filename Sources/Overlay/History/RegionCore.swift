import Basics

/// Whether regions hold a circle of a certain width: whether they are more than a line that was drawn anew.
struct RegionCore {
  private let neighbours: FaceNeighbours
  private let areas: [Double]
  /// The radius of the circle, in metres.
  private let radius: Double
  /// What is known of regions, by two sums over their faces. A line that is drawn to and fro makes the same ones again.
  private var known: [Region: Bool] = [:]

  private struct Region: Hashable {
    var sum: UInt64 = 0
    var mix: UInt64 = 0

    init(_ faces: [Int32]) {
      for face in faces {
        sum &+= mixed(UInt64(face) &+ 1)
        mix ^= mixed(UInt64(face) &+ 0x9E37_79B9)
      }
    }
  }

  init(_ neighbours: FaceNeighbours, areas: [Double], width: Double) {
    self.neighbours = neighbours
    self.areas = areas
    radius = width / 2
  }

  /// Whether some faces have the area of the circle. Most of what jitter makes has not.
  func hasRoom(_ faces: [Int32]) -> Bool { area(of: faces) >= .pi * radius * radius }

  private func area(of faces: [Int32]) -> Double { faces.reduce(0) { $0 + areas[Int($1)] } * 1e6 }

  /// Whether a circle as wide as the tolerance lies in the ground of some faces that have room for it.
  ///
  /// - Parameter holds: whether a face is one of them.
  mutating func isWide(_ faces: [Int32], holds: (Int32) -> Bool) -> Bool {
    guard radius > 0 else { return true }
    let region = Region(faces)
    if let answer = known[region] { return answer }
    var border: [Int32] = []
    for face in faces {
      neighbours.forEachOther(around: face) { half, other in if !holds(other) { border.append(half) } }
    }
    let answer = holdsCircle(border, area(of: faces))
    known[region] = answer
    return answer
  }

  private func holdsCircle(_ border: [Int32], _ area: Double) -> Bool {
    let perimeter = border.reduce(0) { $0 + neighbours.length($1) }
    let disc = Double.pi * radius * radius
    // All ground within the radius of a line of that length has at most this area; each piece of the line adds a disc.
    if area > 2 * radius * perimeter + disc * Double(border.count) { return true }
    return CircleSearch(border, neighbours, radius: radius).isFound
  }
}

/// Looks for a circle inside a border: if there is one, there is one that touches the border too, so its middle lies
/// at the radius beside some place of the border. Places are tried at a quarter of the radius from each other, never the
/// ends of sides: beside the end of a sliver both of its sides lie at the radius, and the middle outside.
private struct CircleSearch {
  private struct Side {
    let x, y, dx, dy: Double
    /// The square of its length.
    let square: Double

    init(ax: Double, ay: Double, bx: Double, by: Double) {
      (x, y, dx, dy) = (ax, ay, bx - ax, by - ay)
      square = dx * dx + dy * dy
    }
  }
  private var sides: [Side] = []
  private let radius: Double
  /// The numbers of the squares, two radii wide, in which a side may lie, and the sides of each.
  private var squareNumbers = KeyTable()
  private var squares = RaggedArray<Int32>()

  init(_ border: [Int32], _ neighbours: FaceNeighbours, radius: Double) {
    self.radius = radius
    guard let first = border.first else { return }
    let grid = neighbours.grid, origin = neighbours.ends(first).0
    let east = grid.metresEast(at: origin)
    let place = { (point: GridPoint) in
      (x: (Double(point.x) - Double(origin.x)) * east, y: (Double(point.y) - Double(origin.y)) * grid.metres)
    }
    sides.reserveCapacity(border.count)
    for half in border {
      let (a, b) = neighbours.ends(half)
      addPieces(place(a), place(b))
    }
    var found: [(square: Int32, side: Int32)] = []
    found.reserveCapacity(2 * sides.count)
    for (number, side) in sides.enumerated() {
      forEachSquare(
        side.x + min(side.dx, 0), side.y + min(side.dy, 0), side.x + max(side.dx, 0), side.y + max(side.dy, 0)
      ) { key in found.append((squareNumbers.number(of: key, orSet: Int32(squareNumbers.count)), Int32(number))) }
    }
    squares = RaggedArray(count: squareNumbers.count) { add in
      for (square, side) in found { add(Int(square), side) }
    }
  }

  /// Adds a side in pieces no longer than the radius, so that each lies in few squares.
  private mutating func addPieces(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let count = max(1, Int(((dx * dx + dy * dy).squareRoot() / radius).rounded(.up)))
    for part in 0..<count {
      let (from, to) = (Double(part) / Double(count), Double(part + 1) / Double(count))
      sides.append(Side(ax: a.x + dx * from, ay: a.y + dy * from, bx: a.x + dx * to, by: a.y + dy * to))
    }
  }

  @inline(__always)
  private func forEachSquare(
    _ west: Double, _ south: Double, _ east: Double, _ north: Double, _ body: (UInt64) -> Void
  ) {
    let size = 2 * radius
    let rows = Int32((south / size).rounded(.down))...Int32((north / size).rounded(.down))
    for x in Int32((west / size).rounded(.down))...Int32((east / size).rounded(.down)) {
      for y in rows { body(GridPoint(x: x, y: y).key) }
    }
  }

  var isFound: Bool {
    // The side that was too near the last place is mostly too near the next one as well.
    var nearest = 0
    return sides.contains { side in
      isFree(beside: side, 0.125, &nearest) || isFree(beside: side, 0.375, &nearest)
        || isFree(beside: side, 0.625, &nearest) || isFree(beside: side, 0.875, &nearest)
    }
  }

  /// Whether no side is nearer to a place beside a side than the radius.
  ///
  /// - Parameter nearest: the side that is looked at first; where one is too near, its number.
  private func isFree(beside side: Side, _ share: Double, _ nearest: inout Int) -> Bool {
    let length = side.square.squareRoot()
    guard length > 0 else { return false }
    let x = side.x + side.dx * share - side.dy / length * radius
    let y = side.y + side.dy * share + side.dx / length * radius
    // A little less, because the side itself lies at the radius.
    let least = radius * radius * (1 - 1e-9)
    if squaredDistance(x, y, sides[nearest]) < least { return false }
    var isFree = true
    forEachSquare(x - radius, y - radius, x + radius, y + radius) { key in
      guard isFree, let square = squareNumbers.number(of: key) else { return }
      for place in squares.range(of: Int(square)) {
        let other = Int(squares.elements[place])
        if squaredDistance(x, y, sides[other]) < least {
          (isFree, nearest) = (false, other)
          return
        }
      }
    }
    return isFree
  }

  private func squaredDistance(_ x: Double, _ y: Double, _ side: Side) -> Double {
    let along = ((x - side.x) * side.dx + (y - side.y) * side.dy) / side.square
    let share = min(1, max(0, along))
    let (ex, ey) = (x - side.x - side.dx * share, y - side.y - side.dy * share)
    return ex * ex + ey * ey
  }
}
