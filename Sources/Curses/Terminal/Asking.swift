import CNCurses
import Screens

/// What is to be known of a terminal that is not taken over.
extension Terminal {
  /// How many colours a terminal of this name has by its description, nil where that is not known; only while none is
  /// open.
  public static func colors(ofTerminal name: String) -> Int? {
    guard isDescribed(name, asks: false) else { return nil }
    defer { dayfront_undescribe() }
    return Capabilities.colors
  }

  /// What a terminal answers when it is asked, without taking its screen over; nil where it is not to be asked, or where
  /// there is none. Waits two seconds at most.
  public static func answers(of name: String, input: Int32 = 0, output: Int32 = 1) -> TerminalAnswers? {
    guard Int(dayfront_take_line(input, output)) == DAYFRONT_OPENED else { return nil }
    defer { dayfront_close() }
    guard isDescribed(name, asks: true) else { return nil }
    defer { dayfront_undescribe() }
    let family = TerminalFamily(ofName: name)
    guard TerminalFamily.mayBeAsked(name),
      family == .xterm || (family != .vt100 && Capabilities.ofOpenTerminal().answers)
    else { return nil }
    return askOnce(Probe.bytes, wiping: Array("\r\u{1B}[K".utf8), patience: Probe.patience)
  }
}

/// Whether there is a description for a name, which is in force from now on.
private func isDescribed(_ name: String, asks: Bool) -> Bool {
  do {
    _ = try describe(name, asks: asks)
    return true
  } catch { return false }
}

/// Asks the terminal on the line that is open, and its state last, and waits for the answers.
///
/// - Parameter wiping: what takes away what a terminal may have shown of the questions instead.
func askOnce(_ questions: [UInt8], wiping: [UInt8], patience: Int64) -> TerminalAnswers {
  var answers = TerminalAnswers()
  var decoder = InputDecoder()
  decoder.expectsAnswer = true
  decoder.expectsPlace = true
  send(questions + Probe.fence)
  defer { send(wiping) }
  var deadline = dayfront_now() + patience, isReady = false
  while !isReady, dayfront_now() < deadline {
    switch Int(dayfront_wait(deadline, nil, 0)) {
    case DAYFRONT_READY:
      guard let bytes = readBytes() else { return answers }
      for case .report(let report) in decoder.take(bytes, at: dayfront_now()) {
        answers.take(report)
        isReady = isReady || report == .ready
        // Most say that they are well right behind the rest; a few never do.
        if answers.isComplete { deadline = min(deadline, dayfront_now() + lastAnswerTime) }
      }
    case DAYFRONT_WRITABLE: _ = dayfront_send()
    case DAYFRONT_SIGNALLED:
      if dayfront_is_ending() != 0 { return answers }
      _ = dayfront_take_signal()
    default: break
    }
  }
  return answers
}

/// Milliseconds that the very last answer may take behind the one before.
private let lastAnswerTime: Int64 = 300

private func send(_ bytes: [UInt8]) {
  bytes.withUnsafeBufferPointer { dayfront_write($0.baseAddress, Int64($0.count)) }
  _ = dayfront_send()
}

/// What can be read now; nil where the input has ended.
func readBytes() -> [UInt8]? {
  var ended = false
  let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
    let got = dayfront_read(buffer.baseAddress, Int64(buffer.count))
    ended = got < 0
    count = max(0, Int(got))
  }
  return ended ? nil : bytes
}
