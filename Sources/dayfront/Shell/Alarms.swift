import Curses

/// When a loop has to wake by itself: for the model's ticks, for the class, and for a reader who has gone.
///
/// What comes in between does not put a tick off.
struct Alarms {
  /// Milliseconds without a key after which the program ends; nil for never.
  let idleLimit: Int?
  private var clock = TickClock()
  private var lastSign = Console.now()
  /// Seconds from which on the end is counted down.
  private static let countdown = 60

  init(idleMinutes: Int? = nil) { idleLimit = idleMinutes.map { $0 * 60_000 } }

  /// Somebody is there: a key was pressed, or a presenter showed something.
  mutating func sign() { lastSign = Console.now() }

  /// When nobody will have been there for too long, on the clock of `Console.now`; nil for never.
  var end: Int? { idleLimit.map { lastSign + $0 } }

  /// Milliseconds to wait at most; nil for without end.
  mutating func wait(tick interval: Int?, deadline: Int?) -> Int? {
    let now = Console.now()
    clock.follow(interval, at: Int64(now))
    return [clock.due.map { max(0, Int($0) - now) }, deadline, idleLimit.map { idleWait(now: now, limit: $0) }]
      .compactMap { $0 }.min()
  }

  /// Whether a tick is due; one that is told of is over.
  mutating func takeTick() -> Bool { clock.take(at: Int64(Console.now())) }

  /// What is to be told of the end: seconds left once they are few, 0 at the end, nil before.
  var closing: Int? {
    guard let idleLimit else { return nil }
    let left = lastSign + idleLimit - Console.now()
    return left > Self.countdown * 1000 ? nil : max(0, (left + 999) / 1000)
  }

  /// Until the countdown begins, then until the next second.
  private func idleWait(now: Int, limit: Int) -> Int {
    let left = lastSign + limit - now
    let before = left - Self.countdown * 1000
    return before > 0 ? before : max(0, (left - 1) % 1000 + 1)
  }
}
