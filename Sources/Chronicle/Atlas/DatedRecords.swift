import Basics
import Geometry

extension Atlas {
  /// The events of a day, as the pack orders them. Complexity: logarithmic in all events.
  public func events(on day: Day) -> ArraySlice<Event> { events[eventNumbers(in: day...day)] }

  /// The numbers of the events that begin on some days, as the pack orders them. Complexity: logarithmic in all events.
  public func eventNumbers(in days: ClosedRange<Day>) -> Range<Int> {
    let first = events.partitioningIndex { $0.day >= days.lowerBound }
    return first..<max(first, events.partitioningIndex { $0.day > days.upperBound })
  }

  /// The numbers of the events that were, or may have been, on any of some days.
  ///
  /// - Parameter box: leaves out events that lie elsewhere, as far as that is known without looking at each; nil for none.
  ///
  /// Complexity: logarithmic in all events, linear in those that begin on the days or up to a month before, and in all that
  /// last longer than that; in many events with a box only in those of its surroundings.
  public func eventNumbers(overlapping days: ClosedRange<Day>, near box: PlaneBox? = nil) -> [Int] {
    let numbers = eventNumbers(in: (days.lowerBound - eventIndex.longest)...days.upperBound)
    let long = eventIndex.long.prefix { $0 < numbers.lowerBound }.filter { events[$0].last >= days.lowerBound }
    let near = box.flatMap { eventIndex.grid?.numbers(numbers, in: $0) } ?? Array(numbers)
    return long + near.filter { events[$0].last >= days.lowerBound }
  }

  /// The events of the pack on a day, without the reader's own.
  public func packEvents(on day: Day) -> [Event] { events(on: day).filter { $0.layer == nil } }

  /// The incidents of one of the reader's layers on a day, as numbers of events.
  public func incidents(of layer: Int, on day: Day) -> [Int] {
    eventNumbers(overlapping: day...day).filter { events[$0].layer == layer }
  }

  /// The layer that an event belongs to; nil for an event of the pack.
  public func layer(of event: Event) -> IncidentLayer? { event.layer.map { incidentLayers[$0] } }
}

/// What is looked up in the events of an atlas, made once.
public struct EventIndex: Sendable {
  /// How many days the longest event goes on after its first, without those of `long`.
  let longest: Int
  /// The numbers of the events that go on for more than a month, in order.
  let long: [Int]
  /// Where they lie; nil for few.
  let grid: PointGrid?
  /// The numbers of the events of each kind, in order. There are few kinds: they are looked for one by one.
  private let ofKind: [(kind: EventKind, numbers: [Int])]

  /// So many events take longer to look at than the squares of a view.
  private static let many = 2_000
  /// The most days that an event goes on which is no long one.
  private static let month = 31

  /// Complexity: linear in events.
  init(_ events: [Event], on projection: EqualAreaProjection, box: PlaneBox) {
    var longest = 0
    var long: [Int] = []
    var ofKind: [(kind: EventKind, numbers: [Int])] = []
    // Events of a kind stand together.
    var place = 0
    for number in events.indices {
      let length = events[number].last - events[number].day
      if length > Self.month { long.append(number) } else { longest = max(longest, length) }
      let kind = events[number].kind
      if ofKind.isEmpty || ofKind[place].kind != kind {
        place = ofKind.firstIndex { $0.kind == kind } ?? ofKind.count
        if place == ofKind.count { ofKind.append((kind, [])) }
      }
      ofKind[place].numbers.append(number)
    }
    self.longest = longest
    self.long = long
    grid =
      events.count > Self.many
      ? PointGrid(count: events.count, box: box) { events[$0].coordinate.map(projection.project) } : nil
    self.ofKind = ofKind
  }

  /// The numbers of the events of a kind, in order.
  public subscript(kind: EventKind) -> [Int] { ofKind.first { $0.kind == kind }?.numbers ?? [] }
}
