import ClassLine
import Classroom
import Screens

/// What a class adds to the loop that runs a session: more to wait for, and somebody to tell.
enum ClassPost {
  case alone
  case presenting(ClassServer)
  case following(ClassClient)

  /// What a loop waits on beside its terminal.
  var others: [(descriptor: Int32, wantsRoom: Bool)] {
    let watches: [Watch] =
      switch self {
      case .alone: []
      case .presenting(let server): server.watches
      case .following(let client): client.watches
      }
    return watches.map { ($0.descriptor, $0.wantsRoom) }
  }

  /// Milliseconds until there is something to do by itself.
  var deadline: Int? {
    switch self {
    case .alone: nil
    case .presenting(let server): server.deadline
    case .following(let client): client.deadline
    }
  }

  /// Tells the class what a session shows.
  func publish(_ session: Session) {
    guard case .presenting(let server) = self, let state = session.model.published(in: session.atlas) else { return }
    server.publish(state)
  }

  /// What the line has brought.
  func turn() -> [ClassEvent] {
    switch self {
    case .alone: []
    case .presenting(let server): server.turn()
    case .following(let client): client.turn()
    }
  }

  /// Hands on what a model asks for.
  func perform(_ effect: Effect) {
    guard case .following(let client) = self, case .answer(let question, let choice) = effect else { return }
    client.answer(question: question, choice: choice)
  }

  /// The reader means to end: a presenter lets everybody go anywhere. One whose line breaks does not.
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
