import ArgumentParser
import ClassLine
import Classroom

/// The option for the folder in which classes meet.
struct RunFolderOptions: ParsableArguments {
  @Option(
    name: .customLong("run-folder"),
    help: ArgumentHelp(
      "Where classes meet: a folder with one of each class; else what DAYFRONT_RUN names, else /run/dayfront, else one of your own.",
      valueName: "folder"))
  var path: String?

  /// The folder that was named; nil where none was.
  private var named: RunFolder? { namedPath.map { RunFolder(path: $0) } }
  private var namedPath: String? { path ?? Console.environment["DAYFRONT_RUN"] }

  private var runtimeFolder: String? { Console.environment["XDG_RUNTIME_DIR"] }
  private var own: [RunFolder] { RunFolder.own(runtimeFolder: runtimeFolder) }

  /// The folders in which classes are looked for, the likeliest first.
  ///
  /// - Parameter isKiosk: whether strangers use the program; they have no folder of their own.
  func places(isKiosk: Bool = false) -> [RunFolder] { named.map { [$0] } ?? [.standard] + (isKiosk ? [] : own) }

  /// The folder for a class that is presented: the server's, or where there is none, the presenter's own.
  var toPresent: RunFolder { .toPresent(named: namedPath, runtimeFolder: runtimeFolder) }

  /// The folder for a class that is only rehearsed: the presenter's own, also where there is one of the server's.
  var toRehearse: RunFolder { named ?? own.first ?? .standard }

  /// The class to follow, and its folder. Complains and ends with 1 where none is named, and there is none or more than
  /// one.
  func toFollow(_ asked: ClassName?, isKiosk: Bool) throws -> (ClassName, RunFolder) {
    let places = places(isKiosk: isKiosk)
    if let asked {
      // A class that is not there yet is waited for where it would be presented.
      return (asked, places.first { $0.has(asked) } ?? (isKiosk ? places[0] : toPresent))
    }
    let known = places.flatMap { folder in folder.classes.map { ($0, folder) } }
    if known.count == 1 { return known[0] }
    // Folders stay when a class has ended: of several, the one that has a presenter is meant.
    let live = known.filter { $1.hasPresenter($0) == true }
    if live.count == 1 { return live[0] }
    // Strangers are not told which classes there are.
    if isKiosk {
      Console.complain("dayfront: which class? Ask your teacher for its name: ssh -t NAME@SERVER follow CLASS")
      throw ExitCode(1)
    }
    Console.complain(
      known.isEmpty
        ? "dayfront: there is no class in \(places.map(\.path).joined(separator: ", "))"
        : "dayfront: which class? \(known.map(\.0.text).joined(separator: ", "))")
    throw ExitCode(1)
  }
}

extension ClassName: ExpressibleByArgument {
  /// Reads a class's name from the command line; nil for a text that is not allowed as a name.
  public init?(argument: String) { self.init(argument) }
}

extension ClassSeat: ExpressibleByArgument {
  /// Reads a seat from the command line; nil for a text that is not allowed as one.
  public init?(argument: String) { self.init(argument) }
}
