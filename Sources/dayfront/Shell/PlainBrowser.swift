import Screens

/// Runs a model without a screen: waits for keys, applies them, and appends what is to be said.
struct PlainBrowser {
  private var session: Session
  private let narration: Narration
  private var keys = KeyBytes()

  init(session: Session) {
    self.session = session
    narration = Narration(of: session.atlas)
  }

  /// Returns when the reader quits or the input ends.
  mutating func run() {
    Console.print(narration.opening(session.model))
    while true {
      switch Console.arrival(within: keys.isWaiting ? Self.sequenceDelay : session.model.tickInterval) {
      case .bytes(let bytes):
        for key in keys.take(bytes) where take(.key(key)) { return }
      case .nothing where keys.isWaiting:
        if let key = keys.pause(), take(.key(key)) { return }
      case .nothing: _ = take(.tick)
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
