/// Which squares of the plane hold which points and segments. Only squares that hold something take memory.
///
/// Squares are small where the ground is dense, so that each holds little. Blocks are larger squares, by the usual length of
/// segments alone: they give crossings their order, which therefore does not depend on how small the squares are.
struct SegmentCells {
  /// The side of a square and that of a block are two to these powers, in steps.
  private let shift, blockShift: Int32
  private var table = KeyTable(capacity: 1024)
  /// The blocks that hold something.
  private var blocks = KeyTable(capacity: 1024)
  private var firstPoint: [Int32] = []
  private var firstEntry: [Int32] = []
  /// The next point in the square of each point; -1 for the last.
  private var nextPoint: [Int32] = []
  private var entries: [(segment: Int32, next: Int32)] = []

  /// Makes squares for segments of a usual length, in steps, between points that are known.
  ///
  /// - Parameter finest: the least power of two that a square's side may be.
  init(usualLength: Int32, points: [GridPoint], finest: Int32) {
    var blockShift: Int32 = 3
    while blockShift < 12, Int32(1) << blockShift < usualLength { blockShift += 1 }
    self.blockShift = blockShift
    var shift = blockShift
    while shift > finest, Self.isDense(points, shift) { shift -= 1 }
    self.shift = shift
  }

  /// Whether squares that hold points hold more than eight of them on the average: each is looked at by all segments that
  /// run through the square.
  private static func isDense(_ points: [GridPoint], _ shift: Int32) -> Bool {
    var squares = KeyTable(capacity: points.count / 8)
    for point in points {
      _ = squares.number(of: GridPoint(x: point.x >> shift, y: point.y >> shift).key, orSet: 0)
      if squares.count * 8 > points.count { return false }
    }
    return true
  }

  /// Adds a point. Points come in the order of their numbers.
  mutating func add(point number: Int32, at point: GridPoint) {
    let cell = cell(point.x >> shift, point.y >> shift)
    nextPoint.append(firstPoint[cell])
    firstPoint[cell] = number
  }

  mutating func add(segment number: Int32, _ segment: GridSegment) {
    Self.forEachSquare(of: segment, shift) { column, row in
      let cell = cell(column, row)
      entries.append((number, firstEntry[cell]))
      firstEntry[cell] = Int32(entries.count - 1)
    }
  }

  /// Calls `body` with each point in the squares that a segment runs through.
  @inline(__always) func forEachPoint(along segment: GridSegment, _ body: (Int32) -> Void) {
    Self.forEachSquare(of: segment, shift) { column, row in
      guard let cell = table.number(of: GridPoint(x: column, y: row).key) else { return }
      var point = firstPoint[Int(cell)]
      while point >= 0 {
        body(point)
        point = nextPoint[Int(point)]
      }
    }
  }

  /// Calls `body` with each segment in the squares that a segment runs through, some of them several times, and the number
  /// of the entry, which is the higher the later the segment was added. Those for which it returns false are taken out of
  /// the square.
  @inline(__always)
  mutating func forEachSegment(along segment: GridSegment, _ body: (_ segment: Int32, _ entry: Int32) -> Bool) {
    Self.forEachSquare(of: segment, shift) { column, row in forEachSegment(column, row, body) }
  }

  /// The same of the square of a point.
  @inline(__always)
  mutating func forEachSegment(at point: GridPoint, _ body: (_ segment: Int32, _ entry: Int32) -> Bool) {
    forEachSegment(point.x >> shift, point.y >> shift, body)
  }

  @inline(__always)
  private mutating func forEachSegment(_ column: Int32, _ row: Int32, _ body: (Int32, Int32) -> Bool) {
    guard let cell = table.number(of: GridPoint(x: column, y: row).key) else { return }
    var before: Int32 = -1
    var entry = firstEntry[Int(cell)]
    while entry >= 0 {
      let (number, next) = entries[Int(entry)]
      if body(number, entry) {
        before = entry
      } else if before < 0 {
        firstEntry[Int(cell)] = next
      } else {
        entries[Int(before)].next = next
      }
      entry = next
    }
  }

  /// Calls `body` with the segments in the row of squares of a point, from its own square to the west.
  func forEachSegment(westOf point: GridPoint, from west: Int32, _ body: (Int32) -> Void) {
    let row = point.y >> shift
    for block in stride(from: point.x >> blockShift, through: west >> blockShift, by: -1) {
      guard blocks.number(of: GridPoint(x: block, y: point.y >> blockShift).key) != nil else { continue }
      let first = block << (blockShift - shift), last = (block + 1) << (blockShift - shift) - 1
      for column in stride(from: min(last, point.x >> shift), through: first, by: -1) {
        guard let cell = table.number(of: GridPoint(x: column, y: row).key) else { continue }
        var entry = firstEntry[Int(cell)]
        while entry >= 0 {
          body(entries[Int(entry)].segment)
          entry = entries[Int(entry)].next
        }
      }
    }
  }

  private mutating func cell(_ column: Int32, _ row: Int32) -> Int {
    let cell = table.number(of: GridPoint(x: column, y: row).key, orSet: Int32(firstPoint.count))
    if cell == firstPoint.count {
      firstPoint.append(-1)
      firstEntry.append(-1)
      let up = blockShift - shift
      _ = blocks.number(of: GridPoint(x: column >> up, y: row >> up).key, orSet: 0)
    }
    return Int(cell)
  }

  // MARK: Squares

  /// The first of the blocks through which both of two segments run, from the west to the east, then from the south to the
  /// north; nil where there is none.
  func firstBlock(of one: GridSegment, _ other: GridSegment) -> GridPoint? {
    let (a, b) = (SquaresOfSegment(one, blockShift), SquaresOfSegment(other, blockShift))
    let west = max(a.columns.lowerBound, b.columns.lowerBound)
    let east = min(a.columns.upperBound, b.columns.upperBound)
    for column in stride(from: west, through: east, by: 1) {
      guard let one = a.rows(in: column), let other = b.rows(in: column), one.overlaps(other) else { continue }
      return GridPoint(x: column, y: max(one.lowerBound, other.lowerBound))
    }
    return nil
  }

  @inline(__always)
  private static func forEachSquare(of segment: GridSegment, _ shift: Int32, _ body: (Int32, Int32) -> Void) {
    let squares = SquaresOfSegment(segment, shift)
    for column in squares.columns {
      if let rows = squares.rows(in: column) { for row in rows { body(column, row) } }
    }
  }
}

/// The squares that a segment runs through, with a step to spare on each side.
private struct SquaresOfSegment {
  private let a, b: GridPoint
  private let low, high: Int32
  private let slope: Double
  private let shift: Int32
  let columns: ClosedRange<Int32>

  @inline(__always) init(_ segment: GridSegment, _ shift: Int32) {
    (a, b) = segment.a.x <= segment.b.x ? (segment.a, segment.b) : (segment.b, segment.a)
    (low, high) = (min(a.y, b.y), max(a.y, b.y))
    slope = a.x == b.x ? 0 : (Double(b.y) - Double(a.y)) / (Double(b.x) - Double(a.x))
    columns = (a.x >> shift)...(b.x >> shift)
    self.shift = shift
  }

  /// The rows of the squares in a column; nil where there are none.
  @inline(__always) func rows(in column: Int32) -> ClosedRange<Int32>? {
    var (from, to) = (low, high)
    if a.x != b.x, columns.count > 1 {
      let west = Double(max(a.x, column << shift)) - 0.5 - Double(a.x)
      let east = Double(min(b.x, (column + 1) << shift)) + 0.5 - Double(a.x)
      let (one, other) = (Double(a.y) + slope * west, Double(a.y) + slope * east)
      from = max(low, Int32(min(one, other).rounded(.down)) - 1)
      to = min(high, Int32(max(one, other).rounded(.up)) + 1)
    }
    return from <= to ? (from >> shift)...(to >> shift) : nil
  }
}
