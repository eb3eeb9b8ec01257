extension Key {
  /// The keys of a text such as `lll{Enter}`: characters as they are typed, other keys by their names in braces.
  ///
  /// Nil where a name in braces is not known. `{{}` is the brace itself.
  public static func typed(_ text: String) -> [Key]? {
    var keys: [Key] = []
    var rest = Substring(text).unicodeScalars
    while let first = rest.popFirst() {
      // A name is short: looking for its end to the end of the text would take a text of braces squared time.
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

  /// Scalars; a brace that is not closed within so many is a brace.
  private static let longestName = 16

  /// A key by its name: `Enter`, `Left`, `S-Left`, `C-l`, `F1`.
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
