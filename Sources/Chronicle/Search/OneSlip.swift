/// Whether two words differ by one typing error: a letter left out, put in or changed, or two neighbours swapped.
/// False for equal words.
///
/// Complexity: linear in the shorter one.
func isOneSlip(_ a: UnsafeBufferPointer<UInt8>.SubSequence, _ b: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
  guard abs(a.count - b.count) <= 1 else { return false }
  var start = 0
  let shorter = min(a.count, b.count)
  func first(_ offset: Int) -> UInt8 { a[a.startIndex + offset] }
  func second(_ offset: Int) -> UInt8 { b[b.startIndex + offset] }
  while start < shorter, first(start) == second(start) { start += 1 }
  var end = 0
  while end < shorter - start, first(a.count - 1 - end) == second(b.count - 1 - end) { end += 1 }
  let left = (a.count - start - end, b.count - start - end)
  if left == (2, 2) { return first(start) == second(start + 1) && first(start + 1) == second(start) }
  return left != (0, 0) && left.0 <= 1 && left.1 <= 1
}
