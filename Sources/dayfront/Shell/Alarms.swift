import Curses

/// The times at which a loop must wake up by itself: for the model's ticks, for the class, and for the end of an idle
/// session.
///
/// Inputs in between do not delay a tick.
struct Alarms {
  /// The milliseconds without a key after which the program ends; nil for never.
  let idleLimit: Int64?
  private var clock = TickClock()
  private var lastSign = Terminal.clock
  /// The seconds before the end at which the countdown begins.
  private static let countdown: Int64 = 60

  /// What else a sign puts off, given the minutes of the limit; nil for nothing.
  private let onSign: ((Int) -> Void)?

  init(idleMinutes: Int? = nil, onSign: ((Int) -> Void)? = nil) {
    idleLimit = idleMinutes.map { Int64($0) * 60_000 }
    self.onSign = onSign
  }

  /// Records a sign of life: a key was pressed, or a presenter showed something. Nothing else is one: a class that
  /// refuses, or that is tried again and again, must not keep a session open.
  mutating func sign() {
    lastSign = Terminal.clock
    if let idleLimit { onSign?(Int(idleLimit / 60_000)) }
  }

  /// The time at which the idle session ends, on the terminal's clock; nil for never.
  var end: Int64? { idleLimit.map { lastSign + $0 } }

  /// The longest time to wait in milliseconds; nil for no limit.
  mutating func wait(tick interval: Int?, deadline: Int?) -> Int? {
    let now = Terminal.clock
    clock.follow(interval, at: now)
    return [clock.due.map { max(0, Int($0 - now)) }, deadline, idleLimit.map { idleWait(now: now, limit: $0) }]
      .compactMap { $0 }.min()
  }

  /// Whether a tick is due. A tick is returned only once.
  mutating func takeTick() -> Bool { clock.take(at: Terminal.clock) }

  /// The seconds left of an idle session, once the countdown has begun; 0 at the end, nil before.
  var closing: Int? {
    guard let idleLimit else { return nil }
    let left = lastSign + idleLimit - Terminal.clock
    return left > Self.countdown * 1000 ? nil : Int(max(0, (left + 999) / 1000))
  }

  /// The milliseconds until the countdown begins; after that, until its next second.
  private func idleWait(now: Int64, limit: Int64) -> Int {
    let left = lastSign + limit - now
    let before = left - Self.countdown * 1000
    return Int(before > 0 ? before : max(0, (left - 1) % 1000 + 1))
  }
}
