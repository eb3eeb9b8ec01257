/// Rows of different lengths for a few of very many numbers. One array holds them one after the other.
public struct NumberedRows<Element: Sendable>: Sendable {
  /// The numbers that have a row, ascending.
  public private(set) var numbers: [Int32] = []
  /// All elements in the order of their rows.
  public var elements: [Element] = []
  /// Where each row begins in `elements`; one more entry than rows.
  @usableFromInline var starts: [Int32] = [0]

  /// Makes an array without rows. Append to `elements`, and call `endRow` after each row.
  @inlinable public init() {}

  /// Ends the row of a number, which is larger than those before, with the elements appended since the last call. Without
  /// any the number has no row.
  public mutating func endRow(_ number: Int32) {
    guard elements.count > Int(starts[starts.count - 1]) else { return }
    precondition(numbers.last.map { $0 < number } ?? true, "rows are added in the order of their numbers")
    numbers.append(number)
    starts.append(Int32(elements.count))
  }

  /// Sorts elements that come in any order into rows, and keeps their order within a row.
  ///
  /// - Parameter visit: calls its argument with the number and the element of each. It is called three times and must give
  ///   the same each time.
  ///
  /// Complexity: linear, where neighbours mostly have the same number.
  public init(visit: ((Int32, Element) -> Void) -> Void) {
    var met: [Int32] = []
    visit { number, _ in if met.last != number { met.append(number) } }
    met.sort()
    for number in met where numbers.last != number { numbers.append(number) }
    var ends = [Int32](repeating: 0, count: numbers.count + 1)
    var last = (number: Int32.min, place: -1)
    func place(of number: Int32) -> Int {
      if last.place < 0 || last.number != number { last = (number, firstPlace(notBelow: number)) }
      return last.place
    }
    var any: Element?
    visit { number, element in
      ends[place(of: number) + 1] += 1
      if any == nil { any = element }
    }
    for place in numbers.indices { ends[place + 1] += ends[place] }
    starts = ends
    guard let any else { return }
    var sorted = [Element](repeating: any, count: Int(ends[numbers.count]))
    visit { number, element in
      let place = place(of: number)
      sorted[Int(ends[place])] = element
      ends[place] += 1
    }
    elements = sorted
  }

  private func firstPlace(notBelow number: Int32) -> Int {
    var low = 0, high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The elements of the row at a place in `numbers`.
  @inlinable public func row(_ place: Int) -> ArraySlice<Element> {
    elements[Int(starts[place])..<Int(starts[place + 1])]
  }

  /// The elements of a number's row; none where it has no row. Complexity: logarithmic in rows.
  public subscript(number: Int32) -> ArraySlice<Element> {
    let place = firstPlace(notBelow: number)
    return place < numbers.count && numbers[place] == number ? row(place) : []
  }
}
