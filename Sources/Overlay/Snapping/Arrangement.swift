/// Segments between points of the grid, bent until none crosses another, none lies on another, and none runs through the
/// square around a point that is not its end.
///
/// This is iterated snap rounding (Halperin and Packer, 2002): each end is a hot pixel; a segment through a hot pixel
/// is bent to go through its middle; where two segments cross, the pixel of the crossing becomes hot. A bent segment is
/// looked at again, because bending may bring it into further pixels. Each piece is shorter than what it is a piece of,
/// so it ends; and what comes out is changed by no further round.
struct Arrangement {
  /// All points, by their numbers.
  private(set) var points: [GridPoint] = []
  private var pointNumbers = KeyTable(capacity: 1 << 12)
  /// The ends of each segment; the first end is the lesser point.
  private(set) var ends: [(Int32, Int32)] = []
  private var segmentNumbers = KeyTable(capacity: 1 << 12)
  private var states: [State] = []
  /// Where the pieces of a bent segment stand in `pieces`.
  private var pieceRanges: [Range<Int32>] = []
  private var pieces: [Int32] = []
  private var cells: SegmentCells
  private var waiting: [Int32] = []

  private enum State: UInt8 { case waiting, settled, bent }

  /// Settles segments. Their order, and that of their ends, does not matter.
  ///
  /// - Parameters:
  ///   - longestRise: the most steps to the north that a segment may have; a longer one is cut into equal parts first.
  ///   - goesOn: asked from time to time whether to go on; if not, `stopped` is thrown.
  init(_ segments: [(GridPoint, GridPoint)], longestRise: Int32, goesOn: () -> Bool) throws(OverlayFault) {
    var lengths = segments.map { max(abs($0.0.x - $0.1.x), abs($0.0.y - $0.1.y)) }
    lengths.sort()
    cells = SegmentCells(usualLength: lengths.isEmpty ? 1 : lengths[lengths.count / 2])
    lengths = []
    let ordered = Self.ordered(segments)
    // All ends are hot from the start: in dense bands segments then fall on one another at once.
    for segment in ordered { cut(segment, longestRise) }
    waiting.reverse()
    var steps = 0
    while let segment = waiting.popLast() {
      if states[Int(segment)] == .waiting { place(segment) }
      steps += 1
      if steps & 0xFFF == 0, !goesOn() { throw .stopped }
    }
  }

  private static func ordered(_ segments: [(GridPoint, GridPoint)]) -> [(GridPoint, GridPoint)] {
    segments.map { $0 < $1 ? ($0, $1) : ($1, $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  // MARK: Points and segments

  private func segment(_ number: Int32) -> GridSegment {
    let (a, b) = ends[Int(number)]
    return GridSegment(a: points[Int(a)], b: points[Int(b)])
  }

  private mutating func number(of point: GridPoint) -> Int32 {
    let number = pointNumbers.number(of: point.key, orSet: Int32(points.count))
    if number == points.count {
      points.append(point)
      cells.add(point: number, at: point)
    }
    return number
  }

  /// The number of the segment between two points, which waits where it is new.
  private mutating func number(of a: Int32, _ b: Int32) -> Int32 {
    let (low, high) = points[Int(a)] < points[Int(b)] ? (a, b) : (b, a)
    let number = segmentNumbers.number(of: Self.key(low, high), orSet: Int32(ends.count))
    if number == ends.count {
      ends.append((low, high))
      states.append(.waiting)
      pieceRanges.append(0..<0)
      waiting.append(number)
    }
    return number
  }

  private static func key(_ a: Int32, _ b: Int32) -> UInt64 { UInt64(UInt32(a)) << 32 | UInt64(UInt32(b)) }

  private mutating func cut(_ segment: (GridPoint, GridPoint), _ longestRise: Int32) {
    guard segment.0 != segment.1 else { return }
    let whole = number(of: number(of: segment.0), number(of: segment.1))
    let parts = (abs(segment.1.y - segment.0.y) - 1) / longestRise + 1
    guard parts > 1, states[Int(whole)] == .waiting else { return }
    let between = (1..<parts).map { part in
      let share = Double(part) / Double(parts)
      return number(
        of: GridPoint(
          x: GridSegment.between(segment.0.x, segment.1.x, share),
          y: GridSegment.between(segment.0.y, segment.1.y, share)))
    }
    bend(whole, through: between)
  }

  // MARK: Bending

  /// Settles a segment, or bends it and others, so that their pieces wait.
  private mutating func place(_ number: Int32) {
    let segment = segment(number)
    let hot = hotPoints(on: segment, ofEnds: ends[Int(number)])
    if !hot.isEmpty { return bend(number, through: hot) }
    let crossings = crossings(of: segment)
    if crossings.isEmpty {
      states[Int(number)] = .settled
      return cells.add(segment: number, segment)
    }
    var through: [Int32] = []
    for (other, point) in crossings {
      let isNew = pointNumbers.number(of: point.key) == nil
      let middle = self.number(of: point)
      through.append(middle)
      if states[Int(other)] == .settled { bend(other, through: [middle]) }
      if isNew { bendSettled(around: middle) }
    }
    bend(number, through: through)
  }

  /// The points through whose squares a segment runs, beside its ends.
  private func hotPoints(on segment: GridSegment, ofEnds ends: (Int32, Int32)) -> [Int32] {
    var found: [Int32] = []
    cells.forEachPoint(along: segment) { point in
      if point != ends.0, point != ends.1, segment.runsThroughSquare(of: points[Int(point)]) { found.append(point) }
    }
    return found
  }

  /// The settled segments that cross a segment, each with the point next to the crossing.
  private mutating func crossings(of segment: GridSegment) -> [(other: Int32, at: GridPoint)] {
    var found: [(other: Int32, at: GridPoint)] = []
    let (points, ends, states) = (points, ends, states)
    cells.forEachSegment(along: segment) { other in
      guard states[Int(other)] == .settled else { return false }
      let (a, b) = ends[Int(other)]
      if let point = segment.crossing(GridSegment(a: points[Int(a)], b: points[Int(b)])) {
        found.append((other, point))
      }
      return true
    }
    return found
  }

  private mutating func bendSettled(around point: Int32) {
    for other in settled(around: point) { bend(other, through: [point]) }
  }

  /// The settled segments that run through the square of a point.
  private mutating func settled(around point: Int32) -> [Int32] {
    var found: [Int32] = []
    let place = points[Int(point)]
    let (points, ends, states) = (points, ends, states)
    cells.forEachSegment(at: place) { other in
      guard states[Int(other)] == .settled else { return false }
      let (a, b) = ends[Int(other)]
      if a != point, b != point,
        GridSegment(a: points[Int(a)], b: points[Int(b)]).runsThroughSquare(of: place)
      {
        found.append(other)
      }
      return true
    }
    return found
  }

  /// Replaces a segment by its pieces between points. If all points are its ends, it waits again.
  private mutating func bend(_ number: Int32, through list: [Int32]) {
    let (first, last) = ends[Int(number)]
    let segment = segment(number)
    let inner = list.filter { $0 != first && $0 != last }
      .sorted { segment.rank(of: points[Int($0)]) < segment.rank(of: points[Int($1)]) }
    guard !inner.isEmpty else {
      states[Int(number)] = .waiting
      return waiting.append(number)
    }
    states[Int(number)] = .bent
    let start = Int32(pieces.count)
    var before = first
    for point in inner where point != before {
      pieces.append(self.number(of: before, point))
      before = point
    }
    pieces.append(self.number(of: before, last))
    pieceRanges[Int(number)] = start..<Int32(pieces.count)
  }

  // MARK: What came out

  /// Whether a segment is part of the result.
  func isSettled(_ number: Int32) -> Bool { states[Int(number)] == .settled }

  /// The number of a point that was the end of a segment.
  func number(at point: GridPoint) -> Int32? { pointNumbers.number(of: point.key) }

  /// Calls `body` with each settled segment that the segment between two points has become.
  func forEachPiece(from a: Int32, to b: Int32, _ body: (Int32) -> Void) {
    let (low, high) = points[Int(a)] < points[Int(b)] ? (a, b) : (b, a)
    guard a != b, let number = segmentNumbers.number(of: Self.key(low, high)) else { return }
    forEachPiece(of: number, body)
  }

  private func forEachPiece(of number: Int32, _ body: (Int32) -> Void) {
    guard states[Int(number)] == .bent else { return body(number) }
    for place in pieceRanges[Int(number)] { forEachPiece(of: pieces[Int(place)], body) }
  }

  /// Calls `body` with each settled segment on the way from one point to another that a segment between them has become, in
  /// the order of the way, and whether it is walked from its first end.
  func forEachPiece(along a: Int32, _ b: Int32, _ body: (_ piece: Int32, _ isForward: Bool) -> Void) {
    let (low, high) = points[Int(a)] < points[Int(b)] ? (a, b) : (b, a)
    guard a != b, let number = segmentNumbers.number(of: Self.key(low, high)) else { return }
    walk(number, isForward: a == low, body)
  }

  private func walk(_ number: Int32, isForward: Bool, _ body: (Int32, Bool) -> Void) {
    guard states[Int(number)] == .bent else { return body(number, isForward) }
    // Pieces stand in the order from the first end; one that runs to the south on the way has its ends the other way.
    var here = ends[Int(number)].0
    let steps = pieceRanges[Int(number)].map { place in
      let piece = pieces[Int(place)]
      let goes = ends[Int(piece)].0 == here
      here = goes ? ends[Int(piece)].1 : ends[Int(piece)].0
      return (piece, goes)
    }
    if isForward {
      for (piece, goes) in steps { walk(piece, isForward: goes, body) }
    } else {
      for (piece, goes) in steps.reversed() { walk(piece, isForward: !goes, body) }
    }
  }

  /// Calls `body` with the settled segments in the row of squares west of a point, among others.
  func forEachSegment(westOf point: GridPoint, from west: Int32, _ body: (Int32) -> Void) {
    cells.forEachSegment(westOf: point, from: west) { if isSettled($0) { body($0) } }
  }
}
