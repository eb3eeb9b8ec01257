/// An event on the line of a class, as the presenter's or a follower's program sees it.
public enum ClassEvent: Hashable, Sendable {
  /// To a follower: the state that the presenter shows now.
  case state(ClassState)
  /// To a follower: the presenter has gone, or is not there yet.
  case away
  /// To a follower: the presenter is not reached, for a reason; it is tried again.
  case cutOff(String)
  /// To a follower: the presenter has been away for so long that his lock ends.
  case abandoned
  /// To a follower: the line will not be tried again, for a reason.
  case refused(String)
  /// To the presenter: the number of followers, of the hosts on which they are, and of those that are cut off.
  case followers(Int, hosts: Int = 1, cutOff: Int = 0)
  /// To the presenter: hosts that followed and are cut off now, and such that are back.
  case hosts(lost: [HostName], back: [HostName])
  /// To the presenter: a follower's answer; without a choice he has taken it back, or is gone. `instead` is his answer to
  /// the question so far, which no longer counts.
  case answer(question: Int, choice: Int?, instead: Int? = nil)
  /// To the presenter: what has changed, by choice, among the answers of a host behind a relay.
  case answers(question: Int, change: [Int])
}
