import Screens

/// A loop that runs a session, on a terminal or in sentences: what is the same for both.
protocol SessionLoop {
  /// What taking an input in says.
  associatedtype Answer

  var session: Session { get }
  var post: ClassPost { get }
  var alarms: Alarms { get set }

  /// Takes an input in, and does what it leads to.
  mutating func take(_ input: Input) -> Answer
}

extension SessionLoop {
  /// What time and the class have brought; whether nobody has been there for too long.
  mutating func passTime() -> Bool {
    for event in post.turn() {
      alarms.sign()
      _ = take(.classroom(event))
    }
    if alarms.takeTick() { _ = take(.tick) }
    let closing = alarms.closing
    if closing != session.model.closing { _ = take(.closing(closing)) }
    return closing == 0
  }
}
