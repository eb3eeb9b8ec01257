import CNCurses
import Screens

let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1006h".utf8), mouseOff = Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)
private let pasteMarksOn = Array("\u{1B}[?2004h".utf8), pasteMarksOff = Array("\u{1B}[?2004l".utf8)
let frameBegins = Array("\u{1B}[?2026h".utf8), frameEnds = Array("\u{1B}[?2026l".utf8)

/// Entering the screen and leaving it.
extension Terminal {
  /// Whether it is a terminal that modes of xterm's are sent to.
  private var takesModes: Bool { answers != nil }

  /// A terminal whose description knows what a report begins with, or that says so, can send one.
  var canReportMouse: Bool { writer.capabilities.hasMouse || answers?.knows(mode: 1006) == true }

  /// Enters the screen, and asks what is to be known of the terminal, the first time.
  func enter() {
    let can = writer.capabilities
    write(can.enter ?? [])
    write(can.keypadOn ?? [])
    isCursorShown = true
    if takesModes { write(pasteMarksOn) }
    if isMouseReported { write(mouseOn) }
    writer.becamePlain()
    painted?.isWhole = false
    setFarewell()
    if probedAt == nil { probe() }
    send()
  }

  private func probe() {
    guard pace.shouldAsk else { return }
    probedAt = now
    if answers != nil {
      write(Probe.bytes)
      decoder.expectsPlace = true
    }
    decoder.expectsAnswer = true
    ask()
  }

  /// What every way out sends: whatever is on goes off, looks and cursor are as a shell wants them, and what was drawn is
  /// cleared away, because not every terminal has a screen to come back to.
  private var farewell: [UInt8] {
    let can = writer.capabilities
    var bytes: [UInt8] = []
    if takesModes { bytes += pasteMarksOff }
    if answers?.synchronizes == true { bytes += frameEnds }
    if canReportMouse { bytes += mouseOff }
    bytes += writer.plainLooks
    bytes += can.showCursor ?? []
    bytes += can.keypadOff ?? []
    bytes += can.clear ?? Array("\r\n".utf8)
    bytes += can.leave ?? []
    return bytes
  }

  /// Notes the farewell as it is by now, for ways out that nobody could prepare.
  func setFarewell() {
    farewell.withUnsafeBufferPointer { dayfront_set_farewell($0.baseAddress, Int64($0.count)) }
  }

  /// Milliseconds that a line gets to take what leaving sends: a line that is full or stopped must not hold up an end
  /// that somebody asked for by a signal.
  private static let farewellTime: Int32 = 1000

  /// Leaves the screen. What was begun is brought to an end, so that the terminal can be given to others: an answer or a
  /// mouse report that came later would be read by them. What is typed meanwhile is lost.
  func leave() {
    let dropped = Int(dayfront_drop_unsent())
    // One that had begun to go out was sent to its end.
    if isRequestQueued, dropped < Probe.fence.count { pace.ask(at: now) }
    isRequestQueued = false
    if isMouseReported {
      write(mouseOff)
      // Reports that are on their way come before the answer to this.
      if pace.isAnswering {
        write(Probe.fence)
        pace.ask(at: now)
      }
    }
    setFarewell()
    let isTaken = dayfront_say_farewell(Terminal.farewellTime) != 0
    if isTaken { awaitLastAnswers() }
    arrivals = []
  }

  private func awaitLastAnswers() {
    guard var deadline = pace.farewell(at: now) else { return }
    if isHurried { deadline = min(deadline, now + 500) }
    while pace.isAwaiting, now < deadline {
      switch Int(dayfront_wait(min(deadline, decoder.deadline ?? deadline), nil, 0)) {
      case DAYFRONT_READY:
        guard read() else { return }
      case DAYFRONT_TIMED_OUT: arrivals += decoder.pause(at: now)
      case DAYFRONT_SIGNALLED:
        // Somebody who wants an end gets it at once; a new size is looked up when it matters again.
        if dayfront_is_ending() != 0 { return }
        _ = dayfront_take_signal()
      default: return
      }
      for case .report(.ready) in arrivals { pace.answered(at: now) }
      arrivals = []
    }
  }
}
