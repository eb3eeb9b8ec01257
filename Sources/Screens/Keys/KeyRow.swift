/// A row of the table of keys: the keys that give a command, where they do, and what help says of them.
struct KeyRow: Sendable {
  /// The part of the help that a row belongs to.
  enum Group: Hashable, Sendable {
    case presenter, follower, days, map, screen
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
  /// The line of the help panel that begins at this row: keys, and their action in a few words; nil where another line
  /// names the keys too.
  let line: (keys: String, action: String)?
  /// The same for the spoken help, as a sentence.
  let spoken: String?

  init(
    _ command: Command, _ keys: Keys, in context: KeyContext = .screen, _ group: Group, _ moves: Moves = .other,
    _ line: (String, String)? = nil, say spoken: String? = nil
  ) {
    self.command = command
    self.keys = keys
    self.context = context
    self.group = group
    self.moves = moves
    self.line = line
    self.spoken = spoken
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
