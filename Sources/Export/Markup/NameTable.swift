import Chronicle

/// The names of a page, each once, so that its script can show them in another language.
struct NameTable {
  private(set) var names: [Names] = []
  private var numbers: [Names: Int] = [:]

  /// The number of a name; it is added where it is new.
  mutating func number(of name: Names) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
