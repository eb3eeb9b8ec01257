import ClassLine
import Classroom
import Screens

/// The connection of a session to its class, if it has one: the presenter's server or the follower's client.
enum ClassConnection {
  case alone
  case presenting(ClassServer)
  case following(ClassClient)

  /// The descriptors that a loop must wait on besides its terminal.
  var others: [(descriptor: Int32, wantsRoom: Bool)] {
    let watches: [Watch] =
      switch self {
      case .alone: []
      case .presenting(let server): server.watches
      case .following(let client): client.watches
      }
    return watches.map { ($0.descriptor, $0.wantsRoom) }
  }

  /// The milliseconds until `turn()` must be called even without input; nil for no limit.
  var deadline: Int? {
    switch self {
    case .alone: nil
    case .presenting(let server): server.deadline
    case .following(let client): client.deadline
    }
  }

  /// Sends the class what a presenter's session shows; does nothing otherwise.
  func publish(_ session: Session) {
    guard case .presenting(let server) = self, let state = session.model.published(in: session.atlas) else { return }
    server.publish(state)
  }

  /// Handles what has arrived on the line, and returns its events.
  func turn() -> [ClassEvent] {
    switch self {
    case .alone: []
    case .presenting(let server): server.turn()
    case .following(let client): client.turn()
    }
  }

  /// Carries out an effect that concerns the class: sends a follower's answer to the presenter.
  func perform(_ effect: Effect) {
    guard case .following(let client) = self, case .answer(let question, let choice) = effect else { return }
    client.answer(question: question, choice: choice)
  }

  /// Prepares for a presenter's wish to end: unlocks the class, so that followers may go to any day. A presenter whose
  /// own terminal is lost does not call it, and the lock stays.
  func release(_ session: Session) {
    guard case .presenting(let server) = self, var state = session.model.published(in: session.atlas) else { return }
    state.lock = nil
    server.publish(state)
  }

  func close() {
    switch self {
    case .alone: break
    case .presenting(let server): server.close()
    case .following(let client): client.close()
    }
  }
}
