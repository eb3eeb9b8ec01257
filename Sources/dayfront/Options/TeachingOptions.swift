import ArgumentParser
import Chronicle
import Classroom
import MapPacks
import Screens

/// The options of `browse` and `render` for lessons and quizzes.
struct TeachingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The lesson to step through with p and P.", valueName: "name|file"))
  var lesson: String?

  @Option(help: ArgumentHelp("The stop of the lesson to begin at.", valueName: "number"))
  var stop: Int = 1

  @Option(help: ArgumentHelp("What decides the questions of a quiz (key Q).", valueName: "number"))
  var seed: UInt64?

  var chosen: Teaching { Teaching(lesson: lesson, stop: stop, seed: seed) }

  func validate() throws {
    if !chosen.isConsistent { throw ValidationError("--stop belongs to --lesson.") }
  }
}

/// A lesson with the stop at which it begins, and the seed of quizzes.
struct Teaching {
  var lesson: String?
  /// The number of the stop, counted from 1.
  var stop = 1
  var seed: UInt64?

  /// Whether a stop is given only together with a lesson.
  var isConsistent: Bool { lesson != nil || stop == 1 }

  /// The lesson that is given; nil for none. Reports all faults of its file and ends with 1 if it has any.
  func opened(from packing: Packing, in atlas: Atlas) throws -> Lesson? {
    guard let lesson else { return nil }
    let found = try LessonShelf(packing).lesson(called: lesson, in: atlas)
    guard stop >= 1, stop <= found.stops.count else {
      throw ValidationError("The lesson has \(found.stops.count) stops; there is no stop \(stop).")
    }
    return found
  }
}

/// Finds lessons, beside the pack or at a path.
struct LessonShelf {
  let files: LessonFiles

  init(_ packing: Packing) throws { files = LessonFiles(pack: try folder(of: packing.pack)) }

  /// The path of a lesson: that of the pack's lesson with this name, or else the name itself as a path.
  func path(of name: String) -> String { files.path(ofLesson: name) ?? name }

  /// Reads a lesson's file. Complains and ends with 1 if it cannot be read.
  func read(_ name: String, in atlas: Atlas) throws -> LessonFile {
    let path = path(of: name)
    do {
      // The limit is far above the allowed size, so that a file that is too large is reported like other faults.
      return LessonFile(try LessonFiles.bytes(at: path, limit: 64 << 20), in: atlas)
    } catch {
      let known = files.names.joined(separator: ", ")
      let hint = known.isEmpty || path != name ? "" : "; the pack's lessons are \(known)"
      Console.complain("dayfront: \(path): \(error)\(hint)")
      throw ExitCode(1)
    }
  }

  /// A lesson without faults. Reports all faults and ends with 1 if there are any.
  func lesson(called name: String, in atlas: Atlas) throws -> Lesson {
    let file = try read(name, in: atlas)
    if let lesson = file.lesson { return lesson }
    for fault in file.faults { Console.complain("\(path(of: name)):\(fault.line): \(fault)") }
    throw ExitCode(1)
  }
}
