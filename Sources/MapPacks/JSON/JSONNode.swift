/// The place of one JSON value in its file. The first byte of the value tells its kind.
struct JSONNode {
  private var first: Int32
  private var last: Int32 = 0
  private var sibling: Int32 = 0

  init(start: Int) { first = Int32(start) }

  mutating func close(end: Int, next: Int) {
    last = Int32(end)
    sibling = Int32(next)
  }

  var start: Int { Int(first) }
  /// The offset after the last byte.
  var end: Int { Int(last) }
  /// The number of the first value that starts after this one ends: its next sibling, if it has one.
  var next: Int { Int(sibling) }
  var range: Range<Int> { start..<end }
  /// The range of a string without its quotes.
  var textRange: Range<Int> { (start + 1)..<(end - 1) }
}
