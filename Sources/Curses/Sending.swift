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
    dayfront_unsent() == 0 && pace.isClear(at: now, held: heldByLine)
  }

  /// When to look at `isClear` again if nothing happens; nil where something will.
  public var nextLook: Int64? {
    dayfront_unsent() > 0 ? nil : pace.nextLook(at: now, held: heldByLine)
  }

  private var heldByLine: Int { Int(dayfront_held_by_line()) }

  /// Whether the line was found to be slow, or is said to be.
  public var isLineSlow: Bool { pace.isSlow }

  /// Bytes a second, as measured or as the line is set; nil while not known.
  public var lineRate: Double? { pace.rate }

  /// Gives the line what it takes, and a request behind it where that tells when it has arrived: with the rest in one
  /// write, if it is known beforehand that one is due.
  func send() {
    // Before the first frame there is nothing to wait for.
    if painted != nil, !isRequestQueued, pace.shouldAsk(behind: Int(dayfront_unsent())) {
      dayfront_ask()
      isRequestQueued = true
    }
    let bytes = Int(dayfront_send())
    let isFull = dayfront_unsent() > 0
    let isRequestSent = isRequestQueued && !isFull
    pace.sent(bytes - (isRequestSent ? min(bytes, Terminal.requestBytes) : 0), isFull: isFull, at: now)
    if isRequestSent {
      isRequestQueued = false
      pace.ask(at: now)
    } else if !isFull, painted != nil, pace.shouldAsk(behind: 0) {
      dayfront_ask()
      isRequestQueued = true
      send()
    }
  }

  private static let requestBytes = 4

  /// The terminal has answered a request.
  func takeAnswer() {
    pace.answered(at: now)
    hasAnswer = true
    if !isSettling { send() }
  }

  /// Brings what was begun to an end, so that the terminal can be given to others: an answer that came later would be
  /// read by them. What is typed meanwhile is lost.
  func settle() {
    let dropped = Int(dayfront_drop_unsent())
    if dropped > 0 { pace.dropped() }
    // One that had begun to go out was sent to its end.
    if isRequestQueued, dropped < Terminal.requestBytes { pace.ask(at: now) }
    isRequestQueued = false
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
