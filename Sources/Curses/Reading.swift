import CNCurses
import Screens

extension Terminal {
  /// Waits for what happens next, until a time on the clock of `now` at most; nil waits without end, and costs nothing.
  ///
  /// Signals come before input. Resizes that pile up come as one. A SIGTSTP from elsewhere suspends by itself.
  ///
  /// - Parameter others: descriptors that also end the wait, each with whether room to write is waited for; 300 at most.
  public func next(until: Int64?, also others: [(descriptor: Int32, wantsRoom: Bool)] = []) -> Happening {
    let others = others.map { dayfront_other(descriptor: $0.descriptor, wants_room: $0.wantsRoom ? 1 : 0) }
    while true {
      if let happening = takeSignals() { return happening }
      if isInputLeft || isEscapeHeld, let input = readInput() { return .input(input) }
      if hasAnswer {
        hasAnswer = false
        return .lineIsFree
      }
      switch Int(dayfront_wait(until ?? -1, others, Int32(others.count))) {
      case DAYFRONT_TIMED_OUT: return .timeout
      case DAYFRONT_GONE: return takeSignals() ?? .hangup
      case DAYFRONT_OTHER_READY: return .other
      case DAYFRONT_WRITABLE:
        send()
        if dayfront_unsent() == 0 { return .lineIsFree }
      case DAYFRONT_READY:
        if let input = readInput() { return .input(input) }
        if !hasAnswer, dayfront_input_ended() != 0 { return .hangup }
      default: break
      }
    }
  }

  private func takeSignals() -> Happening? {
    while case let signal = dayfront_take_signal(), signal != 0 {
      if dayfront_is_window_change(signal) != 0 {
        hasPendingResize = true
      } else if dayfront_is_stop(signal) != 0 {
        suspend()
      } else if dayfront_is_continue(signal) != 0 {
        // After a SIGSTOP, which nobody can catch, the terminal may be anyhow.
        dayfront_resume()
        loseScreen()
        hasPendingResize = true
        showPainted()
      } else {
        return .signal(signal)
      }
    }
    guard hasPendingResize else { return nil }
    hasPendingResize = false
    return takeResize().map { .input(.resize($0)) }
  }

  /// One input that is there now; nil if there is none, or only what means nothing.
  func readInput() -> Input? {
    dayfront_hold_signals(1)
    defer { dayfront_hold_signals(0) }
    if isEscapeHeld {
      isEscapeHeld = false
      if let input = readEscape() { return input }
    }
    while true {
      var value: UInt32 = 0
      switch read(0, &value) {
      case DAYFRONT_KEY:
        if let key = key(ofCode: Int(value)) { return .key(key) }
      case DAYFRONT_CHARACTER where value == 0x1B:
        isInputLeft = true
        if let input = readEscape() { return input }
      case DAYFRONT_CHARACTER:
        if value < 0x20 || value >= 0x80 { isInputLeft = true }
        if let key = key(ofCharacter: value) { return .key(key) }
      default: return nil
      }
    }
  }

  /// Reads on in what ncurses has, which may be more than it told of: to see whether a key has begun it reads ahead.
  private func read(_ milliseconds: Int32, _ value: inout UInt32) -> Int {
    let kind = Int(dayfront_read(milliseconds, &value))
    if kind == DAYFRONT_NOTHING { isInputLeft = false }
    return kind
  }

  /// Reads on after an Escape that ncurses made nothing of.
  private func readEscape() -> Input? {
    var sequence = EscapeSequence(expectsMouse: isMouseReported)
    while true {
      var value: UInt32 = 0
      // ncurses has already waited its ESCDELAY for what may follow an Escape; an answer may come in pieces.
      let delay = pace.farewell(at: now) == nil ? 0 : Terminal.answerDelay
      switch read(sequence.isLoneEscape ? delay : Terminal.sequenceDelay, &value) {
      case DAYFRONT_CHARACTER where value == 0x1B && sequence.isLoneEscape:
        // The key, and right behind it the beginning of something else, as a rule of the terminal's answer.
        isEscapeHeld = true
        return .key(.escape)
      case DAYFRONT_CHARACTER:
        switch sequence.feed(value) {
        case .more: continue
        case .end(let input): return input
        case .answer:
          takeAnswer()
          return nil
        }
      case DAYFRONT_KEY: return key(ofCode: Int(value)).map(Input.key)
      default: return sequence.isLoneEscape ? .key(.escape) : nil
      }
    }
  }

  /// Milliseconds after which a sequence that has begun counts as cut: slow lines split them into packets.
  private static let sequenceDelay: Int32 = 250
  /// The same for an Escape that may begin an answer.
  private static let answerDelay: Int32 = 50
}
