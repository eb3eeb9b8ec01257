import Classroom
import Screens

/// A loop that runs a session, on a terminal or in sentences: the part that both share.
protocol SessionLoop {
  /// The result of taking an input.
  associatedtype Answer

  var session: Session { get }
  var connection: ClassConnection { get }
  var alarms: Alarms { get set }

  /// Takes an input and carries out its effect.
  mutating func take(_ input: Input) -> Answer
}

extension SessionLoop {
  /// Handles the passing of time and the events of the class; returns whether the session was idle for too long.
  mutating func passTime() -> Bool {
    for event in connection.turn() {
      if event.isSign { alarms.sign() }
      _ = take(.classroom(event))
    }
    if alarms.takeTick() { _ = take(.tick) }
    let closing = alarms.closing
    if closing != session.model.closing { _ = take(.closing(closing)) }
    return closing == 0
  }
}

extension ClassEvent {
  /// Whether it is a sign of life, which keeps an idle session open: only what a presenter shows is.
  var isSign: Bool {
    if case .state = self { true } else { false }
  }
}
