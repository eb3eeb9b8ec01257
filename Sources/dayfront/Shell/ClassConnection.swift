import ClassLine
import Classroom
import Screens

/// The connection of a session to its class, if it has one: the presenter's server or the follower's client.
enum ClassConnection {
  case alone
  /// A presenter, who may keep how the class answers.
  case presenting(ClassServer, TallyFile? = nil)
  /// A presenter with pupils who are none.
  case rehearsing(ClassServer, Rehearsal)
  case following(ClassClient)

  /// The descriptors that a loop must wait on besides its terminal.
  var others: [(descriptor: Int32, wantsRoom: Bool)] {
    let watches: [Watch] =
      switch self {
      case .alone: []
      case .presenting(let server, _): server.watches
      case .rehearsing(let server, let pupils): server.watches + pupils.watches
      case .following(let client): client.watches
      }
    return watches.map { ($0.descriptor, $0.wantsRoom) }
  }

  /// The milliseconds until `turn()` must be called even without input; nil for no limit.
  var deadline: Int? {
    switch self {
    case .alone: nil
    case .presenting(let server, _): server.deadline
    case .rehearsing(let server, let pupils): [server.deadline, pupils.deadline].compactMap { $0 }.min()
    case .following(let client): client.deadline
    }
  }

  /// The presenter's end; nil for others.
  private var server: ClassServer? {
    switch self {
    case .presenting(let server, _), .rehearsing(let server, _): server
    case .alone, .following: nil
    }
  }

  /// Sends the class what a presenter's session shows; does nothing otherwise.
  func publish(_ session: Session) {
    guard let server, let state = session.model.published(in: session.atlas) else { return }
    server.publish(state)
    if case .presenting(_, let tallies?) = self { tallies.hear(state) }
  }

  /// Handles what has arrived on the line, and returns its events.
  func turn() -> [ClassEvent] {
    switch self {
    case .alone: []
    case .presenting(let server, _): server.turn()
    case .rehearsing(let server, let pupils):
      {
        pupils.turn()
        return server.turn()
      }()
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
    guard let server, var state = session.model.published(in: session.atlas) else { return }
    state.lock = nil
    server.publish(state)
  }

  func close() {
    switch self {
    case .alone: break
    case .presenting(let server, let tallies):
      server.close()
      if let fault = tallies?.fault { Console.complain("dayfront: the tallies could not be written: \(fault)") }
    case .rehearsing(let server, let pupils):
      pupils.close()
      server.close()
    case .following(let client): client.close()
    }
  }
}
