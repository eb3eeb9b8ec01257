/// The keys of a phrase as lists of names, for the help on the screen, for the ear and for README.md.
extension KeyRow {
  /// The keys that the phrase tells of: the first keys of its commands, then their second ones. The arrows with Shift
  /// are left out: the phrase names them.
  var told: [Key] {
    let own = ([command] + partners).map { KeyMap.rows[Int($0.rawValue)].keys.named }
    let longest = own.map(\.count).max() ?? 0
    return (0..<longest).flatMap { place in own.compactMap { $0.indices.contains(place) ? $0[place] : nil } }
      .filter { !$0.isShiftedArrow }
  }

  /// The names of those keys; for the answers of a question the digits, for a number an example.
  func names(by title: (Key) -> String) -> [String] {
    switch keys {
    case .choice: ["1-6"]
    case .number: ["12l"]
    case .one, .two, .layer, .character: told.map(title)
    }
  }
}

extension Key {
  /// The name of the key in a list for the eye: arrows are drawn where there are signs for them.
  func sign(isUnicode: Bool) -> String {
    guard isUnicode else { return title }
    switch self {
    case .up: return "↑"
    case .down: return "↓"
    case .left: return "←"
    case .right: return "→"
    default: return title
    }
  }

  /// The name of the key for the ear: signs that voices pass over have names.
  var spoken: String {
    switch self {
    case .pageUp: "Page Up"
    case .pageDown: "Page Down"
    case .escape: "Escape"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .control(let letter): "Control-" + String(Character(letter)).uppercased()
    case .character(let scalar): Self.spokenSigns[scalar] ?? title
    default: title
    }
  }

  private static let spokenSigns: [Unicode.Scalar: String] = [
    "+": "plus", "-": "minus", "=": "equals", "_": "underscore", ".": "full stop", ":": "colon", "/": "slash",
    "?": "question mark", "<": "less than", ">": "greater than", "[": "left bracket", "]": "right bracket",
    "{": "left brace", "}": "right brace",
  ]

  fileprivate var isShiftedArrow: Bool {
    switch self {
    case .shiftUp, .shiftDown, .shiftLeft, .shiftRight: true
    default: false
    }
  }
}
