import ArgumentParser

/// Options that are declared once, and read by plain calls and by the parser alike.
///
///     struct SessionOptions: DeclaredOptions {
///       var plain = false
///
///       mutating func declare(to reader: inout some OptionReader) throws {
///         try reader.flag("plain", &plain, "Print sentences instead of a map.")
///       }
///     }
///
/// The parser takes longer to look at the declarations of all options than the program takes to read half of the pack.
/// So a declaration is a call of a reader: the one for plain calls (`PlainWords`) takes the value from the words and
/// never makes the help; two others list the options for the parser and take its results (`Parsed`).
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

/// Reads options as they are declared.
protocol OptionReader {
  /// An option with a value, `--theme dark`; one that is not given keeps its default.
  mutating func option<Value: ExpressibleByArgument>(
    _ name: StaticString, _ value: inout Value, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp) throws
  /// An option with a value and without a default.
  mutating func option<Value: ExpressibleByArgument>(
    _ name: StaticString, _ value: inout Value?, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp) throws
  /// An option without a value, `--plain`.
  mutating func flag(_ name: StaticString, _ isGiven: inout Bool, _ help: @autoclosure () -> ArgumentHelp) throws
}

extension OptionReader {
  mutating func option<Value: ExpressibleByArgument>(
    _ name: StaticString, _ value: inout Value, _ help: @autoclosure () -> ArgumentHelp
  ) throws {
    try option(name, &value, parsing: .next, help())
  }

  mutating func option<Value: ExpressibleByArgument>(
    _ name: StaticString, _ value: inout Value?, _ help: @autoclosure () -> ArgumentHelp
  ) throws {
    try option(name, &value, parsing: .next, help())
  }
}
