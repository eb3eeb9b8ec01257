/// Two arcs that cross, which no arcs of a partition do.
public struct ArcCrossing: Hashable, Sendable {
  public var first: ArcIndex
  public var second: ArcIndex
  public var at: PlanePoint
}

extension Partition {
  /// The pairs of arcs that properly cross each other or themselves, at most `limit` of them, each pair once.
  ///
  /// Faces that overlap without breaking the bookkeeping of sides must have crossing arcs, so this is the check that
  /// makes a partition planar. Segments are sorted into a grid of about one segment a square and compared within it;
  /// touching at an end is no crossing. Complexity: linear in points for maps without very long segments.
  public func arcCrossings(limit: Int = 20) -> [ArcCrossing] {
    let box = bounds
    let segmentCount = max(1, points.count - arcCount)
    let side = max(1, (box.width * box.height / Double(segmentCount)).squareRoot())
    let columns = Int(box.width / side) + 1
    let rows = Int(box.height / side) + 1
    var squares: [Int: [(arc: Int, point: Int)]] = [:]
    for arc in 0..<arcCount {
      for point in Int(arcStarts[arc])..<(Int(arcStarts[arc + 1]) - 1) {
        let segment = PlaneBox(around: points[point...(point + 1)])
        for row in square(segment.minY - box.minY)...square(segment.maxY - box.minY) {
          for column in square(segment.minX - box.minX)...square(segment.maxX - box.minX) {
            squares[min(row, rows) * (columns + 1) + column, default: []].append((arc, point))
          }
        }
      }
    }
    func square(_ distance: Double) -> Int { Int(distance / side) }

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

/// Where the lines through a-b and c-d meet; they must not be parallel.
private func meeting(_ a: PlanePoint, _ b: PlanePoint, _ c: PlanePoint, _ d: PlanePoint) -> PlanePoint {
  let denominator = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x)
  let t = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / denominator
  return PlanePoint(x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y))
}
