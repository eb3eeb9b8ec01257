import ArgumentParser
import Basics
import Chronicle
import Classroom
import Outlets
import Reports

/// `dayfront lesson`: lists the lessons of a pack, or reports the faults of a lesson's file.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Lessons: list those of the pack, check a file, begin a new one.",
    subcommands: [List.self, CheckLesson.self, New.self])

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
      Console.print("\(counted(found.stops.count, "stop")), no faults\n")
    }
  }

  /// `dayfront lesson new NAME`.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Write the skeleton of a lesson, NAME.lesson in the current folder.",
      discussion:
        "It passes 'lesson check' as it is, and shows every kind of line. A file that exists is left as it is.")

    @Argument(help: ArgumentHelp("The lesson's name, or the path of its file.", valueName: "name|file"))
    var lesson: String

    @OptionGroup var pack: Parsed<PackOptions>

    func run() throws {
      let atlas = try pack.atlas()
      let path = lesson.hasSuffix(".lesson") ? lesson : lesson + ".lesson"
      do { try OutputFile(path).create(LessonSkeleton(of: atlas, path: path).text) } catch {
        Console.complain("dayfront: \(path): \(error)")
        throw ExitCode(1)
      }
      let shown = Console.printable(path)
      Console.print("\(shown) is written. Open it: dayfront --lesson \(shown)\n")
    }
  }
}
