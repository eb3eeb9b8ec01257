import ArgumentParser

/// Tells which declared options are given: those that have a value though none is their default, and flags that are set.
struct GivenOptions: OptionReader {
  /// The names of all options, in the order in which they are declared.
  private(set) var all: [OptionName] = []
  /// The names of those that are given.
  private(set) var given: [OptionName] = []

  init(of options: some DeclaredOptions) throws {
    var options = options
    try options.declare(to: &self)
  }

  /// An option with a default has always a value, so that nothing says whether it is given.
  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp
  ) {
    all.append(name)
  }

  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value?, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp
  ) {
    note(name, isGiven: value != nil)
  }

  mutating func list<Value: ExpressibleByArgument>(
    _ name: OptionName, _ values: inout [Value], _ help: @autoclosure () -> ArgumentHelp
  ) {
    note(name, isGiven: !values.isEmpty)
  }

  mutating func flag(_ name: OptionName, _ isGiven: inout Bool, _ help: @autoclosure () -> ArgumentHelp) {
    note(name, isGiven: isGiven)
  }

  private mutating func note(_ name: OptionName, isGiven: Bool) {
    all.append(name)
    if isGiven { given.append(name) }
  }
}
