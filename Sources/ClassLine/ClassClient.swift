import Classroom

/// A follower's end of a class: receives the presenter's states, and tries again while there is no presenter.
///
/// It never waits. A loop waits on `watches` and for `deadline`, then calls `turn()`.
public final class ClassClient {
  private let name: ClassName
  private let folder: RunFolder
  private var descriptor: Int32?
  private var buffer = LineBuffer()
  private var nextTry: Int64
  private var pause = ClassClient.firstPause
  /// Whether the presenter speaks a later version of the protocol, so that trying again would not help.
  private var hasGivenUp = false

  /// The milliseconds between two tries, doubled each time, so that a program that waits for a class costs next to
  /// nothing.
  private static let firstPause: Int64 = 100, longestPause: Int64 = 1000, pauseAfterRefusal: Int64 = 5000

  /// Makes a client; the first `turn()` tries to connect.
  public init(_ name: ClassName, in folder: RunFolder) {
    self.name = name
    self.folder = folder
    nextTry = Door.now()
  }

  deinit { close() }

  /// Closes the line; it may be called again.
  public func close() {
    if let descriptor { Door.close(descriptor) }
    descriptor = nil
  }

  /// The descriptors to wait on; none without a line.
  public var watches: [Watch] { descriptor.map { [Watch(descriptor: $0, wantsRoom: false)] } ?? [] }

  /// The milliseconds until the next try; nil while there is a line, and once trying would not help.
  public var deadline: Int? {
    descriptor == nil && !hasGivenUp ? Int(max(0, nextTry - Door.now())) : nil
  }

  /// Sends the answer to a question. If the line has just been lost, the answer is lost too.
  public func answer(question: Int, choice: Int) {
    guard let descriptor else { return }
    _ = Door.send(ClassMessage.answer(question: question, choice: choice).line[...], to: descriptor)
  }

  /// Reads what has arrived, or tries to connect when it is time. Of several states only the last is returned.
  public func turn() -> [ClassEvent] {
    guard let descriptor else {
      return hasGivenUp || Door.now() < nextTry ? [] : reach()
    }
    var last: [ClassEvent] = []
    // A presenter sends less than this between two turns. The bound keeps one that sends without end from blocking the
    // screen.
    for _ in 0..<16 {
      switch Door.receive(from: descriptor, limit: 8192) {
      case .nothing: return last
      case .end: return [lose()]
      case .bytes(let bytes):
        guard let lines = try? buffer.take(bytes) else { return [lose(pause: Self.pauseAfterRefusal)] }
        for line in lines {
          switch hear(line) {
          case .nothing: break
          case .state(let state): last = [.state(state)]
          case .end(let event): return [event]
          }
        }
      }
    }
    return last
  }

  private enum Heard { case nothing, state(ClassState), end(ClassEvent) }

  private func hear(_ line: [UInt8]) -> Heard {
    do {
      switch try ClassMessage(line: line[...]) {
      case .state(let state):
        pause = Self.firstPause
        return .state(state)
      case .refusal(let reason):
        _ = lose(pause: Self.pauseAfterRefusal)
        return .end(.refused(reason))
      case .follow, .answer: return .nothing
      }
    } catch {
      switch error {
      case .unknownKind: return .nothing
      case .malformed: return .end(lose(pause: Self.pauseAfterRefusal))
      case .laterVersion(let version):
        hasGivenUp = true
        _ = lose()
        return .end(
          .refused("The presenter speaks version \(version) of the protocol, which this program does not know."))
      }
    }
  }

  /// Closes the line; another try follows after a pause.
  private func lose(pause next: Int64? = nil) -> ClassEvent {
    close()
    buffer = LineBuffer()
    nextTry = Door.now() + (next ?? pause)
    return .away
  }

  private func reach() -> [ClassEvent] {
    do throws(LineFault) {
      let presenter = try folder.presenter(of: name)
      let path = folder.socket(of: name)
      let new: Int32
      do { new = try Door.connect(to: path) } catch {
        if error.isAbsence { throw .noFolder(path) }
        throw .refused(path, error.words)
      }
      let greeting = ClassMessage.follow.line
      guard Door.peer(of: new) == presenter, Door.send(greeting[...], to: new) == greeting.count else {
        Door.close(new)
        throw .notItsSocket(path)
      }
      descriptor = new
      return []
    } catch {
      nextTry = Door.now() + pause
      pause = min(pause * 2, Self.longestPause)
      if case .noFolder = error { return [] }
      nextTry = Door.now() + Self.pauseAfterRefusal
      return [.refused("\(error)")]
    }
  }
}
