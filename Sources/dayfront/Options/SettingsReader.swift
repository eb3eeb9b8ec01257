import ArgumentParser
import Basics

/// Gives declared options the defaults that the user set.
struct SettingsReader: OptionReader {
  let settings: Settings
  /// What is wrong with settings, as `where: what`.
  private(set) var faults: [String] = []
  /// The options that may be set, and the others.
  private(set) var names: [String] = [], others: [String] = []

  init(_ settings: Settings) { self.settings = settings }

  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp
  ) { read(name) { value = $0 } }

  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value?, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp
  ) { read(name) { value = $0 } }

  mutating func list<Value: ExpressibleByArgument>(
    _ name: OptionName, _ values: inout [Value], _ help: @autoclosure () -> ArgumentHelp
  ) { _ = setting(of: name) }

  mutating func flag(_ name: OptionName, _ isGiven: inout Bool, _ help: @autoclosure () -> ArgumentHelp) {
    guard let setting = setting(of: name) else { return }
    guard let isOn = Settings.isOn(setting.value) else { return report(name, setting, ["yes", "no"]) }
    isGiven = isOn
  }

  private mutating func read<Value: ExpressibleByArgument>(_ name: OptionName, _ set: (Value) -> Void) {
    guard let setting = setting(of: name) else { return }
    guard let value = Value(argument: setting.value) else { return report(name, setting, Value.allValueStrings) }
    set(value)
  }

  /// What was set for an option, which is noted as one that may be set; nil for nothing.
  private mutating func setting(of name: OptionName) -> Settings.Setting? {
    guard name.isSetting else {
      others.append(name.description)
      return nil
    }
    names.append(name.description)
    return settings[name.description]
  }

  private mutating func report(_ name: OptionName, _ setting: Settings.Setting, _ known: [String]) {
    let value = Console.printable(truncated(setting.value, to: 60))
    let hint = Basics.hint(for: setting.value, among: known, called: "values")
    faults.append("\(setting.source.words): \(name) '\(value)' is not understood\(hint)")
  }
}

extension DeclaredOptions {
  /// The options of a call that says nothing: with the defaults that the user set.
  static var byDefault: Self {
    var options = Self()
    guard Settings.inForce.isAnythingSet else { return options }
    var reader = SettingsReader(.inForce)
    try? options.declare(to: &reader)
    return options
  }
}

extension Settings {
  /// Everything that is wrong with these settings, in the order of the file; and the options that may be set.
  ///
  /// All options are looked at, whichever the call has, so that a fault is told at once and not with some later call.
  var check: (faults: [String], options: [String]) {
    var reader = SettingsReader(self)
    func read<Options: DeclaredOptions>(_: Options.Type) {
      var options = Options()
      try? options.declare(to: &reader)
    }
    read(StartOptions.self)
    read(TeachingOptions.self)
    read(IncidentOptions.self)
    read(SessionOptions.self)
    read(DrawingOptions.self)
    read(PackOptions.self)
    let unknown = ofFile.filter { !reader.names.contains($0.key) }.map { key, setting in
      (
        setting,
        reader.others.contains(key)
          ? "\(key) is said with each call and has no default"
          : "there is no option '\(Console.printable(truncated(key, to: 60)))'"
            + hint(for: key, among: reader.names, called: "options")
      )
    }
    let misplaced = unknown.map { "\($0.source.words): \($1)" }
    return ((faults + reader.faults + misplaced).sorted(by: isEarlier), reader.names)
  }

  /// Faults of one file by their lines.
  private func isEarlier(_ one: String, _ other: String) -> Bool { line(of: one) < line(of: other) }

  private func line(of fault: String) -> Int {
    guard let path, fault.hasPrefix(path + ":") else { return 0 }
    return Int(fault.dropFirst(path.count + 1).prefix { $0.isNumber }) ?? 0
  }
}
