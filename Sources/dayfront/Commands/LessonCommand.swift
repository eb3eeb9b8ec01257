import ArgumentParser
import Chronicle
import Classroom
import Reports

/// `dayfront lesson`: lists the lessons of a pack, or reports the faults of a lesson's file.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Lessons: list those of the pack, check a file.",
    subcommands: [List.self, CheckLesson.self])

  /// `dayfront lesson list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The lessons of the pack: name, stops, title.")

    @OptionGroup var pack: Parsed<PackOptions>

    func run() throws {
      let atlas = try pack.atlas()
      let shelf = try LessonShelf(pack.chosen)
      let names = shelf.files.names
      guard !names.isEmpty else {
        Console.complain("dayfront: the pack has no lessons")
        throw ExitCode(1)
      }
      let report = LessonReport(
        lessons: try names.map { name in
          let lesson = try shelf.lesson(called: name, in: atlas)
          return (Console.printable(name), lesson.stops.count, lesson.title)
        })
      report.write(.text) { Console.print($0) }
    }
  }

  /// `dayfront lesson check FILE`.
  struct CheckLesson: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check a lesson against the pack; every fault as file:line: text, exit 1 if there is any.")

    @Argument(help: ArgumentHelp("The lesson's file, or the name of one of the pack.", valueName: "file|name"))
    var lesson: String

    @OptionGroup var pack: Parsed<PackOptions>

    func run() throws {
      let atlas = try pack.atlas()
      let shelf = try LessonShelf(pack.chosen)
      let file = try shelf.read(lesson, in: atlas)
      let path = Console.printable(shelf.path(of: lesson))
      for fault in file.faults {
        Console.print("\(path):\(fault.line): \(Console.printable("\(fault)"))\n", verdict: 1)
      }
      guard let found = file.lesson else { throw ExitCode(1) }
      if Console.isOutputTerminal { Console.print("no faults; \(found.stops.count) stops\n") }
    }
  }
}
