import Classroom

/// A program whose standard input and output are a follower's line, such as `ssh -T student@server`.
///
/// Only the first time it is started it may ask its user something, because later the screen is taken. What it complains
/// of is kept, for a sentence.
struct ProgramLine {
  /// The program and its arguments; it is started without a shell.
  let words: [String]
  private var child: Door.Child?
  /// Programs that were asked to end and have not been forgotten yet.
  private var leaving: [Int32] = []
  private var complaint: [UInt8] = []
  private var hasStarted = false
  /// Whether what it complains of goes to standard error as it comes.
  var isOverheard = false

  /// The bytes of complaints that are kept.
  private static let kept = 400

  init(_ words: [String]) { self.words = words }

  /// The descriptor of its complaints, to wait on; nil while it does not run.
  var watch: Watch? { child.map { Watch(descriptor: $0.complaints) } }

  /// Starts it; returns the descriptor of the line.
  mutating func start() throws(LineFault) -> Int32 {
    leaving.removeAll { Door.hasEnded($0) }
    do {
      let new = try Door.start(words, mayAsk: !hasStarted)
      hasStarted = true
      child = new
      complaint = []
      return new.line
    } catch { throw .notStarted(words[0], error.words) }
  }

  /// Takes in what it complains of.
  mutating func listen() {
    guard let child else { return }
    while case .bytes(let bytes) = Door.receive(from: child.complaints, limit: 1024) {
      if isOverheard { Door.complain(bytes) }
      complaint = Array((complaint + bytes).suffix(Self.kept))
    }
  }

  /// Ends it.
  mutating func end() {
    guard let child else { return }
    listen()
    Door.end(child)
    leaving.append(child.process)
    self.child = nil
  }

  /// The last line that it complained of, fit for a screen, without its own name before; empty for none.
  var lastWords: String {
    let lines = String(decoding: complaint, as: UTF8.self).split(whereSeparator: \.isNewline)
    let told = ClassText.clean(String(lines.last ?? ""), limit: 140).drop { $0 == " " }
    let name = (words[0].split(separator: "/").last ?? "") + ": "
    return String(told.hasPrefix(name) ? told.dropFirst(name.count) : told)
  }
}
