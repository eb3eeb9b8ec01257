/// Distinct values, numbered from 0 in the order in which they come.
///
///     var numbering = Numbering<String>()
///     numbering.number(of: "a")  // 0
///     numbering.number(of: "b")  // 1
///     numbering.number(of: "a")  // 0
///
/// Few are looked for one by one. Only more get a dictionary: the first one with a new kind of keys costs a start more than
/// looking at all of few a hundred times.
public struct Numbering<Value: Hashable> {
  /// The values by their numbers.
  @inlinable public var values: [Value] { known }
  @usableFromInline var known: [Value]
  /// The numbers of all values where there are more than few; empty before.
  @usableFromInline var numbers: [Value: Int] = [:]

  /// So many are compared in the time of a few looks into a dictionary.
  @inlinable static var few: Int { 64 }

  /// Makes one with values that all differ; by default without any.
  @inlinable public init(_ values: [Value] = []) { known = values }

  /// The number of a value; the next one for a value that was not there.
  ///
  /// Complexity: constant.
  @inlinable public mutating func number(of value: Value) -> Int {
    if let number = numbers.isEmpty ? known.firstIndex(of: value) : numbers[value] { return number }
    known.append(value)
    if !numbers.isEmpty {
      numbers[value] = known.count - 1
    } else if known.count > Self.few {
      for number in known.indices { numbers[known[number]] = number }
    }
    return known.count - 1
  }
}

extension Numbering: Sendable where Value: Sendable {}
