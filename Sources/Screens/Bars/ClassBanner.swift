import Basics
import Chronicle
import Classroom

extension Presenting {
  /// On how many hosts the followers are, and how many are cut off: " on 5 hosts, 1 host cut off"; nothing where it is one
  /// and none.
  var hostWords: String { (hosts > 1 ? " on \(hosts) hosts" : "") + (hostsCutOff > 0 ? ", \(wordsOfCutOff)" : "") }
  /// "1 host cut off".
  var wordsOfCutOff: String { "\(counted(hostsCutOff, "host")) cut off" }
}

/// The words about a class in the title bar and the status line.
extension Model {
  /// The state of the class for the title bar: "following history", "history: the presenter is 5 days ahead, F"; nil
  /// outside a class.
  ///
  /// - Parameter isTerse: whether the long form leaves out that the presenter is meant.
  func classBanner(isShort: Bool, isTerse: Bool = false, in atlas: Atlas) -> String? {
    guard let membership = classroom else { return nil }
    let name = membership.name.text
    switch membership.role {
    case .presenter(let presenting):
      let count = "\(presenting.followers) here" + (isShort ? "" : presenting.hostWords)
      let held = presenting.lock.map { ", held at \(pace.words(for: $0))" } ?? ""
      return isShort ? count : "presenting \(name): \(count)\(held)"
    case .follower(let following):
      switch following.line {
      case .waiting:
        return isShort ? "waiting" : "\(name): presenter is away, waiting"
      case .cutOff: return isShort ? "cut off" : "\(name): cut off, waiting"
      case .refused: return isShort ? "refused" : "\(name): refused"
      case .connected:
        if following.isAttached { return isShort ? "following" : "following \(name)" }
        guard let state = following.state else { return nil }
        let rejoin = "\(Command.rejoin.key) to rejoin"
        return isShort ? rejoin : "left \(name): \(gap(to: state, isTerse: isTerse)), \(rejoin)"
      }
    }
  }

  /// The sentence about the class for the status line, when no other sentence must be shown; nil for none.
  var classSentence: String? {
    guard let following = classroom?.following else { return nil }
    switch following.line {
    case .refused(let reason), .cutOff(let reason): return reason
    case .waiting:
      guard following.isAttached, following.state != nil else { return nil }
      return "The presenter is away; this is what was shown last."
    case .connected: break
    }
    if !following.isAttached, following.openQuestion != nil, following.answer == nil, panel != .classroom {
      return "The presenter asks a question: \(Command.rejoin.key) shows it."
    }
    guard panel == .classroom, let question = following.openQuestion else { return nil }
    return following.answer.map { "You answered \($0.choice + 1). Another digit changes it." }
      ?? "Press 1 to \(question.choices.count) to answer."
  }
}
