import ArgumentParser

/// Declared options for the parser: `@OptionGroup var drawing: Parsed<DrawingOptions>`.
///
/// The parser finds a group's options by reflection and decodes them by their names. Both are answered from the
/// declaration.
@dynamicMemberLookup
struct Parsed<Options: DeclaredOptions>: ParsableArguments, CustomReflectable {
  /// The options as they were given.
  private(set) var chosen = Options.byDefault

  init() {}

  init(from decoder: any Decoder) throws {
    var reader = OptionDecoder(container: try decoder.container(keyedBy: OptionKey.self))
    try chosen.declare(to: &reader)
  }

  subscript<Value>(dynamicMember option: KeyPath<Options, Value>) -> Value { chosen[keyPath: option] }

  func validate() throws { try chosen.validate() }

  var customMirror: Mirror {
    var lister = OptionLister()
    var options = Options.byDefault
    try? options.declare(to: &lister)
    return Mirror(self, children: lister.options)
  }
}

/// Lists declared options as the property wrappers in which the parser expects them.
struct OptionLister: OptionReader {
  private(set) var options: [Mirror.Child] = []

  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp
  ) {
    add(name, Option(wrappedValue: value, name: long(name), parsing: parsing, help: help()))
  }

  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value?, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp
  ) {
    add(name, Option<Value?>(name: long(name), parsing: parsing, help: help()))
  }

  mutating func list<Value: ExpressibleByArgument>(
    _ name: OptionName, _ values: inout [Value], _ help: @autoclosure () -> ArgumentHelp
  ) {
    add(name, Option<[Value]>(wrappedValue: values, name: long(name), parsing: .singleValue, help: help()))
  }

  mutating func flag(_ name: OptionName, _ isGiven: inout Bool, _ help: @autoclosure () -> ArgumentHelp) {
    add(name, Flag(wrappedValue: isGiven, name: long(name), inversion: .prefixedNo, help: help()))
  }

  private mutating func add(_ name: OptionName, _ option: Any) { options.append((name.description, option)) }

  private func long(_ name: OptionName) -> NameSpecification { .customLong(name.description) }
}

/// Takes the values of declared options from the parser.
private struct OptionDecoder: OptionReader {
  let container: KeyedDecodingContainer<OptionKey>

  func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp
  ) throws {
    value = try container.decode(Option<Value>.self, forKey: OptionKey(name)).wrappedValue
  }

  func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value?, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp
  ) throws {
    // A default of the user's stays where the call says nothing.
    value = try container.decode(Option<Value?>.self, forKey: OptionKey(name)).wrappedValue ?? value
  }

  func list<Value: ExpressibleByArgument>(
    _ name: OptionName, _ values: inout [Value], _ help: @autoclosure () -> ArgumentHelp
  ) throws {
    values = try container.decode(Option<[Value]>.self, forKey: OptionKey(name)).wrappedValue
  }

  func flag(_ name: OptionName, _ isGiven: inout Bool, _ help: @autoclosure () -> ArgumentHelp) throws {
    isGiven = try container.decode(Flag<Bool>.self, forKey: OptionKey(name)).wrappedValue
  }
}

/// The name of an option, by which the parser keeps its value.
private struct OptionKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: OptionName) { stringValue = name.description }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { return nil }
}
