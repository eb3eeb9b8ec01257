import ArgumentParser
import Reports

/// One of the formats of a report on the command line. The report declares them; help and complaints list them.
struct FormatArgument<Told: Formatted>: ExpressibleByArgument, Hashable {
  var format: Format

  static var text: Self { Self(format: .text) }

  private init(format: Format) { self.format = format }

  /// The argument of a format; nil where the report has no such format.
  init?(_ format: Format) {
    guard Told.formats.contains(format) else { return nil }
    self.format = format
  }

  init?(argument: String) {
    guard let format = Format(rawValue: argument) else { return nil }
    self.init(format)
  }

  static var allValueStrings: [String] { Told.formats.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
  var defaultValueDescription: String { format.rawValue }
}

extension [Format] {
  /// The names of formats in a sentence: "csv or json".
  var words: String { map(\.rawValue).joined(separator: " or ") }
}

extension Console {
  /// Writes a report to standard output in one of its own formats.
  static func print<Told: Report>(_ report: Told, _ argument: FormatArgument<Told>) {
    report.write(argument.format) { print($0) }
  }
}
