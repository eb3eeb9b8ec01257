import ArgumentParser
import Outlets

/// `dayfront export`: a page, a picture or data to take away, by the ending of the file's name.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "A page, a picture or data to take away, by the ending of the file's name.",
    discussion: ExportFormat.allCases.map { ".\($0.rawValue)  \($0.row.words)" }.joined(separator: "\n\n")
      + "\n\nThe file is the new one whole, or stays as it was.")

  @Argument(help: ArgumentHelp("The file; - is standard output, with --format.", valueName: "file"))
  var file: String

  @Option(help: "The format, where the file's name does not end with it.")
  var format: ExportFormat?

  @OptionGroup var options: Parsed<ExportOptions>
  @OptionGroup var incidents: Parsed<IncidentOptions>
  @OptionGroup var pack: Parsed<PackOptions>

  func validate() throws {
    let format = try chosenFormat()
    for option in try GivenOptions(of: options.chosen).given where !format.row.options.contains(option) {
      throw ValidationError("A .\(format.rawValue) file takes no --\(option).")
    }
  }

  func run() throws {
    let format = try chosenFormat()
    let request = try ExportRequest(options.chosen, incidents.chosen, pack.chosen)
    do {
      let content = try format.row.content(request)
      if OutputFile.isStandardOutput(file) { return print(content) }
      try content.write(to: OutputFile(file), sparing: request.inputs)
    } catch let fault as OutputFault {
      Console.complain("dayfront: \(file): \(fault)")
      throw ExitCode(1)
    } catch let fault as ExportFault {
      Console.complain("dayfront: \(fault)")
      throw ExitCode(1)
    }
  }

  private func chosenFormat() throws -> ExportFormat {
    if let format { return format }
    if let format = ExportFormat(endingOf: file) { return format }
    throw ValidationError(
      file == "-"
        ? "Say with --format what goes to standard output."
        : "'\(file)' does not end in \(ExportFormat.endings); say with --format what it is to be.")
  }

  private func print(_ content: ExportContent) {
    switch content {
    case .text(let text): Console.print(text)
    case .bytes(let bytes): Console.print(bytes: bytes)
    case .pieces(let pieces): pieces { Console.print($0) }
    }
  }
}
