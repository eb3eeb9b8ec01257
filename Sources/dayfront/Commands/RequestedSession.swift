import ArgumentParser
import Basics
import ClassLine
import Classroom
import Screens

/// A session for `browse` or `follow`, started from options or from a login's request.
struct RequestedSession {
  var runner: SessionRunner
  var folder: RunFolderOptions

  /// Opens the map.
  ///
  /// - Parameters:
  ///   - day: the day that was asked for at login.
  ///   - lesson: the lesson that was asked for at login.
  func browse(_ start: StartOptions, day: String? = nil, lesson: String? = nil) throws {
    var start = start
    if let day { start.at = DayArgument(argument: day) }
    var runner = runner
    if let lesson {
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

  func follow(_ asked: String?, _ start: StartOptions) throws {
    let name = try asked.map(named) ?? folder.onlyClass()
    try runner.run(start) { model in
      model.join(ClassMembership(following: name))
    } connection: {
      .following(ClassClient(name, in: folder.folder))
    }
  }

  private func named(_ text: String) throws -> ClassName {
    if let name = ClassName(text) { return name }
    Console.complain("dayfront: '\(Console.printable(text))' is no name of a class")
    throw ExitCode(64)
  }
}
