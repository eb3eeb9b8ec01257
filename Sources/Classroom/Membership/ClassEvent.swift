/// What the line of a class brings.
public enum ClassEvent: Hashable, Sendable {
  /// To a follower: what the presenter shows now.
  case state(ClassState)
  /// To a follower: the presenter has gone, or is not there yet.
  case away
  /// To a follower: the line will not be tried again, for a reason.
  case refused(String)
  /// To the presenter: how many follow.
  case followers(Int)
  /// To the presenter: somebody's answer. Of one follower only the first to a question comes through.
  case answer(question: Int, choice: Int)
}
