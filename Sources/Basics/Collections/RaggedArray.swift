/// Rows of different lengths, numbered from 0. One array holds them one after the other.
public struct RaggedArray<Element: Sendable>: Sendable {
  /// All elements in the order of their rows.
  public var elements: [Element] = []
  /// Where each row begins in `elements`; one more entry than rows.
  @usableFromInline var starts: [Int32] = [0]

  /// Makes an array without rows. Append to `elements`, and call `endRow()` after each row.
  public init() {}

  /// Sorts elements that come in any order into rows, and keeps their order within a row. Complexity: linear.
  ///
  /// - Parameter visit: calls its argument with the row and the element of each. It is called twice and must give the
  ///   same both times.
  @inlinable
  public init(count: Int, visit: ((Int, Element) -> Void) -> Void) {
    var ends = [Int32](repeating: 0, count: count + 1)
    var any: Element?
    visit { row, element in
      ends[row + 1] += 1
      if any == nil { any = element }
    }
    for row in 0..<count { ends[row + 1] += ends[row] }
    starts = ends
    guard let any else { return }
    var sorted = [Element](repeating: any, count: Int(ends[count]))
    visit { row, element in
      sorted[Int(ends[row])] = element
      ends[row] += 1
    }
    elements = sorted
  }

  /// The number of rows.
  @inlinable public var count: Int { starts.count - 1 }

  /// The places of a row's elements in `elements`.
  @inlinable public func range(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  /// The elements of a row.
  @inlinable public subscript(row: Int) -> ArraySlice<Element> { elements[Int(starts[row])..<Int(starts[row + 1])] }

  /// The elements of rows that follow one another.
  @inlinable public subscript(rows rows: Range<Int>) -> ArraySlice<Element> {
    elements[Int(starts[rows.lowerBound])..<Int(starts[rows.upperBound])]
  }

  /// Ends a row with the elements appended since the last call.
  @inlinable public mutating func endRow() { starts.append(Int32(elements.count)) }
}
