import ArgumentParser

/// The words of a call that has only known options, each at most once and followed by its value.
///
///     var words = PlainWords(["--at", "2020-10-20", "--mouse"])
///     let day: DayArgument? = try words.value(of: "at")
///     let mouse = words.take(flag: "mouse")
///     words.areUsedUp
///
/// The parser takes longer to look at the declarations of all options than the program takes to read half of the pack.
/// Any call that is less plain (`--at=2020-10-20`, a value that begins with a hyphen, an option given twice, a
/// mistake, a request for help) throws `Unclear` or leaves words over. It is then left to the parser, which alone
/// judges calls.
struct PlainWords {
  /// The call needs the parser.
  struct Unclear: Error {}

  /// The words, nil where they were understood. They keep their places, so that two words never become neighbours.
  private var words: [String?]

  init(_ words: some Sequence<String>) { self.words = Array(words) }

  /// Whether every word was understood.
  var areUsedUp: Bool { words.allSatisfy { $0 == nil } }

  /// The value of an option; nil where it is not given. Throws `Unclear` where the value is missing or not plain.
  mutating func value<Value: ExpressibleByArgument>(of option: StaticString) throws(Unclear) -> Value? {
    guard let place = place(of: option) else { return nil }
    guard place + 1 < words.count, let word = words[place + 1], let first = word.utf8.first,
      first != UInt8(ascii: "-"), let value = Value(argument: word)
    else { throw Unclear() }
    words[place] = nil
    words[place + 1] = nil
    return value
  }

  /// Whether a flag is given; takes it out of the words.
  mutating func take(flag: StaticString) -> Bool {
    guard let place = place(of: flag) else { return false }
    words[place] = nil
    return true
  }

  /// The place of an option. Values never begin with a hyphen, so a word that does is an option.
  private func place(of option: StaticString) -> Int? {
    let name = "--" + option.description
    return words.firstIndex(of: name)
  }
}
