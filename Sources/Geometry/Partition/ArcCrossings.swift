/// Two arcs that cross each other. No arcs of a valid partition do.
public struct ArcCrossing: Hashable, Sendable {
  /// The arc with the lower number; the same as `second` where an arc crosses itself.
  public var first: ArcIndex
  /// The arc with the higher number.
  public var second: ArcIndex
  /// The point where the two segments meet, rounded to double precision.
  public var at: PlanePoint
}

extension Partition {
  /// The pairs of arcs that properly cross each other or themselves, at most `limit` of them, each pair once.
  ///
  /// Faces that overlap without breaking the bookkeeping of sides must have crossing arcs, so this is the check that
  /// makes a partition planar. Segments are sorted into a grid of about one segment a square and compared within it;
  /// touching at an end is no crossing. Complexity: linear in points for maps without very long segments.
  ///
  /// - Returns: nil where so many segments lie together that comparing them would not end in a reasonable time.
  public func arcCrossings(limit: Int = 20) -> [ArcCrossing]? {
    var grid = SegmentGrid(bounds, segments: points.count - arcCount)
    // Long segments reach into many squares: larger squares keep their sum within the memory.
    while grid.side > 1, squareCount(in: grid) > 16 * points.count + 4096 { grid = grid.coarser }
    var squares: [Int: [(arc: Int, point: Int)]] = [:]
    forEachSegment { arc, point in
      grid.forEachSquare(of: PlaneBox(around: points[point...(point + 1)])) {
        squares[$0, default: []].append((arc, point))
      }
    }
    let comparisons = squares.values.reduce(0.0) { $0 + Double($1.count) * Double($1.count) / 2 }
    guard comparisons <= Self.mostComparisons else { return nil }

    var found: [ArcCrossing] = []
    var seen: Set<[Int]> = []
    for key in squares.keys.sorted() {
      let own = squares[key]!
      for i in own.indices {
        for j in own.indices[(i + 1)...] where own[i].point != own[j].point {
          let (a, b) = (points[own[i].point], points[own[i].point + 1])
          let (c, d) = (points[own[j].point], points[own[j].point + 1])
          guard properlyCross(a, b, c, d), seen.insert([own[i].point, own[j].point]).inserted
          else { continue }
          found.append(
            ArcCrossing(
              first: ArcIndex(own[i].arc), second: ArcIndex(own[j].arc), at: meeting(a, b, c, d)))
          if found.count == limit { return found }
        }
      }
    }
    return found
  }

  /// The number of comparisons after which the search gives up: a few seconds' worth. The bundled map needs a hundred
  /// thousand.
  private static let mostComparisons = 4e8

  private func forEachSegment(_ body: (_ arc: Int, _ point: Int) -> Void) {
    for arc in 0..<arcCount {
      for point in Int(arcStarts[arc])..<(Int(arcStarts[arc + 1]) - 1) { body(arc, point) }
    }
  }

  private func squareCount(in grid: SegmentGrid) -> Int {
    var count = 0
    forEachSegment { count += grid.count(of: PlaneBox(around: points[$1...($1 + 1)])) }
    return count
  }
}

/// Squares that segments are sorted into: as many a side whatever the map's shape, so that no map is too thin for it.
private struct SegmentGrid {
  let box: PlaneBox
  /// Squares a side.
  let side: Int

  /// Makes a grid of about one square a segment.
  init(_ box: PlaneBox, segments: Int) {
    self.init(box, side: min(max(1, Int(Double(max(1, segments)).squareRoot())), 4096))
  }

  private init(_ box: PlaneBox, side: Int) {
    self.box = box
    self.side = side
  }

  var coarser: SegmentGrid { SegmentGrid(box, side: side / 2) }

  private func columns(of segment: PlaneBox) -> ClosedRange<Int> {
    range(segment.minX - box.minX, segment.maxX - box.minX, of: box.width)
  }

  private func rows(of segment: PlaneBox) -> ClosedRange<Int> {
    range(segment.minY - box.minY, segment.maxY - box.minY, of: box.height)
  }

  /// The number of squares that a segment's box touches.
  func count(of segment: PlaneBox) -> Int { columns(of: segment).count * rows(of: segment).count }

  /// Calls `body` with the number of each square that a segment's box touches.
  func forEachSquare(of segment: PlaneBox, _ body: (Int) -> Void) {
    let columns = columns(of: segment)
    for row in rows(of: segment) {
      for column in columns { body(row * side + column) }
    }
  }

  private func range(_ from: Double, _ to: Double, of length: Double) -> ClosedRange<Int> {
    func number(_ distance: Double) -> Int {
      length > 0 ? Int(min(max(0, distance / length * Double(side)), Double(side - 1))) : 0
    }
    let first = number(from)
    return first...max(first, number(to))
  }
}

private func properlyCross(_ a: PlanePoint, _ b: PlanePoint, _ c: PlanePoint, _ d: PlanePoint) -> Bool {
  switch (side(of: c, from: a, to: b), side(of: d, from: a, to: b)) {
  case (.left, .right), (.right, .left): break
  default: return false
  }
  switch (side(of: a, from: c, to: d), side(of: b, from: c, to: d)) {
  case (.left, .right), (.right, .left): return true
  default: return false
  }
}

/// The point where the lines through a-b and c-d meet; they must not be parallel.
private func meeting(_ a: PlanePoint, _ b: PlanePoint, _ c: PlanePoint, _ d: PlanePoint) -> PlanePoint {
  let denominator = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x)
  let t = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / denominator
  return PlanePoint(x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y))
}
