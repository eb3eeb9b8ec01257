/// An event on the line of a class, as the presenter's or a follower's program sees it.
public enum ClassEvent: Hashable, Sendable {
  /// To a follower: the state that the presenter shows now.
  case state(ClassState)
  /// To a follower: the presenter has gone, or is not there yet.
  case away
  /// To a follower: the line will not be tried again, for a reason.
  case refused(String)
  /// To the presenter: the number of followers.
  case followers(Int)
  /// To the presenter: a follower's answer. Of each follower only the first answer to a question is passed on.
  case answer(question: Int, choice: Int)
}
