import Screens

/// The event that ended a wait for input.
public enum TerminalEvent: Hashable, Sendable {
  case input(Input)
  /// The time given has passed.
  case timeout
  /// Nothing came from the terminal, but one of the other descriptors is ready.
  case other
  /// A signal that asks the program to end, or would end it by default.
  case signal(Int32)
  /// The input has ended or its line is closed. Every later wait returns this too.
  case hangup
  /// The bytes sent have arrived, or the line takes more: `isClear` may have become true.
  case lineIsFree
  /// The terminal has answered the questions of the start: see `Terminal.answers`.
  case answered
}
