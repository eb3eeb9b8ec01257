import CNCurses
import Screens

/// Sends bytes at the pace of the line. Frames never queue up.
extension Terminal {
  /// The milliseconds on a clock that never goes backwards, as `next(until:)` takes them.
  public var now: Int64 { Terminal.clock }

  /// The same clock, for use without an open terminal.
  public static var clock: Int64 { dayfront_now() }

  /// Whether a frame may be painted now: as far as is known, the frames before it have arrived or will at once.
  /// Painting earlier works too, but makes a slow line fall behind.
  public var isClear: Bool {
    // The bytes before the first frame have no request behind them that would tell when they arrive.
    dayfront_unsent() == 0 && (painted == nil || pace.isClear(at: now, held: heldByLine))
  }

  /// The time at which to check `isClear` again if nothing happens; nil where an event will tell.
  public var nextLook: Int64? {
    dayfront_unsent() > 0 ? nil : pace.nextLook(at: now, held: heldByLine)
  }

  private var heldByLine: Int { Int(dayfront_held_by_line()) }

  /// Whether the line was measured as slow, or is declared so.
  public var isLineSlow: Bool { pace.isSlow }

  /// Adds bytes to what is unsent.
  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { dayfront_write($0.baseAddress, Int64($0.count)) }
  }

  /// Adds a request behind the unsent bytes.
  func ask() {
    write(Probe.fence)
    isRequestQueued = true
  }

  /// Gives the line as many bytes as it takes, and a request behind them where its answer tells when they have
  /// arrived. If it is known beforehand that a request is due, it goes with the rest in one write.
  func send() {
    // Before the first frame nothing is waited for.
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

  /// Records that the terminal has answered a request.
  func takeAnswer() {
    pace.answered(at: now)
    decoder.expectsAnswer = pace.isAwaiting
    hasAnswer = true
    send()
  }
}
