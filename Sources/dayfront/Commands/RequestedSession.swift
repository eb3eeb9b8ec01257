import ArgumentParser
import Basics
import Chronicle
import ClassLine
import Classroom
import Kiosk
import Screens

/// A session for `browse` or `follow`, started from options or from a login's request.
struct RequestedSession {
  private var runner: SessionRunner
  private let folder: RunFolderOptions
  private let request: RemoteRequest?

  /// Makes a session from options, as far as a request does not ask for something else. Complains and ends with 64 for
  /// values that no option has.
  init(runner: SessionRunner, folder: RunFolderOptions, request: RemoteRequest?) throws {
    self.runner = runner
    self.folder = folder
    self.request = request
    guard let request else { return }
    if request.isPlain { self.runner.options.plain = true }
    self.runner.drawing.theme = try request.value(of: .theme, ThemeChoice.init) ?? runner.drawing.theme
    self.runner.drawing.glyphs = try request.value(of: .glyphs, GlyphChoice.init) ?? runner.drawing.glyphs
    self.runner.pack.names = try request.value(of: .names, Language.init) ?? runner.pack.names
  }

  /// Opens the map, on the day and with the lesson that were asked for at login.
  func browse(_ start: StartOptions) throws {
    var start = start
    if let day = request?.values[.at] { start.at = DayArgument(argument: day) }
    var runner = runner
    if let lesson = request?.values[.lesson] {
      // A request at login names a lesson of the pack, never a path.
      let files = try LessonShelf(runner.pack).files
      guard files.path(ofLesson: lesson) != nil else {
        Console.complain(
          "dayfront: there is no lesson '\(lesson)'\(hint(for: lesson, among: files.names, called: "pack's lessons"))")
        throw ExitCode(1)
      }
      runner.teaching = TeachingOptions(lesson: lesson)
    }
    try runner.run(start)
  }

  /// Follows a class.
  ///
  /// - Parameter asked: the name given on the command line; the one asked for at login goes before it.
  /// - Parameter seat: the seat in the class, likewise.
  /// - Parameter through: the program that is the line; nil for a class on this machine.
  func follow(
    _ asked: ClassName?, seat: ClassSeat? = nil, through program: ThroughCommand? = nil, _ start: StartOptions
  ) throws {
    if let program, let asked { return try follow(asked, seat: seat ?? .new, through: program, start) }
    let isKiosk = runner.kiosk?.isOn ?? false
    let (name, folder) = try folder.toFollow(try requestedName ?? asked, isKiosk: isKiosk)
    let chosen = try request?.value(of: .seat) { ClassSeat($0) } ?? seat ?? .new
    try runner.run(start) { model in
      model.join(ClassMembership(following: name))
    } connection: {
      .following(ClassClient(name, in: folder, seat: chosen))
    }
  }

  private func follow(
    _ name: ClassName, seat: ClassSeat, through program: ThroughCommand, _ start: StartOptions
  ) throws {
    let client = ClassClient(through: program.words(for: name), seat: seat)
    try runner.run(start) { model in
      model.join(ClassMembership(following: name))
    } connection: {
      do { try client.meet() } catch {
        Console.complain("dayfront: \(error)")
        throw ExitCode(1)
      }
      return .following(client)
    }
  }

  /// Carries the bare line of a class, for a program at the other end.
  func join() throws {
    guard let kiosk = runner.kiosk else { return }
    try JoinedPipe(kiosk: kiosk, folder: folder).run(try requestedName)
  }

  private var requestedName: ClassName? {
    get throws {
      let text: String
      switch request?.aim {
      case .follow(let name?), .join(let name?): text = name
      default: return nil
      }
      if let name = ClassName(text) { return name }
      Console.complain("dayfront: '\(Console.printable(text))' is not the name of a class")
      throw ExitCode(64)
    }
  }
}

extension RemoteRequest {
  /// The value asked for of an option, as one of those that it takes; nil where none is asked for.
  fileprivate func value<Value>(of option: Option, _ read: (String) -> Value?) throws -> Value? {
    guard let text = values[option] else { return nil }
    if let value = read(text) { return value }
    Console.complain("dayfront: \(Fault.badValue(option, text).words)")
    throw ExitCode(64)
  }
}
