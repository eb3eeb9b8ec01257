import ArgumentParser
import Chronicle
import Classroom
import MapPacks
import Screens

/// What a class starts with: options of `browse` and `render`.
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

/// A lesson, and where it begins.
struct Teaching {
  var lesson: String?
  /// Counted from 1.
  var stop = 1
  var seed: UInt64?

  /// Whether no stop is asked for without a lesson.
  var isConsistent: Bool { lesson != nil || stop == 1 }

  /// The lesson asked for, or nil; faults are told and end with 1.
  func opened(from packing: Packing, in atlas: Atlas) throws -> Lesson? {
    guard let lesson else { return nil }
    let found = try LessonShelf(packing).lesson(called: lesson, in: atlas)
    guard stop >= 1, stop <= found.stops.count else {
      throw ValidationError("The lesson has \(found.stops.count) stops; there is no stop \(stop).")
    }
    return found
  }
}

/// Where lessons are found: beside the pack, or at a path.
struct LessonShelf {
  let files: LessonFiles

  init(_ packing: Packing) throws { files = LessonFiles(pack: try folder(of: packing.pack)) }

  /// The path of a lesson: the pack's own of that name, or else a file at that very path.
  func path(of name: String) -> String { files.path(ofLesson: name) ?? name }

  /// What is in a lesson's file; why it cannot be read is told and ends with 1.
  func read(_ name: String, in atlas: Atlas) throws -> LessonFile {
    let path = path(of: name)
    do {
      // Far more than is allowed, so that the fault of size is told like the others.
      return LessonFile(try LessonFiles.bytes(at: path, limit: 64 << 20), in: atlas)
    } catch {
      let known = files.names.joined(separator: ", ")
      let hint = known.isEmpty || path != name ? "" : "; the pack's lessons are \(known)"
      Console.complain("dayfront: \(path): \(error)\(hint)")
      throw ExitCode(1)
    }
  }

  /// A lesson without fault, or every fault of it told.
  func lesson(called name: String, in atlas: Atlas) throws -> Lesson {
    let file = try read(name, in: atlas)
    if let lesson = file.lesson { return lesson }
    for fault in file.faults { Console.complain("\(path(of: name)):\(fault.line): \(fault)") }
    throw ExitCode(1)
  }
}
