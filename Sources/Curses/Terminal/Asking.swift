import CNCurses
import Screens

/// Facts about a terminal that is not taken over.
extension Terminal {
  /// The number of colours in the description of a terminal with this name; nil where it is not known. Call it only
  /// while no terminal is open.
  public static func colors(ofTerminal name: String) -> Int? {
    guard isDescribed(name, asks: false) else { return nil }
    defer { dayfront_undescribe() }
    return Capabilities.colors
  }

  /// A terminal's answers to the questions of `Probe`, without taking its screen over; nil where it must not be asked
  /// or is not there. Waits two seconds at most.
  public static func answers(of name: String, input: Int32 = 0, output: Int32 = 1) -> TerminalAnswers? {
    guard Int(dayfront_take_line(input, output)) == DAYFRONT_OPENED else { return nil }
    defer { dayfront_close() }
    guard isDescribed(name, asks: true) else { return nil }
    defer { dayfront_undescribe() }
    guard TerminalFamily(ofName: name) != .vt100,
      TerminalFamily.mayBeAsked(name, described: Capabilities.ofOpenTerminal())
    else { return nil }
    return askOnce(Probe.bytes, wiping: Array("\r\u{1B}[K".utf8), patience: Probe.patience)
  }
}

/// Whether there is a description for a name. If there is, it is in force from now on.
private func isDescribed(_ name: String, asks: Bool) -> Bool {
  do {
    _ = try describe(name, asks: asks)
    return true
  } catch { return false }
}

/// Asks the terminal on the open line, its state last, and waits for the answers.
///
/// - Parameter wiping: bytes that remove what a terminal may have printed of the questions instead of answering.
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
        // Most terminals answer the state right after the rest; a few never answer it.
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

/// The milliseconds that the last answer may take after the one before.
private let lastAnswerTime: Int64 = 300

private func send(_ bytes: [UInt8]) {
  bytes.withUnsafeBufferPointer { dayfront_write($0.baseAddress, Int64($0.count)) }
  _ = dayfront_send()
}

/// The bytes that can be read now; nil where the input has ended.
func readBytes() -> [UInt8]? {
  var ended = false
  let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
    let got = dayfront_read(buffer.baseAddress, Int64(buffer.count))
    ended = got < 0
    count = max(0, Int(got))
  }
  return ended ? nil : bytes
}
