import Chronicle
import Geometry

/// Which events the map marks.
enum EventMarking: Hashable {
  case none
  /// The reader's own incidents.
  case own
  case all
}

/// The events that the map marks.
extension Model {
  /// Tells what the reader brought: each of his layers with what the map does not hold of it.
  public mutating func tellIncidents(in atlas: Atlas) {
    notice = atlas.incidentLayers.indices.map { atlas.account(ofLayer: $0) }.joined(separator: "; ") + "."
  }

  /// Which events the map marks, unless the reader chose: all while their list is open, and always what he brought himself.
  func marking(in atlas: Atlas) -> EventMarking {
    if let chosen = layers[.events] { return chosen ? .all : .none }
    return panel == .events ? .all : atlas.incidentLayers.isEmpty ? .none : .own
  }

  /// The days around the shown one whose events are marked: five on either side, and in a story of years a twentieth of it
  /// in all.
  func daysOfEvents(in atlas: Atlas) -> ClosedRange<Day> {
    let reach = max(5, (atlas.days.upperBound - atlas.days.lowerBound) / 40)
    return (day - reach)...(tellsLater ? day + reach : day)
  }

  /// The event chosen in the open list, as an index into the atlas's events; nil where none is.
  func chosenEvent(in atlas: Atlas) -> Int? {
    guard panel == .events else { return nil }
    let events = listedEvents(in: atlas)
    return events.indices.contains(row) ? events[row] : nil
  }

  /// The events with a position that the map marks, as indices into the atlas's events: those of the days around the shown
  /// one, of the kind that is listed, and the chosen one.
  ///
  /// - Parameter box: the part of the map that is shown; events elsewhere may then be left out.
  ///
  /// Complexity: that of `Atlas.eventNumbers(overlapping:near:)`.
  func markedEvents(in atlas: Atlas, near box: PlaneBox? = nil) -> [Int] {
    let chosen = chosenEvent(in: atlas), isOwnOnly = marking(in: atlas) == .own
    let listed = panel == .events ? kind : nil
    // By their parts: a whole event is much to copy, and there may be a hundred thousand.
    return atlas.eventNumbers(overlapping: daysOfEvents(in: atlas), near: box).filter {
      atlas.events[$0].coordinate != nil && (listed == nil || atlas.events[$0].kind == listed) && $0 != chosen
        && (!isOwnOnly || atlas.events[$0].layer != nil)
    } + [chosen].compactMap { $0 }.filter { atlas.events[$0].coordinate != nil }
  }
}

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
