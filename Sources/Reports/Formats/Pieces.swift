/// A text that is handed on in pieces while it is written.
struct Pieces {
  /// What has not been handed on yet.
  var text = ""
  private let sink: (String) -> Void
  /// The bytes after which a piece is handed on.
  static let length = 1 << 16

  init(sink: @escaping (String) -> Void) { self.sink = sink }

  /// Hands the text on where it has reached the length of a piece.
  mutating func handOn() {
    guard text.utf8.count > Self.length else { return }
    finish()
  }

  /// Hands on what is left.
  mutating func finish() {
    sink(text)
    text = ""
  }
}
