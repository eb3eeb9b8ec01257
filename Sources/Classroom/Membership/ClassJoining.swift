/// How pupils join a class, as the presenter's screen tells them.
public struct ClassJoining: Hashable, Sendable {
  /// The command that pupils type: `ssh student@maps.school`.
  public var command: String
  /// Where the class meets, where that is not the usual place; nil where it is.
  public var note: String?

  /// Makes it of the words to show.
  public init(command: String, note: String? = nil) {
    self.command = command
    self.note = note
  }
}
