import CNCurses
import Screens

/// What goes out, and how fast: frames never queue.
extension Terminal {
  /// Milliseconds on a clock that only goes forward, as `next(until:)` takes them.
  public var now: Int64 { Terminal.clock }

  /// The same for whoever has no terminal open.
  public static var clock: Int64 { dayfront_now() }

  /// Whether a frame may be painted now: the one before has arrived, as far as can be known. Painting earlier is
  /// possible, and only makes a slow line fall behind.
  public var isClear: Bool {
    dayfront_unsent() == 0 && pace.isClear(at: now, held: Int(dayfront_held_by_line()))
  }

  /// When to look at `isClear` again if nothing happens; nil where something will.
  public var nextLook: Int64? {
    dayfront_unsent() > 0 ? nil : pace.nextLook(at: now, held: Int(dayfront_held_by_line()))
  }

  /// Whether the line was found to be slow, or is said to be.
  public var isLineSlow: Bool { pace.isSlow }

  /// Bytes a second, as measured or as the line is set; nil while not known.
  public var lineRate: Double? { pace.rate }

  /// Gives the line what it takes, and a request behind it where that tells when it has arrived.
  func send() {
    let bytes = Int(dayfront_send())
    pace.sent(bytes, isFull: dayfront_unsent() > 0, at: now)
    // Before the first frame there is nothing to wait for.
    guard dayfront_unsent() == 0, painted != nil, pace.shouldAsk else { return }
    pace.ask(at: now)
    dayfront_ask()
    _ = dayfront_send()
  }

  /// The terminal has answered a request.
  func takeAnswer() {
    pace.answered(at: now)
    hasAnswer = true
    if !isSettling { send() }
  }

  /// Brings what was begun to an end, so that the terminal can be given to others: an answer that came later would be
  /// read by them. What is typed meanwhile is lost.
  func settle() {
    if dayfront_drop_unsent() > 0 { pace.dropped() }
    guard let deadline = pace.farewell(at: now) else { return }
    isSettling = true
    defer { isSettling = false }
    while pace.farewell(at: now) != nil, now < deadline {
      switch Int(dayfront_wait(deadline, nil, 0)) {
      case DAYFRONT_READY:
        guard dayfront_input_ended() == 0 else { return }
        while readInput() != nil {}
      case DAYFRONT_WRITABLE: _ = dayfront_send()
      default: return
      }
    }
  }
}
