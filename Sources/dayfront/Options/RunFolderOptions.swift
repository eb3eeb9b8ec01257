import ArgumentParser
import ClassLine
import Classroom

/// The option for the folder in which classes meet.
struct RunFolderOptions: ParsableArguments {
  @Option(
    name: .customLong("run-folder"),
    help: ArgumentHelp(
      "Where classes meet: a folder with one of each class; else what DAYFRONT_RUN names, else /run/dayfront.",
      valueName: "folder"))
  var path: String?

  var folder: RunFolder {
    (path ?? Console.environment["DAYFRONT_RUN"]).map { RunFolder(path: $0) } ?? .standard
  }

  /// The only class there is, for users who name none. Complains and ends with 1 if there is none or more than one.
  func onlyClass() throws -> ClassName {
    let classes = folder.classes
    if classes.count == 1 { return classes[0] }
    Console.complain(
      classes.isEmpty
        ? "dayfront: there is no class in \(folder.path)"
        : "dayfront: which class? \(classes.map(\.text).joined(separator: ", "))")
    throw ExitCode(1)
  }
}

extension ClassName: ExpressibleByArgument {
  /// Reads a class's name from the command line; nil for a text that is not allowed as a name.
  public init?(argument: String) { self.init(argument) }
}
