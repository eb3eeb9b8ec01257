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
  /// The answer given last, so that it can be given again on a new line.
  private var answer: (question: Int, choice: Int)?
  /// The time at which the presenter counts as gone for good; nil while there is one, and once that was told.
  private var abandonment: Int64?
  /// Whether a presenter has shown anything on this line.
  private var hasSeenPresenter = false
  private let patience: Int64
  private let seat: ClassSeat

  /// The milliseconds between two tries, doubled each time, so that a program that waits for a class costs next to
  /// nothing.
  private static let firstPause: Int64 = 100, longestPause: Int64 = 1000, pauseAfterRefusal: Int64 = 5000

  /// The milliseconds after which a presenter who is away counts as gone, and the lock on the days ends.
  public static let patience: Int64 = 60_000

  /// Makes a client; the first `turn()` tries to connect.
  ///
  /// - Parameter seat: the seat in the class, kept over all its lines.
  public convenience init(_ name: ClassName, in folder: RunFolder, seat: ClassSeat = .new) {
    self.init(name, in: folder, seat: seat, patience: Self.patience)
  }

  /// Makes a client that takes a presenter for gone after so many milliseconds.
  init(_ name: ClassName, in folder: RunFolder, seat: ClassSeat = .new, patience: Int64) {
    self.seat = seat
    self.name = name
    self.folder = folder
    self.patience = patience
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

  /// The milliseconds until the next try, or until the presenter counts as gone; nil while there is a line, and once
  /// neither is of use.
  public var deadline: Int? {
    guard descriptor == nil else { return nil }
    let next = [hasGivenUp ? nil : nextTry, abandonment].compactMap { $0 }.min()
    return next.map { Int(max(0, $0 - Door.now())) }
  }

  /// Sends the answer to a question; without a choice it is taken back. While there is no line it is kept, and sent on
  /// the next one.
  public func answer(question: Int, choice: Int?) {
    answer = choice.map { (question, $0) }
    guard let descriptor else { return }
    _ = Door.send(ClassMessage.answer(question: question, choice: choice).line[...], to: descriptor)
  }

  /// Reads what has arrived, or tries to connect when it is time. Of several states only the last is returned.
  public func turn() -> [ClassEvent] {
    guard let descriptor else {
      let reached = hasGivenUp || Door.now() < nextTry ? [] : reach()
      return reached + takeAbandonment()
    }
    var last: [ClassEvent] = []
    // A presenter sends less than this between two turns. The bound keeps one that sends without end from blocking the
    // screen.
    for _ in 0..<16 {
      switch Door.receive(from: descriptor, limit: 8192) {
      case .nothing: return last
      // The last state of a presenter who ends lets the class go, and often comes together with the end.
      case .end: return last + [lose()]
      case .bytes(let bytes):
        guard let lines = try? buffer.take(bytes) else { return last + [lose(pause: Self.pauseAfterRefusal)] }
        for line in lines {
          switch hear(line) {
          case .nothing: break
          case .state(let state): last = [.state(state)]
          case .end(let event): return last + [event]
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
        abandonment = nil
        hasSeenPresenter = true
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
    if abandonment == nil, hasSeenPresenter { abandonment = Door.now() + patience }
    hasSeenPresenter = false
    return .away
  }

  /// Tells once that the presenter has been away for long.
  private func takeAbandonment() -> [ClassEvent] {
    guard descriptor == nil, let abandonment, Door.now() >= abandonment else { return [] }
    self.abandonment = nil
    return [.abandoned]
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
      guard Door.peer(of: new) == presenter else {
        Door.close(new)
        throw .notItsSocket(path)
      }
      // A presenter who has closed the line already has said why before: the next turn reads it.
      _ = Door.send(ClassMessage.follow(seat: seat).line[...], to: new)
      descriptor = new
      if let answer { self.answer(question: answer.question, choice: answer.choice) }
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
