import Classroom

/// The presenter's end of one follower's line, with the messages still to be sent.
///
/// At most one message is being sent and one waits, always the latest. So memory is bounded however slowly the other
/// end reads, and no other follower waits for it.
struct FollowerLine {
  let descriptor: Int32
  private var buffer = LineBuffer()
  /// The rest of the message that is being sent.
  private var outgoing: ArraySlice<UInt8> = []
  /// The message to send after it.
  private var latest: [UInt8]?
  /// The time since which the other end has taken nothing although something waits, or has not asked to follow; nil
  /// otherwise.
  private var stuckSince: Int64?
  /// Whether the other end has asked to follow, and on which seat if it said one.
  private(set) var isFollowing = false
  private(set) var seat: ClassSeat?
  /// The account at the other end.
  let account: UInt32
  /// The question that was answered last on this line.
  private var answered: Int?
  /// The number of useless lines, and of changed answers, that the follower may still send before the line is closed.
  private var patience = 100

  /// The bytes that the kernel is asked to keep for a slow reader.
  static let sendBuffer: Int32 = 4096
  /// The milliseconds within which the other end must read.
  static let stuckLimit: Int64 = 10_000
  /// The milliseconds within which it must ask to follow. Our program does so in the moment in which it connects.
  static let greetingLimit: Int64 = 1000

  init(descriptor: Int32, now: Int64) {
    self.descriptor = descriptor
    account = Door.peer(of: descriptor) ?? .max
    stuckSince = now
  }

  var watch: Watch { Watch(descriptor: descriptor, wantsRoom: !outgoing.isEmpty) }
  /// The time at which the line must be closed unless something is read or written; nil for none.
  var deadline: Int64? { stuckSince.map { $0 + (isFollowing ? Self.stuckLimit : Self.greetingLimit) } }

  /// Replaces the waiting message, and sends as much as there is room for; returns false where the line is closed.
  mutating func post(_ line: [UInt8], now: Int64) -> Bool {
    latest = line
    return flush(now: now)
  }

  /// Sends as much as there is room for; returns false where the line is closed.
  mutating func flush(now: Int64) -> Bool {
    while true {
      if outgoing.isEmpty {
        guard let next = latest else {
          if isFollowing { stuckSince = nil }
          return true
        }
        outgoing = next[...]
        latest = nil
      }
      guard let count = Door.send(outgoing, to: descriptor) else { return false }
      outgoing = outgoing.dropFirst(count)
      if !outgoing.isEmpty {
        if stuckSince == nil || count > 0 { stuckSince = now }
        return true
      }
    }
  }

  /// The result of reading once.
  enum Word { case nothing, answer(question: Int, choice: Int?), gone }

  /// Reads a little. Answers to any question but the open one and unknown messages are ignored. Of several answers the
  /// last one counts, and each but the first costs patience.
  mutating func read(open question: PublishedQuestion?) -> Word {
    let bytes: [UInt8]
    switch Door.receive(from: descriptor, limit: 1024) {
    case .bytes(let arrived): bytes = arrived
    case .nothing: return .nothing
    case .end: return .gone
    }
    guard let lines = try? buffer.take(bytes) else { return .gone }
    var word = Word.nothing
    for line in lines {
      switch try? ClassMessage(line: line[...]) {
      case .follow(let seat) where !isFollowing:
        isFollowing = true
        self.seat = seat
        stuckSince = nil
      case .answer(let number, let choice)
      where isFollowing && number == question?.number
        && choice.map { question?.choices.indices.contains($0) == true } ?? true:
        if answered == number { patience -= 1 }
        if patience == 0 { return .gone }
        answered = number
        word = .answer(question: number, choice: choice)
      case .follow, .answer, .state, .refusal, nil:
        patience -= 1
        if patience == 0 { return .gone }
      }
    }
    return word
  }
}
