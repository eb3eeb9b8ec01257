import CNCurses
import Screens

extension Terminal {
  /// Waits for the next event, at most until a time on the clock of `now`; with nil it waits without limit, and
  /// uses no processor time.
  ///
  /// Signals come before input. Several changes of size are returned as one. A SIGTSTP from outside suspends the
  /// program here.
  ///
  /// - Parameter others: descriptors that also end the wait, each with whether to wait for room to write; 300 at most.
  public func next(until: Int64?, also others: [(descriptor: Int32, wantsRoom: Bool)] = []) -> TerminalEvent {
    let others = others.map(dayfront_other.init)
    while true {
      if let event = takeSignals() { return event }
      if let event = takeArrival() { return event }
      if hasAnswer {
        hasAnswer = false
        return .lineIsFree
      }
      let look = [until, decoder.deadline].compactMap { $0 }.min()
      switch Int(dayfront_wait(look ?? -1, others, Int32(others.count))) {
      case DAYFRONT_TIMED_OUT:
        if let deadline = decoder.deadline, now >= deadline { arrivals += decoder.pause(at: now) }
        if arrivals.isEmpty, let until, now >= until { return .timeout }
      case DAYFRONT_GONE: return takeSignals() ?? .hangup
      case DAYFRONT_OTHER_READY: return .other
      case DAYFRONT_WRITABLE:
        send()
        if dayfront_unsent() == 0 { return .lineIsFree }
      case DAYFRONT_READY: if !read() { return takeSignals() ?? .hangup }
      default: break
      }
    }
  }

  private func takeSignals() -> TerminalEvent? {
    while case let signal = dayfront_take_signal(), signal != 0 {
      if dayfront_is_window_change(signal) != 0 {
        hasPendingResize = true
      } else if dayfront_is_stop(signal) != 0 {
        suspend()
      } else if dayfront_is_continue(signal) != 0 {
        // After a SIGSTOP, which cannot be caught, the terminal may be in any state.
        dayfront_take_modes()
        enter()
        loseScreen()
        hasPendingResize = true
        showPainted()
      } else {
        isHurried = true
        return .signal(signal)
      }
    }
    guard hasPendingResize else { return nil }
    hasPendingResize = false
    return takeResize().map { .input(.resize($0)) }
  }

  /// Reads and decodes what is there; returns false where the input has ended.
  func read() -> Bool {
    guard let bytes = readBytes() else { return false }
    arrivals += decoder.take(bytes, at: now)
    return true
  }

  private func takeArrival() -> TerminalEvent? {
    while let arrival = arrivals.popFirst() {
      switch arrival {
      case .key(let key): return .input(.key(key))
      case .mouse(let action, let column, let row): return .input(.mouse(action, column: column, row: row))
      case .paste(let text): return .input(.paste(text))
      case .report(let report): if hear(report) { return .answered }
      case .pasteBegins, .pasteEnds: break
      }
    }
    return nil
  }

  /// Takes a report in; returns whether the answers to the questions of the start are more complete now.
  ///
  /// Most terminals answer in the order of the questions, so that the last answer completes all. GNU Screen passes one
  /// question on to the terminal around it, whose answer comes later.
  private func hear(_ report: Report) -> Bool {
    let before = answers
    if probedAt.map({ now - $0 < Probe.patience }) ?? false { answers?.take(report) }
    if report == .ready {
      takeAnswer()
      decoder.expectsPlace = false
    }
    guard let answers, answers != before, answers.isComplete else { return false }
    if answers.family != nil || answers.hasManyColors == true { takesXtermColors = true }
    decoder.guessesPastes = !answers.marksPastes
    setFarewell()
    return true
  }
}
