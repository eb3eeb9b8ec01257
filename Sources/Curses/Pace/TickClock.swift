/// When the next tick of something that runs by itself is due.
///
/// A tick is due at a time, not after a silence: keys that are typed meanwhile do not put it off. It knows no clock:
/// every call brings the time, in milliseconds that only go forward.
public struct TickClock: Hashable, Sendable {
  /// When the next tick is due; nil while nothing runs.
  public private(set) var due: Int64?
  private var interval: Int?

  public init() {}

  /// Follows what runs: `interval` is the milliseconds between two ticks, nil while nothing runs. A new interval counts
  /// from now on.
  public mutating func follow(_ interval: Int?, at now: Int64) {
    guard interval != self.interval else { return }
    self.interval = interval
    due = interval.map { now + Int64($0) }
  }

  /// Whether a tick is due; if so, the next is due an interval later. Ticks that were missed are not made up for.
  public mutating func take(at now: Int64) -> Bool {
    guard let interval, let due, due <= now else { return false }
    self.due = max(due, now - Int64(interval) + 1) + Int64(interval)
    return true
  }
}
