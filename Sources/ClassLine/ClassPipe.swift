import Classroom

/// A class on a pipe: what comes over this process's standard input and output is one follower's line, and goes on to the
/// presenter over his socket. Nothing but messages of the class protocol goes through, in either direction. A pulse tells the
/// other end that the line is good, which it could not know of a line on which nothing happens.
///
/// The pupil's program at the other end shows the map; ssh carries the pipe. It never waits. A loop waits on `watches` and
/// for `deadline`, then calls `turn()`.
public final class ClassPipe {
  private let name: ClassName
  private let folder: RunFolder
  private var line: FollowerLine
  private var client: ClassClient?
  /// The question that can be answered now; nil for none.
  private var question: PublishedQuestion?
  /// When the next pulse is due; nil until the other end follows.
  private var nextPulse: Int64?
  private let pulsePause: Int64

  /// The milliseconds between two pulses. The other end takes the line for dead after more than twice of them.
  static let pulsePause: Int64 = 2000

  /// The events of one turn, as far as they matter to who runs it.
  public struct Turn: Hashable, Sendable {
    /// Whether a presenter has shown something.
    public var isSign = false
    /// Whether the other end has gone, or must be let go.
    public var isOver = false
  }

  /// Takes standard input and output for a line.
  public init(_ name: ClassName, in folder: RunFolder) {
    self.name = name
    self.folder = folder
    pulsePause = Self.pulsePause
    Door.useStandardStreams()
    line = FollowerLine(descriptor: 0, output: 1, now: Door.now())
  }

  /// Makes one on a socket, with a pulse of its own pace.
  init(_ name: ClassName, in folder: RunFolder, descriptor: Int32, pulsePause: Int64) {
    self.name = name
    self.folder = folder
    self.pulsePause = pulsePause
    line = FollowerLine(descriptor: descriptor, now: Door.now())
  }

  /// The descriptors to wait on.
  public var watches: [Watch] {
    [Watch(descriptor: line.descriptor)] + (client?.watches ?? [])
      + (line.wantsRoom ? [Watch(descriptor: line.output, wantsRoom: true)] : [])
  }

  /// The milliseconds until `turn()` must be called even without input; nil for no limit.
  public var deadline: Int? {
    let own = [line.deadline, nextPulse].compactMap { $0 }.min().map { Int(max(0, $0 - Door.now())) }
    return [own, client?.deadline].compactMap { $0 }.min()
  }

  /// Takes in what has arrived at both ends, and passes it on.
  public func turn() -> Turn {
    let now = Door.now()
    let said = line.read(open: question)
    if case .follower(let seat) = line.role, client == nil {
      client = ClassClient(name, in: folder, seat: seat ?? .new)
      // Whoever comes before the presenter knows at once that the line is good.
      guard line.post(ClassMessage.away("").line, now: now) else { return Turn(isOver: true) }
      nextPulse = now
    }
    if let (number, choice) = said.answer { client?.answer(question: number, choice: choice) }
    var turn = Turn()
    for event in client?.turn() ?? [] {
      if case .state = event { turn.isSign = true }
      guard let message = message(for: event) else { continue }
      if !line.post(message.line, now: now) { turn.isOver = true }
    }
    if let due = nextPulse, due <= now {
      nextPulse = now + pulsePause
      if !line.pulse(now: now) { turn.isOver = true }
    }
    if said.isGone || !line.flush(now: now) || now >= line.deadline ?? .max { turn.isOver = true }
    return turn
  }

  /// What the other end is told of an event. A reason why the presenter is not reached is no end: he is tried again here.
  private func message(for event: ClassEvent) -> ClassMessage? {
    question = nil
    switch event {
    case .state(let state):
      question = state.question.flatMap { $0.outcome == nil ? $0 : nil }
      return .state(state)
    case .away: return .away("")
    case .refused(let reason), .cutOff(let reason): return .away(reason)
    case .abandoned, .followers, .hosts, .answer, .answers: return nil
    }
  }
}
