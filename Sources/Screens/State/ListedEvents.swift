/// The events that a list shows, as indices into the atlas's events: all of them, or chosen ones. Asking for it costs nothing,
/// however many there are.
struct ListedEvents: RandomAccessCollection {
  /// Nil for all.
  let chosen: [Int]?
  private let total: Int

  /// - Parameter count: the number of all events.
  init(chosen: [Int]?, count: Int) {
    self.chosen = chosen
    total = count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { chosen?.count ?? total }
  subscript(position: Int) -> Int { chosen?[position] ?? position }
}
