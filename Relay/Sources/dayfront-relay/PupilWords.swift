/// What followers read while nothing is shown. It is for pupils: who keeps a relay reads the reason in its log.
enum PupilWords {
  /// The host of the followers has lost its broker.
  static let cutOff = "This room is cut off from the class; it goes on by itself."
  /// The presenter's host is not heard: its relay or its line is gone.
  static let unheard = "The presenter's room is cut off from the class; it goes on by itself."
}
