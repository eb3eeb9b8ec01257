/// A holder from a column of days on. A history is a list of them, in order; the first begins at column 0.
///
/// There may be tens of millions of them, so both numbers stand in one word: a column has 24 bits.
public struct Run: Hashable, Sendable {
  /// The column in the upper bits, the holder in the lower eight.
  @usableFromInline let word: UInt32

  /// The column of days from which it counts.
  @inlinable public var column: Int32 { Int32(bitPattern: word >> 8) }
  /// The number of the holder, or `nobody`.
  @inlinable public var holder: UInt8 { UInt8(truncatingIfNeeded: word) }

  /// Ground that nobody holds.
  public static let nobody: UInt8 = .max

  init(_ column: Int, _ holder: UInt8) { word = UInt32(column) << 8 | UInt32(holder) }
}

extension Collection<Run> {
  /// The holder in a column. Complexity: linear.
  public func holder(in column: Int) -> UInt8 { reduce(Run.nobody) { $1.column <= column ? $1.holder : $0 } }
}

/// Calls `body` with each span of columns in which two histories do not change, and the holders in it.
func forEachSpan(
  _ one: some RandomAccessCollection<Run>, _ other: some RandomAccessCollection<Run>, columns: Int,
  _ body: (Range<Int>, UInt8, UInt8) -> Void
) {
  var (a, b) = (one.startIndex, other.startIndex)
  var column = 0
  while column < columns {
    let (nextA, nextB) = (one.index(after: a), other.index(after: b))
    let endA = nextA < one.endIndex ? Int(one[nextA].column) : columns
    let endB = nextB < other.endIndex ? Int(other[nextB].column) : columns
    let end = Swift.min(endA, endB)
    body(column..<end, one[a].holder, other[b].holder)
    column = end
    if endA == end, nextA < one.endIndex { a = nextA }
    if endB == end, nextB < other.endIndex { b = nextB }
  }
}

/// An area for each column, added up from spans of columns.
struct ColumnAreas: Sendable {
  private var changes: [Double]

  init(columns: Int) { changes = [Double](repeating: 0, count: columns + 1) }

  mutating func add(_ area: Double, _ columns: Range<Int>) {
    changes[columns.lowerBound] += area
    changes[columns.upperBound] -= area
  }

  /// The area of each column, in square kilometres.
  var values: [Double] {
    var sum = 0.0
    return changes.dropLast().map { change in
      sum += change
      // What is left after all was taken away is the rounding of sums.
      return sum < 1e-9 ? 0 : sum
    }
  }
}
