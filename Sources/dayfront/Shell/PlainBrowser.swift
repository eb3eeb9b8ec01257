import Curses
import Screens

/// Runs a model without a screen: it waits for keys, applies them, and prints sentences.
struct PlainBrowser: SessionLoop {
  var session: Session
  private let narration: Narration
  private var decoder = InputDecoder()
  let connection: ClassConnection
  var alarms: Alarms

  /// Whether keys come in lines, as they do from an `ssh` without a terminal: the end of a line that had other keys is then
  /// no key.
  private let takesLines: Bool
  /// Whether the line has had a key.
  private var lineHasKeys = false

  init(
    session: Session, connection: ClassConnection = .alone, alarms: Alarms = Alarms(), takesLines: Bool = false
  ) {
    self.session = session
    self.connection = connection
    self.alarms = alarms
    self.takesLines = takesLines
    narration = Narration(of: session.atlas)
    // Input through a pipe is taken as keys, however much arrives at once.
    decoder.guessesPastes = Console.isInputTerminal
  }

  /// Runs until the reader quits, is idle for too long, or the input ends.
  mutating func run(_ keys: PlainKeys) {
    defer { connection.close() }
    say(narration.opening(session.model))
    if takesLines { say("There is no terminal: keys count once Enter sends them. ssh -t asks for one.\n") }
    while true {
      connection.publish(session)
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
    say(narration.text(after: input, from: before, to: session.model))
    return false
  }

  /// Prints a text. A stopped line takes nothing, and must not delay the end of an idle session, so the write has a
  /// time limit.
  private func say(_ text: String) {
    Console.print(text, within: alarms.end.map { Int($0 - Terminal.clock) })
  }
}
