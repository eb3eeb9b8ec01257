/// Rows of different lengths for a few of very many numbers. One array holds them one after the other.
public struct NumberedRows<Element: Sendable>: Sendable {
  @usableFromInline var held: [Int32] = []
  /// All elements in the order of their rows.
  public var elements: [Element] = []
  /// Where each row begins in `elements`; one more entry than rows.
  @usableFromInline var starts: [Int32] = [0]

  /// The numbers that have a row, ascending.
  @inlinable public var numbers: [Int32] { held }

  /// Makes an array without rows. Append to `elements`, and call `endRow` after each row.
  @inlinable public init() {}

  /// Ends the row of a number, which is larger than those before, with the elements appended since the last call. Without
  /// any the number has no row.
  public mutating func endRow(_ number: Int32) {
    guard elements.count > Int(starts[starts.count - 1]) else { return }
    precondition(held.last.map { $0 < number } ?? true, "rows are added in the order of their numbers")
    held.append(number)
    starts.append(Int32(elements.count))
  }

  /// Sorts elements that come in any order into rows, and keeps their order within a row.
  ///
  /// - Parameter visit: calls its argument with the number and the element of each.
  ///
  /// Complexity: linear, where neighbours mostly have the same number.
  @inlinable public init(visit: ((Int32, Element) -> Void) -> Void) {
    var met: [Int32] = [], elements: [Element] = []
    visit { number, element in
      met.append(number)
      elements.append(element)
    }
    guard let any = elements.first else { return }
    var last = Int32.min
    for number in met where number != last {
      held.append(number)
      last = number
    }
    held.sort()
    var count = 1
    for place in 1..<held.count where held[place] != held[count - 1] {
      held[count] = held[place]
      count += 1
    }
    held.removeLast(held.count - count)
    // From here on `met` has the place of each number.
    var ends = [Int32](repeating: 0, count: count + 1)
    var known = (number: held[0], place: Int32(0))
    for index in met.indices {
      if met[index] != known.number { known = (met[index], Int32(firstPlace(notBelow: met[index]))) }
      met[index] = known.place
      ends[Int(known.place) + 1] += 1
    }
    for place in 0..<count { ends[place + 1] += ends[place] }
    starts = ends
    self.elements = [Element](repeating: any, count: elements.count)
    for index in met.indices {
      let place = Int(met[index])
      self.elements[Int(ends[place])] = elements[index]
      ends[place] += 1
    }
  }

  @usableFromInline func firstPlace(notBelow number: Int32) -> Int {
    var low = 0, high = held.count
    while low < high {
      let middle = (low + high) / 2
      if held[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The elements of the row at a place in `numbers`.
  @inlinable public func row(_ place: Int) -> ArraySlice<Element> {
    elements[Int(starts[place])..<Int(starts[place + 1])]
  }

  /// The elements of a number's row; none where it has no row. Complexity: logarithmic in rows.
  @inlinable public subscript(number: Int32) -> ArraySlice<Element> {
    let place = firstPlace(notBelow: number)
    return place < held.count && held[place] == number ? row(place) : []
  }
}
