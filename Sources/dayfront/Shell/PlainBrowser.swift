import Curses
import Screens

/// Runs a model without a screen: waits for keys, applies them, and appends what is to be said.
struct PlainBrowser {
  private var session: Session
  private let narration: Narration
  private var keys = KeyBytes()
  private let post: ClassPost
  private var alarms: Alarms

  init(session: Session, post: ClassPost = .alone, alarms: Alarms = Alarms()) {
    self.session = session
    self.post = post
    self.alarms = alarms
    narration = Narration(of: session.atlas)
  }

  /// Returns when the reader quits, was away for too long, or the input ends.
  mutating func run() {
    defer { post.close() }
    Console.print(narration.opening(session.model))
    while true {
      post.publish(session)
      let wait = alarms.wait(tick: session.model.tickInterval, deadline: post.deadline)
      switch Console.arrival(within: keys.isWaiting ? Self.sequenceDelay : wait, also: post.others) {
      case .bytes(let bytes):
        alarms.sign()
        for key in keys.take(bytes) where take(.key(key)) { return }
      case .nothing where keys.isWaiting:
        if let key = keys.pause(), take(.key(key)) { return }
      case .nothing: break
      case .end:
        if let key = keys.pause() { _ = take(.key(key)) }
        if session.model.prompt != nil { Console.print("\n") }
        return
      }
      if passTime() { return }
    }
  }

  /// What time and the class have brought; whether nobody has been there for too long.
  private mutating func passTime() -> Bool {
    for event in post.turn() {
      alarms.sign()
      _ = take(.classroom(event))
    }
    if alarms.takeTick() { _ = take(.tick) }
    let closing = alarms.closing
    if closing != session.model.closing { _ = take(.closing(closing)) }
    return closing == 0
  }

  /// Says what an input led to; whether it was the last one.
  private mutating func take(_ input: Input) -> Bool {
    let before = session.model
    let effect = session.take(input)
    guard effect != .quit else {
      post.release(session)
      return true
    }
    post.perform(effect)
    Console.print(narration.text(after: input, from: before, to: session.model))
    return false
  }

  /// Milliseconds after which an Escape was the key, and a sequence that has begun counts as cut.
  private static let sequenceDelay = 250
}
