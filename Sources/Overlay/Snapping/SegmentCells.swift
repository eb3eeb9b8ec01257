/// Which squares of the plane hold which points and segments. Only squares that hold something take memory.
struct SegmentCells {
  /// A square's side is two to this power, in steps.
  private let shift: Int32
  private var table = KeyTable(capacity: 1024)
  private var firstPoint: [Int32] = []
  private var firstEntry: [Int32] = []
  /// The next point in the square of each point; -1 for the last.
  private var nextPoint: [Int32] = []
  private var entries: [(segment: Int32, next: Int32)] = []

  /// Makes squares for segments of a usual length, in steps.
  init(usualLength: Int32) {
    var shift: Int32 = 3
    while shift < 12, Int32(1) << shift < usualLength { shift += 1 }
    self.shift = shift
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

  /// Calls `body` with each segment in the squares that a segment runs through, some of them several times. Those for
  /// which it returns false are taken out of the square.
  @inline(__always) mutating func forEachSegment(along segment: GridSegment, _ body: (Int32) -> Bool) {
    Self.forEachSquare(of: segment, shift) { column, row in forEachSegment(column, row, body) }
  }

  /// The same of the square of a point.
  @inline(__always) mutating func forEachSegment(at point: GridPoint, _ body: (Int32) -> Bool) {
    forEachSegment(point.x >> shift, point.y >> shift, body)
  }

  @inline(__always) private mutating func forEachSegment(_ column: Int32, _ row: Int32, _ body: (Int32) -> Bool) {
    guard let cell = table.number(of: GridPoint(x: column, y: row).key) else { return }
    var before: Int32 = -1
    var entry = firstEntry[Int(cell)]
    while entry >= 0 {
      let (number, next) = entries[Int(entry)]
      if body(number) {
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
    for column in stride(from: point.x >> shift, through: west >> shift, by: -1) {
      guard let cell = table.number(of: GridPoint(x: column, y: row).key) else { continue }
      var entry = firstEntry[Int(cell)]
      while entry >= 0 {
        body(entries[Int(entry)].segment)
        entry = entries[Int(entry)].next
      }
    }
  }

  private mutating func cell(_ column: Int32, _ row: Int32) -> Int {
    let cell = table.number(of: GridPoint(x: column, y: row).key, orSet: Int32(firstPoint.count))
    if cell == firstPoint.count {
      firstPoint.append(-1)
      firstEntry.append(-1)
    }
    return Int(cell)
  }

  /// The squares that a segment runs through, with a step to spare on each side.
  @inline(__always)
  private static func forEachSquare(of segment: GridSegment, _ shift: Int32, _ body: (Int32, Int32) -> Void) {
    let (a, b) = segment.a.x <= segment.b.x ? (segment.a, segment.b) : (segment.b, segment.a)
    let (low, high) = (min(a.y, b.y), max(a.y, b.y))
    let columns = (a.x >> shift)...(b.x >> shift)
    let slope = a.x == b.x ? 0 : (Double(b.y) - Double(a.y)) / (Double(b.x) - Double(a.x))
    for column in columns {
      var (from, to) = (low, high)
      if a.x != b.x, columns.count > 1 {
        let west = Double(max(a.x, column << shift)) - 0.5 - Double(a.x)
        let east = Double(min(b.x, (column + 1) << shift)) + 0.5 - Double(a.x)
        let (one, other) = (Double(a.y) + slope * west, Double(a.y) + slope * east)
        from = max(low, Int32(min(one, other).rounded(.down)) - 1)
        to = min(high, Int32(max(one, other).rounded(.up)) + 1)
      }
      if from <= to { for row in (from >> shift)...(to >> shift) { body(column, row) } }
    }
  }
}
