extension Key {
  /// The keys of a text such as `lll{Enter}`: characters as they are typed, other keys by their names in braces.
  ///
  /// Nil where a name in braces is not known. `{{}` is the brace itself.
  public static func typed(_ text: String) -> [Key]? {
    var keys: [Key] = []
    var rest = Substring(text)
    while let first = rest.unicodeScalars.first {
      let inner = rest.dropFirst()
      if first == "{", let close = inner.firstIndex(of: "}"), inner.startIndex < close {
        guard let key = Key(named: String(inner[..<close])) else { return nil }
        keys.append(key)
        rest = inner[inner.index(after: close)...]
      } else {
        keys.append(.character(first))
        rest.unicodeScalars.removeFirst()
      }
    }
    return keys
  }

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
