import ArgumentParser
import Basics
import Chronicle
import Classroom
import MapPacks

/// Finds lessons, beside the pack or at a path.
struct LessonShelf {
  let files: LessonFiles

  init(_ options: PackOptions) throws { files = LessonFiles(pack: try folder(of: options.pack)) }

  /// The path of a lesson: that of the pack's lesson with this name, or else the name itself as a path.
  func path(of name: String) -> String { files.path(ofLesson: name) ?? name }

  /// Reads a lesson's file. Complains and ends with 1 if it cannot be read.
  func read(_ name: String, in atlas: Atlas) throws -> LessonFile {
    let path = path(of: name)
    do {
      // The limit is far above the allowed size, so that a file that is too large is reported like other faults.
      return LessonFile(try LessonFiles.bytes(at: path, limit: 64 << 20), in: atlas)
    } catch {
      let hint = path == name ? hint(for: name, among: files.names, called: "pack's lessons") : ""
      Console.complain("dayfront: \(path): \(error)\(hint)")
      throw ExitCode(1)
    }
  }

  /// Reads the files of the pack's lessons now, and parses them when they are first asked for: those without faults, the
  /// tour first. A kiosk can open no file by then.
  func later(in atlas: Atlas) -> @Sendable () -> [ShelvedLesson] {
    let found = files.names.compactMap { name -> (String, [UInt8])? in
      let bytes = files.path(ofLesson: name).flatMap { try? LessonFiles.bytes(at: $0, limit: LessonLimits.fileBytes) }
      return bytes.map { (name, $0) }
    }
    return {
      let read = found.compactMap { name, bytes in
        LessonFile(bytes, in: atlas).lesson.map { ShelvedLesson(name: name, lesson: $0) }
      }
      return read.filter { $0.name == ShelvedLesson.tour } + read.filter { $0.name != ShelvedLesson.tour }
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
