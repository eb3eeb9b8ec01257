/// The time of the next tick of something that runs by itself, such as playback.
///
/// Ticks have fixed times, so that keys typed meanwhile do not delay them. It has no clock of its own: every call is
/// given the time, in milliseconds that never go backwards.
public struct TickClock: Hashable, Sendable {
  /// The time of the next tick; nil while nothing runs.
  public private(set) var due: Int64?
  private var interval: Int?

  /// Makes a clock without ticks.
  public init() {}

  /// Sets the milliseconds between two ticks, nil while nothing runs. A new interval counts from now on.
  public mutating func follow(_ interval: Int?, at now: Int64) {
    guard interval != self.interval else { return }
    self.interval = interval
    due = interval.map { now + Int64($0) }
  }

  /// Whether a tick is due; if so, the next one is due an interval later. Missed ticks are skipped.
  public mutating func take(at now: Int64) -> Bool {
    guard let interval, let due, due <= now else { return false }
    self.due = max(due, now - Int64(interval) + 1) + Int64(interval)
    return true
  }
}
