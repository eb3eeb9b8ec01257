import Curses
import Screens

/// Runs a model without a screen: waits for keys, applies them, and appends what is to be said.
struct PlainBrowser {
  private var session: Session
  private let narration: Narration
  private var keys = KeyBytes()
  private var clock = TickClock()

  init(session: Session) {
    self.session = session
    narration = Narration(of: session.atlas)
  }

  /// Returns when the reader quits or the input ends.
  mutating func run() {
    Console.print(narration.opening(session.model))
    while true {
      clock.follow(session.model.tickInterval, at: Terminal.clock)
      if clock.take(at: Terminal.clock) { _ = take(.tick) }
      let rest = clock.due.map { Int(max(0, $0 - Terminal.clock)) }
      switch Console.arrival(within: keys.isWaiting ? Self.sequenceDelay : rest) {
      case .bytes(let bytes):
        for key in keys.take(bytes) where take(.key(key)) { return }
      case .nothing where keys.isWaiting:
        if let key = keys.pause(), take(.key(key)) { return }
      case .nothing: break
      case .end:
        if let key = keys.pause() { _ = take(.key(key)) }
        if session.model.prompt != nil { Console.print("\n") }
        return
      }
    }
  }

  /// Says what an input led to; whether it was the last one.
  private mutating func take(_ input: Input) -> Bool {
    let before = session.model
    let effect = session.take(input)
    guard effect != .quit else { return true }
    Console.print(narration.text(after: input, from: before, to: session.model))
    return false
  }

  /// Milliseconds after which an Escape was the key, and a sequence that has begun counts as cut.
  private static let sequenceDelay = 250
}
