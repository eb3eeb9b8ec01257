/// Segments between points of the grid, bent until none crosses another, none lies on another, and none runs through the
/// square around a point that is not its end.
///
/// This is iterated snap rounding (Halperin and Packer, 2002): each end is a hot pixel; a segment through a hot pixel
/// is bent to go through its middle; where two segments cross, the pixel of the crossing becomes hot. A bent segment is
/// looked at again, because bending may bring it into further pixels. Each piece is shorter than what it is a piece of,
/// so it ends; and what comes out is changed by no further round.
struct Arrangement {
  /// All points, by their numbers.
  private(set) var points: [GridPoint]
  private var pointNumbers: NumberTable
  /// The ends of each segment; the first end is the lesser point.
  private(set) var ends: [(Int32, Int32)] = []
  private var segmentNumbers: NumberTable
  private var states: [State] = []
  /// Where the pieces of a bent segment begin in `pieces`.
  private var firstPieces: [Int32] = []
  /// The pieces of bent segments, those of each in its order; the last of each as its complement.
  private var pieces: [Int32] = []
  private var cells: SegmentCells
  private var waiting: [Int32] = []
  /// Lists that are used over and over.
  private var found: [Int32] = []
  private var crossed: [Crossing] = []

  private enum State: UInt8 { case waiting, settled, bent }

  /// A settled segment that a segment crosses, with its entry in the cells and the point next to the crossing.
  private struct Crossing {
    let other, entry: Int32
    let point: GridPoint
    /// The first block of squares that both run through.
    var block = GridPoint(x: 0, y: 0)
  }

  /// Settles sides.
  ///
  /// - Parameters:
  ///   - longestRise: the most steps to the north that a segment may have; a longer one is cut into equal parts first.
  ///   - finestSquares: how small the squares may be in which others are looked for, as a power of two. It changes nothing
  ///     but the time.
  ///   - goesOn: asked from time to time whether to go on; if not, `stopped` is thrown.
  init(
    _ sides: SideList, longestRise: Int32, finestSquares: Int32 = 3, goesOn: () -> Bool
  ) throws(OverlayFault) {
    points = sides.points
    cells = SegmentCells(usualLength: Self.usualLength(sides), points: points, finest: finestSquares)
    pointNumbers = NumberTable(capacity: points.count)
    segmentNumbers = NumberTable(capacity: sides.count)
    // All ends are hot from the start: in dense bands segments then fall on one another at once.
    for number in points.indices { addPoint(Int32(number)) }
    ends.reserveCapacity(sides.count)
    for side in 0..<sides.count { cut(sides.ends(of: side), longestRise) }
    waiting.reverse()
    var steps = 0
    while let segment = waiting.popLast() {
      if states[Int(segment)] == .waiting { place(segment) }
      steps += 1
      if steps & 0xFFF == 0, !goesOn() { throw .stopped }
    }
    // What follows asks for segments and points by their numbers and their places, and for no cell.
    waiting = []
    found = []
    crossed = []
  }

  /// The median length of sides, in steps.
  private static func usualLength(_ sides: SideList) -> Int32 {
    if sides.count == 0 { return 1 }
    var lengths = (0..<sides.count).map { side in
      let (a, b) = sides.ends(of: side)
      let (one, other) = (sides.points[Int(a)], sides.points[Int(b)])
      return max(abs(one.x - other.x), abs(one.y - other.y))
    }
    lengths.sort()
    return lengths[lengths.count / 2]
  }

  // MARK: Points and segments

  private func segment(_ number: Int32) -> GridSegment {
    let (a, b) = ends[Int(number)]
    return GridSegment(a: points[Int(a)], b: points[Int(b)])
  }

  private mutating func addPoint(_ number: Int32) {
    _ = findPoint(points[Int(number)], orSet: number)
    cells.add(point: number, at: points[Int(number)])
  }

  private mutating func number(of point: GridPoint) -> Int32 {
    let number = findPoint(point, orSet: Int32(points.count))
    if number == points.count {
      points.append(point)
      cells.add(point: number, at: point)
    }
    return number
  }

  private mutating func findPoint(_ point: GridPoint, orSet number: Int32) -> Int32 {
    let points = points
    return pointNumbers.number(of: point.key, orSet: number) { points[Int($0)].key }
  }

  /// The number of the segment between two points, which waits where it is new.
  private mutating func number(of a: Int32, _ b: Int32) -> Int32 {
    let (low, high) = points[Int(a)] < points[Int(b)] ? (a, b) : (b, a)
    let number = findSegment(low, high, orSet: Int32(ends.count))
    if number == ends.count {
      ends.append((low, high))
      states.append(.waiting)
      firstPieces.append(-1)
      waiting.append(number)
    }
    return number
  }

  private mutating func findSegment(_ low: Int32, _ high: Int32, orSet number: Int32) -> Int32 {
    let ends = ends
    return segmentNumbers.number(of: Self.key(low, high), orSet: number) { Self.key(ends[Int($0)].0, ends[Int($0)].1) }
  }

  @inline(__always) private static func key(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(a)) << 32 | UInt64(UInt32(b))
  }

  private mutating func cut(_ side: (Int32, Int32), _ longestRise: Int32) {
    let whole = number(of: side.0, side.1)
    let (one, other) = (points[Int(side.0)], points[Int(side.1)])
    let parts = (abs(other.y - one.y) - 1) / longestRise + 1
    guard parts > 1, states[Int(whole)] == .waiting else { return }
    found.removeAll(keepingCapacity: true)
    for part in 1..<parts {
      let share = Double(part) / Double(parts)
      found.append(
        number(
          of: GridPoint(
            x: GridSegment.between(one.x, other.x, share), y: GridSegment.between(one.y, other.y, share))))
    }
    bendThroughFound(whole)
  }

  // MARK: Bending

  /// Settles a segment, or bends it and others, so that their pieces wait.
  private mutating func place(_ number: Int32) {
    let segment = segment(number)
    findHotPoints(on: segment, ofEnds: ends[Int(number)])
    if !found.isEmpty { return bendThroughFound(number) }
    findCrossings(of: segment)
    if crossed.isEmpty {
      states[Int(number)] = .settled
      return cells.add(segment: number, segment)
    }
    let crossings = crossed
    var through: [Int32] = []
    var last: Int32 = -1
    for crossing in crossings where crossing.other != last {
      last = crossing.other
      let known = points.count
      let middle = self.number(of: crossing.point)
      through.append(middle)
      if states[Int(last)] == .settled { bend(last, through: middle) }
      if middle == known { bendSettled(around: middle) }
    }
    found = through
    bendThroughFound(number)
  }

  /// Finds the points through whose squares a segment runs, beside its ends.
  private mutating func findHotPoints(on segment: GridSegment, ofEnds ends: (Int32, Int32)) {
    var found = taken(&self.found)
    let points = points
    cells.forEachPoint(along: segment) { number in
      if segment.runsThroughSquare(of: points[Int(number)]), number != ends.0, number != ends.1 { found.append(number) }
    }
    self.found = found
  }

  /// Finds the settled segments that cross a segment, some several times: by the blocks in which they meet it, and in each
  /// block the last settled first.
  private mutating func findCrossings(of segment: GridSegment) {
    var crossed = taken(&self.crossed)
    let (points, ends, states) = (points, ends, states)
    cells.forEachSegment(along: segment) { other, entry in
      guard states[Int(other)] == .settled else { return false }
      let (a, b) = ends[Int(other)]
      if let point = segment.crossing(GridSegment(a: points[Int(a)], b: points[Int(b)])) {
        crossed.append(Crossing(other: other, entry: entry, point: point))
      }
      return true
    }
    if crossed.count > 1 {
      for place in crossed.indices {
        crossed[place].block = cells.firstBlock(of: segment, self.segment(crossed[place].other)) ?? segment.a
      }
      crossed.sort { $0.block != $1.block ? $0.block < $1.block : $0.entry > $1.entry }
    }
    self.crossed = crossed
  }

  private mutating func bendSettled(around point: Int32) {
    for other in settled(around: point) { bend(other, through: point) }
  }

  /// The settled segments that run through the square of a point.
  private mutating func settled(around point: Int32) -> [Int32] {
    var found: [Int32] = []
    let place = points[Int(point)]
    let (points, ends, states) = (points, ends, states)
    cells.forEachSegment(at: place) { other, _ in
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

  private mutating func bend(_ number: Int32, through point: Int32) {
    found.removeAll(keepingCapacity: true)
    found.append(point)
    bendThroughFound(number)
  }

  /// Replaces a segment by its pieces between the points that were found. If all points are its ends, it waits again.
  private mutating func bendThroughFound(_ number: Int32) {
    let (first, last) = ends[Int(number)]
    let segment = segment(number)
    found.removeAll { $0 == first || $0 == last }
    guard !found.isEmpty else {
      states[Int(number)] = .waiting
      return waiting.append(number)
    }
    if found.count > 1 {
      let points = points
      found.sort { segment.rank(of: points[Int($0)]) < segment.rank(of: points[Int($1)]) }
    }
    states[Int(number)] = .bent
    firstPieces[Int(number)] = Int32(pieces.count)
    var before = first
    for place in found.indices where found[place] != before {
      pieces.append(self.number(of: before, found[place]))
      before = found[place]
    }
    pieces.append(~self.number(of: before, last))
  }

  // MARK: What came out

  /// Whether a segment is part of the result.
  func isSettled(_ number: Int32) -> Bool { states[Int(number)] == .settled }

  /// The number of a point that was the end of a segment.
  func number(at point: GridPoint) -> Int32? {
    pointNumbers.number(of: point.key) { points[Int($0)].key }
  }

  /// The number of the segment between two points; nil where there was none.
  func segment(between a: Int32, _ b: Int32) -> Int32? {
    if a == b { return nil }
    let (low, high) = points[Int(a)] < points[Int(b)] ? (a, b) : (b, a)
    return segmentNumbers.number(of: Self.key(low, high)) { Self.key(ends[Int($0)].0, ends[Int($0)].1) }
  }

  /// Calls `body` with each bent segment and each of its pieces.
  func forEachPiece(_ body: (_ whole: Int32, _ piece: Int32) -> Void) {
    for number in states.indices where states[number] == .bent {
      forEachPiece(of: Int32(number)) { body(Int32(number), $0) }
    }
  }

  /// Calls `body` with the pieces of a bent segment, in the order from its first end.
  @inline(__always) private func forEachPiece(of number: Int32, _ body: (Int32) -> Void) {
    var place = Int(firstPieces[Int(number)])
    while pieces[place] >= 0 {
      body(pieces[place])
      place += 1
    }
    body(~pieces[place])
  }

  /// Calls `body` with each settled segment on the way from one point to another that a segment between them has become, in
  /// the order of the way, and whether it is walked from its first end.
  func forEachPiece(along a: Int32, _ b: Int32, _ body: (_ piece: Int32, _ isForward: Bool) -> Void) {
    guard let number = segment(between: a, b) else { return }
    walk(number, isForward: a == ends[Int(number)].0, body)
  }

  private func walk(_ number: Int32, isForward: Bool, _ body: (Int32, Bool) -> Void) {
    guard states[Int(number)] == .bent else { return body(number, isForward) }
    // Pieces stand in the order from the first end; one that runs to the south on the way has its ends the other way.
    var here = ends[Int(number)].0
    var steps: [(Int32, Bool)] = []
    forEachPiece(of: number) { piece in
      let goes = ends[Int(piece)].0 == here
      here = goes ? ends[Int(piece)].1 : ends[Int(piece)].0
      steps.append((piece, goes))
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

/// A list that is used over and over, with its room and without what it held. The list itself is empty meanwhile.
@inline(__always) private func taken<Element>(_ list: inout [Element]) -> [Element] {
  var taken: [Element] = []
  swap(&taken, &list)
  taken.removeAll(keepingCapacity: true)
  return taken
}
