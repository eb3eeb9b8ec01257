extension Key {
  /// The keys that a text such as `lll{Enter}` stands for: characters as they are typed, other keys by their names in
  /// braces.
  ///
  /// Nil where a name in braces is not known. `{{}` is the brace itself.
  public static func typed(_ text: String) -> [Key]? {
    var keys: [Key] = []
    var rest = Substring(text).unicodeScalars
    while let first = rest.popFirst() {
      // A name is short. Looking for its end in the whole rest of the text would take quadratic time for a text of
      // braces.
      if first == "{", let close = rest.prefix(longestName + 1).firstIndex(of: "}"), rest.startIndex < close {
        guard let key = Key(named: String(rest[..<close])) else { return nil }
        keys.append(key)
        rest = rest[rest.index(after: close)...]
      } else {
        keys.append(.character(first))
      }
    }
    return keys
  }

  /// The longest name in scalars. A brace that is not closed within so many is taken as the brace itself.
  private static let longestName = 16

  /// Makes a key from its name: `Enter`, `Left`, `S-Left`, `C-l`, `F1`; nil for an unknown name.
  public init?(named name: String) {
    if let named = Self.names[name] {
      self = named
      return
    }
    let scalars = Array(name.unicodeScalars)
    if scalars.count == 3, name.hasPrefix("C-"), ("a"..."z").contains(scalars[2]) {
      self = .control(scalars[2])
    } else if scalars.first == "F", let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let names: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "BTab": .backTab, "Up": .up, "Down": .down, "Left": .left,
    "Right": .right, "S-Up": .shiftUp, "S-Down": .shiftDown, "S-Left": .shiftLeft, "S-Right": .shiftRight,
    "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home, "End": .end, "Space": .character(" "), "BS": .backspace,
    "Del": .delete, "{": .character("{"),
  ]
}
