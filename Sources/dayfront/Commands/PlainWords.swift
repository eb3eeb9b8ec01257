import ArgumentParser

/// The words of a call that says nothing but options that are known, each once, with its value behind it.
///
///     var words = PlainWords(["--at", "2020-10-20", "--mouse"])
///     let day: DayArgument? = try words.value(of: "at")
///     let mouse = words.take(flag: "mouse")
///     words.areUsedUp
///
/// To look at the declarations of all options takes the parser longer than reading half of the pack. Whatever is not as
/// plain as that (`--at=2020-10-20`, a value that begins with a hyphen, an option given twice, a mistake, a question for
/// help) is told by `Unclear` or by words left over, and is for the parser: it alone judges calls.
struct PlainWords {
  /// What the parser has to look at.
  struct Unclear: Error {}

  /// Nil for those that were understood; what stood between two words never lets them become neighbours.
  private var words: [String?]

  init(_ words: some Sequence<String>) { self.words = Array(words) }

  /// Whether every word was understood.
  var areUsedUp: Bool { words.allSatisfy { $0 == nil } }

  /// The value of an option; nil where it is not given.
  mutating func value<Value: ExpressibleByArgument>(of option: StaticString) throws(Unclear) -> Value? {
    guard let place = place(of: option) else { return nil }
    guard place + 1 < words.count, let word = words[place + 1], let first = word.utf8.first,
      first != UInt8(ascii: "-"), let value = Value(argument: word)
    else { throw Unclear() }
    words[place] = nil
    words[place + 1] = nil
    return value
  }

  /// Whether a flag is given.
  mutating func take(flag: StaticString) -> Bool {
    guard let place = place(of: flag) else { return false }
    words[place] = nil
    return true
  }

  /// Values never begin with a hyphen, so that a word that does is an option.
  private func place(of option: StaticString) -> Int? {
    let name = "--" + option.description
    return words.firstIndex(of: name)
  }
}
