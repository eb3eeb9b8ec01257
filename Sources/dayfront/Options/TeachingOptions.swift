import ArgumentParser
import Chronicle
import Classroom

/// A lesson with the stop at which it begins, and the seed of quizzes.
struct TeachingOptions: DeclaredOptions {
  var lesson: String?
  /// The number of the stop, counted from 1.
  var stop = 1
  var seed: UInt64?

  mutating func declare(to reader: inout some OptionReader) throws {
    try reader.option(
      "lesson", &lesson, ArgumentHelp("The lesson to step through with p and P.", valueName: "name|file"))
    try reader.option("stop", &stop, ArgumentHelp("The stop of the lesson to begin at.", valueName: "number"))
    try reader.option(
      "seed", &seed, ArgumentHelp("What decides the questions of a quiz (key Q).", valueName: "number"))
  }

  func validate() throws {
    if lesson == nil, stop != 1 { throw ValidationError("--stop belongs to --lesson.") }
  }

  /// The lesson that is given; nil for none. Reports all faults of its file and ends with 1 if it has any.
  func opened(from pack: PackOptions, in atlas: Atlas) throws -> Lesson? {
    guard let lesson else { return nil }
    let found = try LessonShelf(pack).lesson(called: lesson, in: atlas)
    guard stop >= 1, stop <= found.stops.count else {
      throw ValidationError("The lesson has \(found.stops.count) stops; there is no stop \(stop).")
    }
    return found
  }
}
