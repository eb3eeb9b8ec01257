import Curses
import Screens

/// Runs a model without a screen: waits for keys, applies them, and appends what is to be said.
struct PlainBrowser: SessionLoop {
  var session: Session
  private let narration: Narration
  private var keys = KeyBytes()
  let post: ClassPost
  var alarms: Alarms

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

  /// Says what an input led to; whether it was the last one.
  mutating func take(_ input: Input) -> Bool {
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
