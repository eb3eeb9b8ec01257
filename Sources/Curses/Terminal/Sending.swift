import CNCurses
import Screens

/// What goes out, and how fast: frames never queue.
extension Terminal {
  /// Milliseconds on a clock that only goes forward, as `next(until:)` takes them.
  public var now: Int64 { Terminal.clock }

  /// The same for whoever has no terminal open.
  public static var clock: Int64 { dayfront_now() }

  /// Whether a frame may be painted now: those before it have arrived, or will in no time, as far as can be known.
  /// Painting earlier is possible, and only makes a slow line fall behind.
  public var isClear: Bool {
    // Nothing stands behind what goes out before the first frame that would tell of its arrival.
    dayfront_unsent() == 0 && (painted == nil || pace.isClear(at: now, held: heldByLine))
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

  /// Adds bytes to what is unsent.
  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { dayfront_write($0.baseAddress, Int64($0.count)) }
  }

  /// Puts a request behind what is unsent.
  func ask() {
    write(Probe.fence)
    isRequestQueued = true
  }

  /// Gives the line what it takes, and a request behind it where that tells when it has arrived: with the rest in one
  /// write, if it is known beforehand that one is due.
  func send() {
    // Before the first frame there is nothing to wait for.
    if painted != nil, !isRequestQueued, pace.shouldAsk(behind: Int(dayfront_unsent())) { ask() }
    let bytes = Int(dayfront_send())
    let isFull = dayfront_unsent() > 0
    let isRequestSent = isRequestQueued && !isFull
    pace.sent(bytes - (isRequestSent ? min(bytes, Probe.fence.count) : 0), isFull: isFull, at: now)
    if isRequestSent {
      isRequestQueued = false
      pace.ask(at: now)
      decoder.expectsAnswer = true
    } else if !isFull, painted != nil, pace.shouldAsk(behind: 0) {
      ask()
      send()
    }
  }

  /// The terminal has answered a request.
  func takeAnswer() {
    pace.answered(at: now)
    decoder.expectsAnswer = pace.isAwaiting
    hasAnswer = true
    send()
  }
}
