import ArgumentParser

/// The words of a call that has only known options, each at most once and followed by its value.
///
///     var words = PlainWords(["--at", "2020-10-20", "--plain"])
///     let start: StartOptions = try words.read()
///     let session: SessionOptions = try words.read()
///     words.areUsedUp
///
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

  /// Takes declared options out of the words. Throws where one is not plain, and where they do not go together: the
  /// parser then gives the reason.
  mutating func read<Options: DeclaredOptions>() throws -> Options {
    var options = Options.byDefault
    try options.declare(to: &self)
    try options.validate()
    return options
  }

  /// The value of an option; nil where it is not given. Throws `Unclear` where the value is missing or not plain.
  private mutating func value<Value: ExpressibleByArgument>(of option: OptionName) throws(Unclear) -> Value? {
    guard let place = place(of: option) else { return nil }
    guard place + 1 < words.count, let word = words[place + 1], let first = word.utf8.first,
      first != UInt8(ascii: "-"), let value = Value(argument: word)
    else { throw Unclear() }
    words[place] = nil
    words[place + 1] = nil
    return value
  }

  /// The place of an option. Values never begin with a hyphen, so a word that does is an option.
  private func place(of option: OptionName) -> Int? {
    let name = "--" + option.description
    return words.firstIndex(of: name)
  }
}

extension PlainWords: OptionReader {
  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp
  ) throws {
    value = try self.value(of: name) ?? value
  }

  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value?, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp
  ) throws {
    value = try self.value(of: name) ?? value
  }

  mutating func list<Value: ExpressibleByArgument>(
    _ name: OptionName, _ values: inout [Value], _ help: @autoclosure () -> ArgumentHelp
  ) throws {
    while let value: Value = try value(of: name) { values.append(value) }
  }

  mutating func flag(_ name: OptionName, _ isGiven: inout Bool, _ help: @autoclosure () -> ArgumentHelp) throws {
    let on = place(of: name), off = words.firstIndex(of: "--no-" + name.description)
    guard let place = on ?? off else { return }
    // The parser decides which of both counts.
    if on != nil, off != nil { throw Unclear() }
    words[place] = nil
    isGiven = on != nil
  }
}
