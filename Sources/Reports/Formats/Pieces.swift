/// A text that is handed on in pieces while it is written.
struct Pieces {
  /// What has not been handed on yet.
  var text = ""
  /// The bytes after which a piece is handed on.
  static let length = 1 << 16

  /// Hands the text on where it has reached the length of a piece.
  mutating func handOn(to sink: (String) -> Void) {
    guard text.utf8.count > Self.length else { return }
    finish(to: sink)
  }

  /// Hands on what is left.
  mutating func finish(to sink: (String) -> Void) {
    sink(text)
    text = ""
  }
}
