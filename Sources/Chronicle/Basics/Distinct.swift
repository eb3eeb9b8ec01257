/// Distinct values in the order in which they first come. Complexity: linear.
public func distinct<Value: Hashable>(_ values: some Sequence<Value>) -> [Value] {
  var known: Set<Value> = []
  return values.filter { known.insert($0).inserted }
}
