import CNCurses
import Screens

let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1006h".utf8), mouseOff = Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)
private let pasteMarksOn = Array("\u{1B}[?2004h".utf8), pasteMarksOff = Array("\u{1B}[?2004l".utf8)
let frameBegins = Array("\u{1B}[?2026h".utf8), frameEnds = Array("\u{1B}[?2026l".utf8)

/// Entering the screen and leaving it.
extension Terminal {
  /// Whether xterm's modes are sent to it.
  private var takesModes: Bool { answers != nil }

  /// Whether it can report the mouse: its description has the beginning of a report, or it answered that it can.
  var canReportMouse: Bool { writer.capabilities.hasMouse || answers?.knows(mode: 1006) == true }

  /// Enters the screen; the first time, also sends the questions.
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

  /// The bytes that every way out sends. They switch off all modes, set colours and cursor as a shell expects them,
  /// and clear what was drawn, because not every terminal has a second screen to leave.
  private var farewell: [UInt8] {
    let can = writer.capabilities
    var bytes: [UInt8] = []
    if takesModes { bytes += pasteMarksOff }
    if answers?.synchronizes == true { bytes += frameEnds }
    if canReportMouse { bytes += mouseOff }
    if showsLinks { bytes += linkEnds }
    bytes += writer.plainLooks
    bytes += can.showCursor ?? []
    bytes += can.keypadOff ?? []
    bytes += can.clear ?? Array("\r\n".utf8)
    bytes += can.leave ?? []
    return bytes
  }

  /// Stores the present farewell for ways out that are not prepared, such as a crash.
  func setFarewell() {
    farewell.withUnsafeBufferPointer { dayfront_set_farewell($0.baseAddress, Int64($0.count)) }
  }

  /// The milliseconds that a line gets to take the last bytes. A line that is full or stopped must not delay an end
  /// that was asked for by a signal.
  private static let farewellTime: Int32 = 1000

  /// Leaves the screen so that the terminal can be handed over. It first waits for outstanding answers and mouse
  /// reports, because the next program would read them as typing. Keys typed meanwhile are lost.
  func leave() {
    let dropped = Int(dayfront_drop_unsent())
    // A request that had partly gone out was sent to its end.
    if isRequestQueued, dropped < Probe.fence.count { pace.ask(at: now) }
    isRequestQueued = false
    // Reports and pastes that are on their way come before the answer to what is asked behind this.
    if isMouseReported { write(mouseOff) }
    if takesModes { write(pasteMarksOff) }
    if pace.isAnswering {
      write(Probe.fence)
      pace.ask(at: now)
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
        // A signal to end is obeyed at once; a new size is looked up when it matters again.
        if dayfront_is_ending() != 0 { return }
        _ = dayfront_take_signal()
      default: return
      }
      for case .report(.ready) in arrivals { pace.answered(at: now) }
      arrivals = []
    }
  }
}
