/// The distinct values in the order in which each first occurs. Complexity: linear.
public func distinct<Value: Hashable>(_ values: some Sequence<Value>) -> [Value] {
  var known: Set<Value> = []
  return values.filter { known.insert($0).inserted }
}
