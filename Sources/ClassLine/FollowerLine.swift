import Classroom

/// The presenter's end of one follower's line: what came, and what still has to go.
///
/// At most one message is under way and one waits, always the latest: memory is bounded however slowly the other end
/// reads, and nobody else waits for it.
struct FollowerLine {
  let descriptor: Int32
  private var buffer = LineBuffer()
  /// What is left of the message under way.
  private var outgoing: ArraySlice<UInt8> = []
  /// The message after it.
  private var latest: [UInt8]?
  /// Since when the other end has taken nothing although something waits, or has not said that it follows.
  private var stuckSince: Int64?
  private(set) var isFollowing = false
  /// The question that this follower has answered.
  private var answered = 0
  /// Lines that may still come without use.
  private var patience = 100

  /// Bytes that the kernel is asked to keep for a slow reader.
  static let sendBuffer: Int32 = 4096
  /// Milliseconds that somebody may take to read, or to say that he follows.
  static let stuckLimit: Int64 = 10_000

  init(descriptor: Int32, now: Int64) {
    self.descriptor = descriptor
    stuckSince = now
  }

  var watch: Watch { Watch(descriptor: descriptor, wantsRoom: !outgoing.isEmpty) }
  /// When the follower has to be let go unless something moves.
  var deadline: Int64? { stuckSince.map { $0 + Self.stuckLimit } }

  /// Puts a message in the place of the one that waits, and sends what there is room for; false once the line has gone.
  mutating func post(_ line: [UInt8], now: Int64) -> Bool {
    latest = line
    return flush(now: now)
  }

  /// Sends what there is room for; false once the line has gone.
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

  /// What a turn of reading brought.
  enum Word { case nothing, follows, answer(question: Int, choice: Int), gone }

  /// Reads a little. Answers to anything but the open question, second answers and all else mean nothing.
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
      case .follow where !isFollowing:
        isFollowing = true
        stuckSince = nil
        word = .follows
      case .answer(let number, let choice)
      where isFollowing && number == question?.number && answered != number
        && question?.choices.indices.contains(choice) == true:
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
