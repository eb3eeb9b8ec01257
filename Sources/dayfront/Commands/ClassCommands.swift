import ArgumentParser
import Chronicle
import ClassLine
import Classroom
import Kiosk
import Screens

/// `dayfront present`: the map, and a class that follows.
struct Present: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present", abstract: "The map, and a class that sees what you show.",
    discussion:
      "Keys in a class: A asks a question and tells its answer, U holds the class at a day, F shows the class.")

  @Argument(help: "The name of the class: letters, digits, - and _.")
  var name: ClassName

  @OptionGroup var start: StartOptions
  @OptionGroup var teaching: TeachingOptions
  @OptionGroup var manner: MannerOptions
  @OptionGroup var folder: RunFolderOptions
  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var packing: PackOptions

  func run() throws {
    try Seat(
      manner: manner.chosen, drawing: drawing.chosen, packing: packing.chosen, teaching: teaching.chosen
    ).run(start.chosen) { model in
      model.join(ClassMembership(presenting: name, asked: ClassServer.firstQuestion))
    } post: {
      do { return .presenting(try ClassServer(name, in: folder.folder)) } catch {
        Console.complain("dayfront: \(error)")
        throw ExitCode(1)
      }
    }
  }
}

/// `dayfront follow`: the map as the presenter shows it.
struct Follow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow", abstract: "The map as a presenter shows it, on your own screen.",
    discussion: "Any key that moves you leaves the presenter; F goes back.")

  @Argument(help: "The name of the class; without one, the only class that there is.")
  var name: ClassName?

  @OptionGroup var manner: MannerOptions
  @OptionGroup var kiosk: KioskOptions
  @OptionGroup var folder: RunFolderOptions
  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var packing: PackOptions

  func run() throws {
    let request = try kiosk.enter()
    let visit = Visit(
      seat: Seat(manner: manner.chosen, drawing: drawing.chosen, packing: packing.chosen, kiosk: kiosk), folder: folder)
    let start = Start()
    switch request {
    case nil: try visit.follow(name?.text, start)
    case .browse(let day, let lesson): try visit.browse(start, day: day, lesson: lesson)
    case .follow(let other): try visit.follow(other ?? name?.text, start)
    }
  }
}

/// A session for `browse` or `follow`, started from options or from a login's request.
struct Visit {
  var seat: Seat
  var folder: RunFolderOptions

  /// Opens the map.
  ///
  /// - Parameters:
  ///   - day: the day that was asked for at login.
  ///   - lesson: the lesson that was asked for at login.
  func browse(_ start: Start, day: String? = nil, lesson: String? = nil) throws {
    var start = start
    if let day {
      guard let argument = DayArgument(argument: day) else {
        Console.complain("dayfront: '\(day)' is no day")
        throw ExitCode(64)
      }
      start.at = argument
    }
    var seat = seat
    if let lesson {
      // A request at login names a lesson of the pack, never a path.
      let files = try LessonShelf(seat.packing).files
      guard files.path(ofLesson: lesson) != nil else {
        Console.complain("dayfront: there is no lesson '\(lesson)'; there are \(files.names.joined(separator: ", "))")
        throw ExitCode(1)
      }
      seat.teaching = Teaching(lesson: lesson)
    }
    try seat.run(start)
  }

  func follow(_ asked: String?, _ start: Start) throws {
    let name = try asked.map(named) ?? folder.onlyClass()
    try seat.run(start) { model in
      model.join(ClassMembership(following: name))
    } post: {
      .following(ClassClient(name, in: folder.folder))
    }
  }

  private func named(_ text: String) throws -> ClassName {
    if let name = ClassName(text) { return name }
    Console.complain("dayfront: '\(Console.printable(text))' is no name of a class")
    throw ExitCode(64)
  }
}

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
