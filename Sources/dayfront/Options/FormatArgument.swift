import ArgumentParser
import Reports

/// One of the formats of a report on the command line. The report declares them; help and complaints list them.
struct FormatArgument<Told: Formatted>: ExpressibleByArgument, Hashable {
  var format: Format

  static var text: Self { Self(format: .text) }

  private init(format: Format) { self.format = format }

  init?(argument: String) {
    guard let format = Told.formats.first(where: { $0.rawValue == argument }) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { Told.formats.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
  var defaultValueDescription: String { format.rawValue }
}

extension Console {
  /// Writes a report to standard output.
  static func print(_ report: some Report, _ argument: FormatArgument<some Formatted>) {
    report.write(argument.format) { print($0) }
  }
}
