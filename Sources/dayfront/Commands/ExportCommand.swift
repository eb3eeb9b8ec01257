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
    for option in ExportOption.allCases where option.isGiven(in: options.chosen) {
      guard format.row.options.contains(option) else {
        throw ValidationError("A .\(format.rawValue) file takes no --\(option.rawValue).")
      }
    }
  }

  func run() throws {
    let format = try chosenFormat()
    let request = try ExportRequest(options.chosen, incidents.chosen, pack.chosen)
    let content = try format.row.content(request)
    if OutputFile.isStandardOutput(file) { return print(content) }
    do throws(OutputFault) { try write(content, sparing: request.inputs) } catch {
      Console.complain("dayfront: \(file): \(error)")
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

  private func write(_ content: ExportContent, sparing inputs: [String]) throws(OutputFault) {
    let output = OutputFile(file)
    switch content {
    case .text(let text): try output.write(text, sparing: inputs)
    case .bytes(let bytes): try output.write(bytes: bytes, sparing: inputs)
    case .pieces(let pieces): try output.write(sparing: inputs, pieces: pieces)
    }
  }
}
