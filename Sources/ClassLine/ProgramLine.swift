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
  /// Whether it has closed its standard error, so that there is nothing more to wait for.
  private var isSilent = false
  /// Whether what it complains of goes to standard error as it comes.
  var isOverheard = false

  /// The bytes of complaints that are kept.
  private static let kept = 400

  init(_ words: [String]) { self.words = words }

  /// The processes that were started and have not been forgotten yet.
  var processes: [Int32] { leaving + (child.map { [$0.process] } ?? []) }

  /// The descriptor of its complaints, to wait on; nil while it does not run, and once it complains no more.
  var watch: Watch? { isSilent ? nil : child.map { Watch(descriptor: $0.complaints) } }

  /// Starts it; returns the descriptor of the line.
  mutating func start() throws(LineFault) -> Int32 {
    leaving.removeAll { Door.hasEnded($0) }
    do {
      let new = try Door.start(words, mayAsk: !hasStarted)
      hasStarted = true
      child = new
      complaint = []
      isSilent = false
      return new.line
    } catch { throw .notStarted(words[0], error.words) }
  }

  /// Takes in what it complains of.
  mutating func listen() {
    guard let child, !isSilent else { return }
    while true {
      switch Door.receive(from: child.complaints, limit: 1024) {
      case .bytes(let bytes):
        if isOverheard { Door.complain(bytes) }
        complaint = Array((complaint + bytes).suffix(Self.kept))
      case .nothing: return
      case .end:
        isSilent = true
        return
      }
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

  /// The last line that it complained of, fit for a screen, without its own name before; empty for none. What only warns,
  /// as ssh does of a host that is new to it, is no reason why a line ended.
  var lastWords: String {
    let lines = String(decoding: complaint, as: UTF8.self).split(whereSeparator: \.isNewline)
      .filter { !$0.hasPrefix("Warning: ") }
    let told = ClassText.clean(String(lines.last ?? ""), limit: 140).drop { $0 == " " }
    let name = (words[0].split(separator: "/").last ?? "") + ": "
    return String(told.hasPrefix(name) ? told.dropFirst(name.count) : told)
  }
}
