import ArgumentParser
import Reports

/// `dayfront config`: the defaults of options in force, and where each comes from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "The defaults of options in force, and where each comes from.",
    discussion: """
      A call goes before the environment (DAYFRONT_THEME, DAYFRONT_NAMES, DAYFRONT_LOW_BANDWIDTH and so on), the \
      environment before the file $XDG_CONFIG_HOME/dayfront/config, else ~/.config/dayfront/config. In the file each \
      line is an option's name, = and a value: theme = light. Options without a value take yes and no; on the command \
      line --no-plain takes plain = yes back. # begins a comment. A kiosk reads neither the environment nor the file.
      """)

  @Option(help: "The format.")
  var format: FormatArgument<ConfigReport> = .text

  @OptionGroup var start: Parsed<StartOptions>
  @OptionGroup var session: Parsed<SessionOptions>
  @OptionGroup var drawing: Parsed<DrawingOptions>
  @OptionGroup var pack: Parsed<PackOptions>

  func run() throws {
    let settings = Settings.inForce
    var lister = SettingsLister(settings: settings, words: Swift.CommandLine.arguments)
    for var options in [start.chosen, session.chosen, drawing.chosen, pack.chosen] as [any DeclaredOptions] {
      try options.declare(to: &lister)
    }
    let faults = settings.check.faults
    Console.complain(lines: faults)
    Console.print(
      ConfigReport(options: lister.options, file: settings.path, isFileThere: settings.isFileThere), format)
    if !faults.isEmpty { throw ExitCode(1) }
  }
}

/// Lists the options that may be set, with the value in force and where it comes from.
private struct SettingsLister: OptionReader {
  let settings: Settings
  /// The words of the call.
  let words: [String]
  private(set) var options: [ConfigReport.Option] = []

  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp
  ) { add(name, value.defaultValueDescription) }

  mutating func option<Value: ExpressibleByArgument>(
    _ name: OptionName, _ value: inout Value?, parsing: SingleValueParsingStrategy,
    _ help: @autoclosure () -> ArgumentHelp
  ) { add(name, value?.defaultValueDescription ?? "") }

  mutating func list<Value: ExpressibleByArgument>(
    _ name: OptionName, _ values: inout [Value], _ help: @autoclosure () -> ArgumentHelp
  ) { add(name, values.map(\.defaultValueDescription).joined(separator: ",")) }

  mutating func flag(_ name: OptionName, _ isGiven: inout Bool, _ help: @autoclosure () -> ArgumentHelp) {
    add(name, isGiven ? "yes" : "no")
  }

  private mutating func add(_ name: OptionName, _ value: String) {
    guard name.isSetting else { return }
    let text = name.description
    let isCalled = words.contains { $0 == "--" + text || $0 == "--no-" + text || $0.hasPrefix("--" + text + "=") }
    options.append(
      ConfigReport.Option(
        name: text, value: Console.printable(value),
        source: isCalled ? "command line" : settings[text].map { Console.printable($0.source.words) } ?? "default",
        variable: Settings.variable(of: text)))
  }
}
