/// A lesson that can be opened, with the name that it is called by.
public struct ShelvedLesson: Hashable, Sendable {
  /// The name on the command line: `hadrut`.
  public let name: String
  /// The lesson.
  public let lesson: Lesson

  /// Makes an entry of the shelf.
  public init(name: String, lesson: Lesson) {
    self.name = name
    self.lesson = lesson
  }

  /// The name of the lesson that shows how to use the program.
  public static let tour = "tour"
}
