/// The points where chains of points cross the middle lines of dot rows. Filling faces and filling areas both work on
/// it.
///
/// An edge counts from its upper end up to, not including, its lower end, so that a row through a vertex meets a chain
/// once. Crossings left of the grid are kept, because they decide in which face the first dot of a row lies.
struct ScanlineCrossings {
  struct Crossing {
    var x: Double
    /// Orders edges that run together at a point: dx/dy in dots below it, its opposite above.
    var order: Double
    /// The numbers that the caller gave to the ground left and right of the crossing.
    var left, right: Int32
  }

  /// All crossings, row by row, and from left to right within a row.
  private var crossings: [Crossing]
  /// Where the crossings of each row begin; one more entry than rows.
  private var starts: [Int]

  /// Finds the borders of all faces; each crossing has the number of the face to its right. Arcs that lie wholly
  /// above, below or right of the viewport are skipped: they cannot change a dot.
  init(of partition: Partition, in viewport: Viewport) {
    let shown = viewport.bounds
    self.init(in: viewport) { edges in
      for arc in 0..<partition.arcCount {
        let box = partition.arcBoxes[arc]
        guard box.minX <= shown.maxX, box.minY <= shown.maxY, box.maxY >= shown.minY else { continue }
        edges(
          partition.points(of: ArcIndex(arc)), partition.leftFaces[arc].rawValue, partition.rightFaces[arc].rawValue)
      }
    }
  }

  /// Finds the borders of faces among some arcs: all those that meet the viewport. Crossings left of it are left out; the
  /// first one of a row tells the face before it.
  init(of partition: Partition, arcs: [Int32], in viewport: Viewport) {
    // On a map of many small faces most arcs lie between two rows.
    let arcs = arcs.filter { viewport.crossesRow(partition.arcBoxes[Int($0)]) }
    self.init(in: viewport, from: 0) { edges in
      for arc in arcs {
        let arc = Int(arc)
        edges(
          partition.points(of: ArcIndex(arc)), partition.leftFaces[arc].rawValue, partition.rightFaces[arc].rawValue)
      }
    }
  }

  /// Finds the outlines of closed rings, which need not repeat their first point.
  init(of rings: [[PlanePoint]], in viewport: Viewport) {
    self.init(in: viewport) { edges in
      for ring in rings where ring.count > 2 {
        let closed = ring.first == ring.last ? ring : ring + [ring[0]]
        edges(closed[...], 0, 0)
      }
    }
  }

  /// - Parameter chains: calls its argument with each chain and the numbers of the ground on its left and on its right
  /// as it is walked. It is called twice, first to count crossings and then to store them: gathering them first and
  /// sorting afterwards would take three times the memory.
  private init(
    in viewport: Viewport, from least: Double = -.infinity,
    chains: ((ArraySlice<PlanePoint>, Int32, Int32) -> Void) -> Void
  ) {
    let height = viewport.size.height
    var starts = [Int](repeating: 0, count: height + 1)
    chains { chain, left, right in
      viewport.forEachCrossing(of: chain, left: left, right: right, from: least) { row, _ in starts[row + 1] += 1 }
    }
    for row in 0..<height { starts[row + 1] += starts[row] }
    var next = starts
    var crossings = [Crossing](repeating: Crossing(x: 0, order: 0, left: 0, right: 0), count: starts[height])
    chains { chain, left, right in
      viewport.forEachCrossing(of: chain, left: left, right: right, from: least) { row, crossing in
        crossings[next[row]] = crossing
        next[row] += 1
      }
    }
    crossings.withUnsafeMutableBufferPointer { all in
      for row in 0..<height {
        // Sorting a slice of the array would copy it first.
        var own = UnsafeMutableBufferPointer(rebasing: all[starts[row]..<starts[row + 1]])
        own.sort { ($0.x, $0.order) < ($1.x, $1.order) }
      }
    }
    self.crossings = crossings
    self.starts = starts
  }

  /// The crossings of a row from left to right.
  func crossings(in row: Int) -> ArraySlice<Crossing> { crossings[starts[row]..<starts[row + 1]] }

  /// Calls `body` for each row that has crossings, with its crossings from left to right.
  func forEachRow(_ body: (Int, ArraySlice<Crossing>) -> Void) {
    for row in 0..<starts.count - 1 where starts[row] < starts[row + 1] {
      body(row, crossings[starts[row]..<starts[row + 1]])
    }
  }
}

extension Viewport {
  /// Whether the middle line of a row runs through a box.
  fileprivate func crossesRow(_ box: PlaneBox) -> Bool {
    let top = dot(PlanePoint(x: box.minX, y: box.maxY)).y, bottom = dot(PlanePoint(x: box.minX, y: box.minY)).y
    return (top - 0.5).rounded(.up) < (bottom - 0.5).rounded(.up)
  }

  /// Calls `body` with each crossing of a chain and its row, edge by edge.
  @inline(__always)
  fileprivate func forEachCrossing(
    of chain: ArraySlice<PlanePoint>, left: Int32, right: Int32, from least: Double,
    _ body: (Int, ScanlineCrossings.Crossing) -> Void
  ) {
    guard var a = chain.first.map(dot) else { return }
    let height = Double(size.height)
    let width = Double(size.width)
    for point in chain.dropFirst() {
      let b = dot(point)
      defer { a = b }
      let falls = b.y > a.y  // the edge goes down the screen, to the south
      let top = falls ? a : b
      let bottom = falls ? b : a
      let firstRow = max(0, (top.y - 0.5).rounded(.up))
      let endRow = min(height, (bottom.y - 0.5).rounded(.up))
      guard firstRow < endRow else { continue }
      let slope = (bottom.x - top.x) / (bottom.y - top.y)
      // When the edge goes down the screen, its left side is the right of the screen.
      let (west, east) = falls ? (right, left) : (left, right)
      for row in Int(firstRow)..<Int(endRow) {
        // Computed from the nearer end, so that rounding cannot exchange edges that run together there.
        let below = Double(row) + 0.5 - top.y, above = bottom.y - (Double(row) + 0.5)
        let x = below <= above ? top.x + below * slope : bottom.x - above * slope
        guard x < width, x >= least else { continue }
        body(row, ScanlineCrossings.Crossing(x: x, order: below <= above ? slope : -slope, left: west, right: east))
      }
    }
  }
}

/// The face under every dot of a viewport. The colours of any day are laid over it.
public struct FaceRaster: Sendable {
  /// The size of the viewport in dots.
  public let size: DotSize
  /// `FaceIndex.rawValue` of each dot, row by row from the top left; -1 outside the map.
  public let faces: [Int32]

  /// Draws all faces of a partition. Complexity: linear in points, in crossings and in dots.
  public init(_ partition: Partition, in viewport: Viewport) {
    size = viewport.size
    let width = viewport.size.width
    var dots = [Int32](repeating: FaceIndex.outside.rawValue, count: width * viewport.size.height)
    ScanlineCrossings(of: partition, in: viewport).forEachRow { row, own in
      for (crossing, next) in zip(own, own.dropFirst().map(\.x) + [.infinity]) {
        let from = firstDot(at: crossing.x, width: width)
        let to = firstDot(at: next, width: width)
        guard from < to else { continue }
        for x in from..<to { dots[row * width + x] = crossing.right }
      }
    }
    faces = dots
  }

  /// The face under a dot, counted from the top left; `outside` where there is none. Traps beyond the raster.
  @inlinable
  public subscript(x: Int, y: Int) -> FaceIndex { FaceIndex(Int(faces[y * size.width + x])) }
}

extension Viewport {
  /// Calls with each row and each run of dots in it that closed rings hold, by the even-odd rule; rings may wind either
  /// way and need not repeat their first point.
  ///
  /// Complexity: linear in the rows and the edges of the rings that are in view, whatever the size of the screen.
  public func forEachRun(inside rings: [[PlanePoint]], _ body: (_ row: Int, _ run: Range<Int>) -> Void) {
    let width = size.width
    ScanlineCrossings(of: rings, in: self).forEachRow { row, own in
      for pair in stride(from: own.startIndex, to: own.endIndex, by: 2) {
        let from = firstDot(at: own[pair].x, width: width)
        // A crossing without a partner: the partner lies beyond the right edge.
        let to = pair + 1 < own.endIndex ? firstDot(at: own[pair + 1].x, width: width) : width
        if from < to { body(row, from..<to) }
      }
    }
  }
}

/// The first dot of a row whose centre is not left of `x`, between 0 and the row's width.
private func firstDot(at x: Double, width: Int) -> Int {
  Int(min(max(0, (x - 0.5).rounded(.up)), Double(width)))
}
