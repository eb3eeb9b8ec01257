import ArgumentParser
import Import
import Outlets

/// `dayfront import`: a pack from dated polygons, with a report of everything that was altered.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a pack from dated polygons, and tell everything that was altered.")

  @OptionGroup private var arguments: ImportArguments

  @Flag(help: "Tell what would come out, and write no pack.")
  var dryRun = false

  @Option(help: ArgumentHelp("Write every alteration as CSV: day, until, face, km2, why.", valueName: "csv"))
  var report: String?

  @Option(
    help: ArgumentHelp("Draw source against pack on the day on which most is altered (SVG).", valueName: "svg"))
  var picture: String?

  func run() throws {
    catchInterrupts()
    let findings: ImportFindings
    do {
      findings = try Importer.run(arguments.options, isDry: dryRun) { step in
        progress(step)
        return caughtInterrupt == nil
      }
    } catch {
      endProgress()
      throw complaint(about: error)
    }
    endProgress()
    if let picture { try write(findings.picture(), to: picture) }
    if let report { try write(findings.table(), to: report) }
    Console.print(findings.lines.map { Console.printable($0) + "\n" }.joined())
  }

  /// At a terminal a line tells what is being done.
  private func progress(_ step: String) {
    if Console.isComplaintTerminal { Console.note("\r\u{1B}[K\(step) ...") }
  }

  private func endProgress() {
    if Console.isComplaintTerminal { Console.note("\r\u{1B}[K") }
  }

  private func complaint(about end: ImportEnd) -> Error {
    switch end {
    case .stopped:
      Console.complain("dayfront: stopped; nothing was written")
      Console.die(of: caughtInterrupt ?? 2)
    case .problems(let problems):
      for problem in problems {
        Console.complain("\(problem)")
        if case .rulesBegun(let path, let text) = problem.fault { try? write(text, to: path) }
      }
      return ExitCode(1)
    }
  }

  private func write(_ text: String, to path: String) throws {
    do { try OutputFile(path).write(text) } catch {
      Console.complain("dayfront: \(path): \(error)")
      throw ExitCode(1)
    }
  }
}
