import Chronicle
import Curses
import Screens

/// Runs a model without a screen: it waits for keys, applies them, and prints sentences.
struct PlainBrowser: SessionLoop {
  var session: Session
  /// The words for the session's telling of the story.
  private var narration: Narration
  private var narrated: Atlas
  private var decoder = InputDecoder()
  let connection: ClassConnection
  var alarms: Alarms

  /// Whether keys come in lines, as they do from an `ssh` without a terminal: the end of a line that had other keys is then
  /// no key.
  private let takesLines: Bool
  /// Whether the line has had a key.
  private var lineHasKeys = false
  private let keys: PlainKeys
  /// Whether sentences were left out because the terminal stands still.
  private var leftOut = false

  /// The bytes that may wait for a terminal that stands still. More than that nobody wants to read later.
  private static let mostUnsaid = 32 << 10

  init(
    session: Session, keys: PlainKeys, connection: ClassConnection = .alone, alarms: Alarms = Alarms(),
    takesLines: Bool = false
  ) {
    self.session = session
    self.keys = keys
    self.connection = connection
    self.alarms = alarms
    self.takesLines = takesLines
    narrated = session.atlas
    narration = Narration(of: narrated)
    // Input through a pipe is taken as keys, however much arrives at once.
    decoder.guessesPastes = Console.isInputTerminal
  }

  /// Runs until the reader quits, is idle for too long, or the input ends.
  mutating func run() {
    defer { connection.close() }
    say(narration.opening(session.model))
    if takesLines { say("There is no terminal: keys count once Enter sends them. ssh -t asks for one.\n") }
    while true {
      connection.publish(session)
      if leftOut, keys.unsaid == 0 {
        leftOut = false
        say("While this terminal stood still more was told than is kept. Now:\n" + narration.opening(session.model))
      }
      let wait = alarms.wait(tick: session.model.tickInterval, deadline: connection.deadline)
      let now = Terminal.clock
      var arrivals: [Arrival] = []
      var isOver = false
      let until = [decoder.deadline, wait.map { now + Int64($0) }].compactMap { $0 }.min()
      switch keys.next(until: until, also: connection.others) {
      case .bytes(let bytes):
        alarms.sign()
        arrivals = decoder.take(bytes, at: Terminal.clock)
      case .nothing: if decoder.deadline.map({ Terminal.clock >= $0 }) ?? false { arrivals = decoder.pause(at: now) }
      case .end:
        arrivals = decoder.pause(at: now)
        isOver = true
      }
      for arrival in arrivals {
        if let input = input(of: arrival), !isOnlyLineEnd(input), take(input) { return }
      }
      if isOver {
        if session.model.prompt != nil { say("\n") }
        return
      }
      if passTime() { return }
    }
  }

  /// Whether an input is the end of a line of keys, and means nothing by itself. What is typed into a prompt ends with it.
  private mutating func isOnlyLineEnd(_ input: Input) -> Bool {
    guard takesLines else { return false }
    let isEnd = input == .key(.enter)
    defer { lineHasKeys = !isEnd }
    return isEnd && lineHasKeys && session.model.prompt == nil
  }

  /// The input for an arrival; nil for one that is not used without a screen.
  private func input(of arrival: Arrival) -> Input? {
    switch arrival {
    case .key(let key): .key(key)
    case .paste(let text): .paste(text)
    case .mouse, .report, .pasteBegins, .pasteEnds: nil
    }
  }

  /// Prints the sentences about an input; returns whether it was the last one.
  mutating func take(_ input: Input) -> Bool {
    let before = session.model
    let effect = session.take(input)
    guard effect != .quit else {
      connection.release(session)
      return true
    }
    connection.perform(effect)
    if narrated !== session.atlas {
      narrated = session.atlas
      narration = Narration(of: narrated)
    }
    say(narration.text(after: input, from: before, to: session.model))
    return false
  }

  /// Prints a text. A terminal that Ctrl-S stopped takes nothing, and delays neither a class nor the end of an idle
  /// session: what is told waits for it. A pipe must not delay that end either, so a write into one has a time limit.
  private mutating func say(_ text: String) {
    guard keys.takesText else { return Console.print(text, within: alarms.end.map { Int($0 - Terminal.clock) }) }
    if keys.unsaid > Self.mostUnsaid { leftOut = true } else { keys.say(text) }
  }
}
