import Classroom
import Screens

extension CallOptions {
  /// The options of a call, with those that the user's settings decided.
  init(_ drawing: DrawingOptions, _ pack: PackOptions, _ session: SessionOptions? = nil) {
    self.init()
    if drawing.glyphs != .auto { said.insert(.glyphs) }
    if drawing.color != .auto { said.insert(.color) }
    if drawing.theme != .auto { said.insert(.theme) }
    let original = PackOptions()
    if pack.names != original.names { said.insert(.names) }
    if pack.pack != original.pack { words += ["--pack", shellQuoted(pack.pack)] }
    guard let session else { return }
    if session.mouse { said.insert(.mouse) }
    if session.plain { words.append("--plain") }
    if session.lowBandwidth { words.append("--low-bandwidth") }
  }
}

extension TeachingOptions {
  /// The lesson by the name of the call, for the command line that opens it again.
  func named(_ lesson: Lesson) -> CallOptions.NamedLesson? {
    self.lesson.map { CallOptions.NamedLesson(name: shellQuoted($0), title: lesson.title) }
  }
}

/// A word as a shell takes it: in quotes where it holds more than letters, digits and a few signs.
func shellQuoted(_ word: String) -> String {
  let isPlain = word.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: ","):
      true
    default: false
    }
  }
  if isPlain, !word.isEmpty { return word }
  return "'" + word.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
}
