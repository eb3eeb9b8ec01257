/// A row of the table of keys: the keys that give a command, where they do, and what help says of them.
///
/// A phrase is written once. The help on the screen, the spoken help and the list in README.md all say it.
struct KeyRow: Sendable {
  /// The part of the help that a row belongs to, in the order in which help has them.
  enum Group: Hashable, Sendable, CaseIterable {
    case presenter, follower, days, claims, find, chosen, map, look, learn, leave, panel, quiz, typing
  }

  /// What a command moves in the first place. Sentences and lists depend on it.
  enum Moves: Hashable, Sendable {
    /// The day, by a fixed distance.
    case day
    /// The chosen row of a list, where one is open.
    case row
    /// Only the way in which things are drawn.
    case view
    case other
  }

  let command: Command
  let keys: Keys
  let context: KeyContext
  let group: Group
  let moves: Moves
  /// The commands that the phrase tells of besides this one, in its order.
  let partners: [Command]
  /// What the keys do, in a whole phrase: "a week back, a week on"; nil where the phrase of another row tells it.
  let phrase: String?

  init(
    _ command: Command, _ keys: Keys, in context: KeyContext = .screen, _ group: Group, _ moves: Moves = .other,
    with partners: [Command] = [], say phrase: String? = nil
  ) {
    self.command = command
    self.keys = keys
    self.context = context
    self.group = group
    self.moves = moves
    self.partners = partners
    self.phrase = phrase
  }
}

/// The keys of a row.
enum Keys: Hashable, Sendable {
  case one(Key)
  /// Two that do the same.
  case two(Key, Key)
  /// The number of one of the choices of a question.
  case choice
  /// The digits of a number before a key. A 0 belongs to it only after another digit.
  case number
  /// The keys of layers.
  case layer
  /// All printable characters.
  case character

  func contain(_ key: Key, in scope: KeyScope) -> Bool {
    switch self {
    case .one(let own): own == key
    case .two(let first, let second): first == key || second == key
    case .choice: key.digit.map { $0 > 0 && $0 <= scope.choices } ?? false
    case .number: key.digit.map { $0 > 0 || scope.open.contains(.count) } ?? false
    case .layer: if case .character(let scalar) = key { MapLayer(key: scalar) != nil } else { false }
    case .character: if case .character = key { true } else { false }
    }
  }

  /// The first key; nil for those that depend on what is shown.
  var first: Key? {
    switch self {
    case .one(let key), .two(let key, _): key
    case .choice, .number, .layer, .character: nil
    }
  }

  /// The keys that can be named; none for those that depend on what is shown.
  var named: [Key] {
    switch self {
    case .one(let key): [key]
    case .two(let first, let second): [first, second]
    case .choice, .number, .layer, .character: []
    }
  }
}
