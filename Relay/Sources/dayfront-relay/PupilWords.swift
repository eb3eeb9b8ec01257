/// What followers read while nothing is shown. It is for pupils: who keeps a relay reads the reason in its log.
enum PupilWords {
  /// The host of the followers has lost its broker.
  static let cutOff = "This room has lost the class. Wait: it comes back by itself."
  /// The presenter's host is not heard: its relay or its line is gone.
  static let unheard = "The presenter's room is not heard. Wait: the class comes back by itself."
  /// The relay on the presenter's host was ended.
  static let ended = "The presenter's room has left the class. Wait: it may come back."
}
