/// The distinct values in the order in which each first occurs. Complexity: linear.
public func distinct<Value: Hashable>(_ values: some Sequence<Value>) -> [Value] {
  var known: Set<Value> = []
  return values.filter { known.insert($0).inserted }
}

/// Values grouped by a key, in the order in which each key first occurs. Complexity: linear.
public func grouped<Value, Key: Hashable>(_ values: [Value], by key: (Value) -> Key) -> [(key: Key, values: [Value])] {
  var groups: [(key: Key, values: [Value])] = []
  var numbers: [Key: Int] = [:]
  for value in values {
    let key = key(value)
    if let number = numbers[key] {
      groups[number].values.append(value)
    } else {
      numbers[key] = groups.count
      groups.append((key, [value]))
    }
  }
  return groups
}

extension RandomAccessCollection {
  /// The first index whose element satisfies a predicate that, once true, stays true. Complexity:
  /// logarithmic.
  @inlinable
  public func partitioningIndex(where belongsInSecond: (Element) -> Bool) -> Index {
    var count = self.count
    var low = startIndex
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongsInSecond(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
