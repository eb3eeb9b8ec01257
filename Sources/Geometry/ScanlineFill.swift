/// Where chains of points cross the middle lines of dot rows: the common ground of filling faces and areas.
///
/// An edge counts from its upper end up to, not including, its lower end, so that a row through a vertex meets a
/// chain once. Crossings left of the grid are kept, because they decide what the first dot lies in.
struct ScanlineCrossings {
  struct Crossing {
    var x: Double
    /// Orders edges that run together at a point: dx/dy in dots below it, its opposite above.
    var order: Double
    var row: Int32
    /// What lies to the right of the crossing, as the caller numbered it.
    var right: Int32
  }

  private let viewport: Viewport
  private var crossings: [Crossing] = []

  init(viewport: Viewport) { self.viewport = viewport }

  /// The borders of all faces, each crossing naming the face to its right. Arcs that cannot matter are passed over: those
  /// above, below and right of what is shown.
  init(of partition: Partition, in viewport: Viewport) {
    self.init(viewport: viewport)
    let shown = viewport.bounds
    for arc in 0..<partition.arcCount {
      let box = partition.arcBoxes[arc]
      guard box.minX <= shown.maxX, box.minY <= shown.maxY, box.maxY >= shown.minY else { continue }
      add(
        partition.points(of: ArcIndex(arc)), left: partition.leftFaces[arc].rawValue,
        right: partition.rightFaces[arc].rawValue)
    }
  }

  /// The outlines of closed rings, which need not repeat their first point.
  init(of rings: [[PlanePoint]], in viewport: Viewport) {
    self.init(viewport: viewport)
    for ring in rings where ring.count > 2 {
      let closed = ring.first == ring.last ? ring : ring + [ring[0]]
      add(closed[...], left: 0, right: 0)
    }
  }

  /// Adds the edges of a chain, naming what lies on its left and on its right as it is walked.
  mutating func add(_ chain: ArraySlice<PlanePoint>, left: Int32, right: Int32) {
    guard var a = chain.first.map(viewport.dot) else { return }
    let height = viewport.size.height
    let width = Double(viewport.size.width)
    for point in chain.dropFirst() {
      let b = viewport.dot(point)
      defer { a = b }
      let falls = b.y > a.y  // down the screen, to the south
      let top = falls ? a : b
      let bottom = falls ? b : a
      let firstRow = max(0, (top.y - 0.5).rounded(.up))
      let endRow = min(Double(height), (bottom.y - 0.5).rounded(.up))
      guard firstRow < endRow else { continue }
      let slope = (bottom.x - top.x) / (bottom.y - top.y)
      // Walking down the screen the left hand points to the east, which is the right of the screen.
      let east = falls ? left : right
      for row in Int(firstRow)..<Int(endRow) {
        // Reckoned from the nearer end, so that rounding cannot exchange edges that run together there.
        let below = Double(row) + 0.5 - top.y, above = bottom.y - (Double(row) + 0.5)
        let x = below <= above ? top.x + below * slope : bottom.x - above * slope
        guard x < width else { continue }
        crossings.append(
          Crossing(x: x, order: below <= above ? slope : -slope, row: Int32(row), right: east))
      }
    }
  }

  /// Calls `body` for each row that is crossed with its crossings from left to right.
  func forEachRow(_ body: (Int, ArraySlice<Crossing>) -> Void) {
    let height = viewport.size.height
    var starts = [Int](repeating: 0, count: height + 1)
    for crossing in crossings { starts[Int(crossing.row) + 1] += 1 }
    for row in 0..<height { starts[row + 1] += starts[row] }
    var next = starts
    var sorted = crossings
    for crossing in crossings {
      sorted[next[Int(crossing.row)]] = crossing
      next[Int(crossing.row)] += 1
    }
    for row in 0..<height where starts[row] < starts[row + 1] {
      let range = starts[row]..<starts[row + 1]
      // A slice of an array would be copied to be sorted.
      sorted.withUnsafeMutableBufferPointer { all in
        var row = UnsafeMutableBufferPointer(rebasing: all[range])
        row.sort { ($0.x, $0.order) < ($1.x, $1.order) }
      }
      body(row, sorted[range])
    }
  }
}

/// The face under every dot of a viewport: the picture of the faces over which the table of any day is laid.
public struct FaceRaster: Sendable {
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

  @inlinable
  public subscript(x: Int, y: Int) -> FaceIndex { FaceIndex(Int(faces[y * size.width + x])) }
}

/// A yes or no for every dot of a viewport.
public struct DotMask: Sendable {
  public let size: DotSize
  public private(set) var dots: [Bool]

  public init(size: DotSize) {
    self.size = size
    dots = [Bool](repeating: false, count: size.width * size.height)
  }

  /// Marks the dots inside closed rings, by the even-odd rule; rings may wind either way and need not repeat
  /// their first point.
  public init(filling rings: [[PlanePoint]], in viewport: Viewport) {
    self.init(size: viewport.size)
    viewport.forEachRun(inside: rings) { row, run in
      for x in run { dots[row * size.width + x] = true }
    }
  }

  @inlinable public subscript(x: Int, y: Int) -> Bool { dots[y * size.width + x] }
}

extension Viewport {
  /// Calls with each row and each run of dots in it that closed rings hold, as `DotMask` fills them.
  ///
  /// Complexity: linear in the rows and the edges of the rings that are in view, whatever the size of the screen.
  public func forEachRun(inside rings: [[PlanePoint]], _ body: (_ row: Int, _ run: Range<Int>) -> Void) {
    let width = size.width
    ScanlineCrossings(of: rings, in: self).forEachRow { row, own in
      for pair in stride(from: own.startIndex, to: own.endIndex, by: 2) {
        let from = firstDot(at: own[pair].x, width: width)
        // A crossing without a partner: its partner lies beyond the right edge.
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
