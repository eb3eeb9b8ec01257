/// The parts of a screen that take keys, as a set: several can be open at once, such as a quiz in a class. Where two of
/// them know a key, the one whose row stands first in the table of keys takes it.
struct KeyContext: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// The prompts. Where one is open it takes all keys.
  static let date = KeyContext(rawValue: 1)
  static let search = KeyContext(rawValue: 2)
  static let layer = KeyContext(rawValue: 4)

  static let presenter = KeyContext(rawValue: 8)
  static let follower = KeyContext(rawValue: 16)
  /// A question of the class that this follower can answer.
  static let classChoices = KeyContext(rawValue: 32)
  /// A question of the quiz, answered or not.
  static let quiz = KeyContext(rawValue: 64)
  /// One with choices that is not answered yet.
  static let quizChoices = KeyContext(rawValue: 128)
  /// One that is answered.
  static let answeredQuiz = KeyContext(rawValue: 256)
  /// The question of a lesson's stop.
  static let stopChoices = KeyContext(rawValue: 512)
  /// A number typed before a key.
  static let count = KeyContext(rawValue: 1024)
  /// The map with its panels; open whenever no prompt is.
  static let screen = KeyContext(rawValue: 2048)
  /// A panel that the reader opened. The legend that stands beside the map by itself is none.
  static let panel = KeyContext(rawValue: 4096)

  /// The prompt for a text to look for in the help.
  static let helpSearch = KeyContext(rawValue: 8192)

  /// The cursor on the map, while it has the arrows.
  static let cursor = KeyContext(rawValue: 1 << 20)

  /// A choice that stands and can be taken back, in a class, a lesson or a quiz.
  static let chosen = KeyContext(rawValue: 1 << 16)
  /// The same at the stop of a lesson, where Enter tells whether it is right.
  static let stopChosen = KeyContext(rawValue: 1 << 17)
  /// The card of a class.
  static let classCard = KeyContext(rawValue: 1 << 18)
  /// The question whether to end the class. It takes all keys.
  static let farewell = KeyContext(rawValue: 1 << 19)

  /// The prompt for the name of a file.
  static let export = KeyContext(rawValue: 1 << 21)

  static let typing: KeyContext = [.date, .search, .helpSearch, .export]
}

/// What takes keys at a moment.
struct KeyScope: Hashable, Sendable {
  var open: KeyContext
  /// The number of choices that a digit can choose from; 0 where there is no question.
  var choices = 0
}
