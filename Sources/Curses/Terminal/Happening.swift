import Screens

/// What ended a wait for input.
public enum Happening: Hashable, Sendable {
  case input(Input)
  /// The time given has passed.
  case timeout
  /// Nothing from the terminal, but one of the other descriptors is ready.
  case other
  /// A signal that asks the program to end, or would end it by default.
  case signal(Int32)
  /// The input has ended or its line has gone; every later wait says so too.
  case hangup
  /// What was sent has arrived, or the line takes more: `isClear` may have become true.
  case lineIsFree
  /// The terminal has answered what it was asked at the start: see `Terminal.answers`.
  case answered
}
