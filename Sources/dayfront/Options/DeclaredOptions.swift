import ArgumentParser

/// Options that are declared once, and read by plain calls and by the parser alike.
///
///     struct SessionOptions: DeclaredOptions {
///       var plain = false
///
///       mutating func declare(to reader: inout some OptionReader) throws {
///         try reader.flag(.setting("plain"), &plain, "Print sentences instead of a map.")
///       }
///     }
///
/// The parser takes longer to look at the declarations of all options than the program takes to read half of the pack.
/// So a declaration is a call of a reader: the one for plain calls (`PlainWords`) takes the value from the words and
/// never makes the help; two others list the options for the parser and take its results (`Parsed`); one takes the
/// defaults that the user set (`SettingsReader`).
protocol DeclaredOptions {
  /// The options when none is given.
  init()
  /// Hands each option to a reader, in the order in which help lists them.
  mutating func declare(to reader: inout some OptionReader) throws
  /// Throws the complaint about options that do not go together.
  func validate() throws
}

extension DeclaredOptions {
  func validate() throws {}
}

/// The name of an option as it is declared: `"at"`, or `.setting("theme")` for one whose default users may set.
struct OptionName: ExpressibleByStringLiteral {
  let text: StaticString
  /// Whether its default may come from the environment and from the file of settings.
  var isSetting = false

  init(stringLiteral text: StaticString) { self.text = text }

  static func setting(_ text: StaticString) -> OptionName {
    var name = OptionName(stringLiteral: text)
    name.isSetting = true
    return name
  }
}

extension OptionName: CustomStringConvertible, Hashable {
  var description: String { text.description }

  static func == (one: OptionName, other: OptionName) -> Bool { one.description == other.description }

  func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

/// Reads options as they are declared.
protocol OptionReader {
  /// An option with a value, `--theme dark`; one that is not given keeps its default.
  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp) throws
  /// An option with a value and without a default.
  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value?, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp) throws
  /// An option that may be given several times, `--events a.csv --events b.csv`; each has a value.
  mutating func list<Value: ExpressibleByArgument>(
    _ name: OptionName, _ values: inout [Value], _ help: @autoclosure () -> ArgumentHelp) throws
  /// An option without a value, `--plain`. `--no-plain` takes it back where it is set by default.
  mutating func flag(_ name: OptionName, _ isGiven: inout Bool, _ help: @autoclosure () -> ArgumentHelp) throws
}

extension OptionReader {
  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value, _ help: @autoclosure () -> ArgumentHelp
  ) throws {
    try option(name, &value, parsing: .next, help())
  }

  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value?, _ help: @autoclosure () -> ArgumentHelp
  ) throws {
    try option(name, &value, parsing: .next, help())
  }
}
