import Classroom

/// The presenter's end of one follower's line, or of a relay's, with the messages still to be sent.
///
/// At most one message is being sent and one waits, always the latest. So memory is bounded however slowly the other
/// end reads, and no other follower waits for it.
struct FollowerLine {
  /// What is read from; and what is written to, which is another for a pipe.
  let descriptor: Int32, output: Int32
  private var buffer = LineBuffer()
  /// The rest of the message that is being sent.
  private var outgoing: ArraySlice<UInt8> = []
  /// The message to send after it.
  private var latest: [UInt8]?
  /// The time since which the other end has taken nothing although something waits, or has not asked to follow; nil
  /// otherwise.
  private var stuckSince: Int64?
  /// Who is at the other end.
  private(set) var role = Role.silent
  /// The account at the other end.
  let account: UInt32
  /// The question that was answered last on this line.
  private var answered: Int?
  /// The number of useless lines, and of changed answers, that the follower may still send before the line is closed.
  private var patience = 100

  enum Role: Hashable {
    /// Who has not said yet what he wants.
    case silent
    case follower(ClassSeat?)
    case relay
  }

  /// The bytes that the kernel is asked to keep for a slow reader.
  static let sendBuffer: Int32 = 4096
  /// The milliseconds within which the other end must read.
  static let stuckLimit: Int64 = 10_000
  /// The milliseconds within which it must ask to follow. Our program does so in the moment in which it connects.
  static let greetingLimit: Int64 = 1000

  init(descriptor: Int32, output: Int32? = nil, now: Int64) {
    self.descriptor = descriptor
    self.output = output ?? descriptor
    account = Door.peer(of: descriptor) ?? .max
    stuckSince = now
  }

  /// Whether the other end gets what is shown.
  var isServed: Bool { role != .silent }
  var wantsRoom: Bool { !outgoing.isEmpty }
  /// The time at which the line must be closed unless something is read or written; nil for none.
  var deadline: Int64? { stuckSince.map { $0 + (isServed ? Self.stuckLimit : Self.greetingLimit) } }

  /// Replaces the waiting message, and sends as much as there is room for; returns false where the line is closed.
  mutating func post(_ line: [UInt8], now: Int64) -> Bool {
    latest = line
    return flush(now: now)
  }

  /// Sends a message that says nothing but that the line is good, unless another is on its way; returns false where the line
  /// is closed.
  mutating func pulse(now: Int64) -> Bool {
    outgoing.isEmpty ? post(ClassMessage.pulse.line, now: now) : true
  }

  /// Sends as much as there is room for; returns false where the line is closed.
  mutating func flush(now: Int64) -> Bool {
    while true {
      if outgoing.isEmpty {
        guard let next = latest else {
          if isServed { stuckSince = nil }
          return true
        }
        outgoing = next[...]
        latest = nil
      }
      guard let count = Door.send(outgoing, to: output) else { return false }
      outgoing = outgoing.dropFirst(count)
      if !outgoing.isEmpty {
        if stuckSince == nil || count > 0 { stuckSince = now }
        return true
      }
    }
  }

  /// The result of reading once.
  struct Said {
    /// The last answer to the open question; nil for none.
    var answer: (question: Int, choice: Int?)?
    /// What a relay told of hosts.
    var counts: [HostCounts] = []
    /// Whether the line has ended, or must be closed.
    var isGone = false

    fileprivate static let gone = Said(isGone: true)
  }

  /// Reads a little. Answers to any question but the open one and unknown messages are ignored. Of several answers the
  /// last one counts, and each but the first costs patience.
  ///
  /// - Parameter takesRelays: whether an account may relay; others that try cost patience.
  mutating func read(open question: PublishedQuestion?, takesRelays: (UInt32) -> Bool = { _ in false }) -> Said {
    let bytes: [UInt8]
    switch Door.receive(from: descriptor, limit: role == .relay ? 16_384 : 1024) {
    case .bytes(let arrived): bytes = arrived
    case .nothing: return Said()
    case .end: return .gone
    }
    guard let lines = try? buffer.take(bytes) else { return .gone }
    var said = Said()
    for line in lines {
      switch try? ClassMessage(line: line[...]) {
      case .follow(let seat) where role == .silent: take(.follower(seat))
      case .relay where role == .silent && takesRelays(account): take(.relay)
      case .counts(let counts) where role == .relay: said.counts.append(counts)
      case .answer(let number, let choice)
      where isFollower && number == question?.number
        && choice.map { question?.choices.indices.contains($0) == true } ?? true:
        if answered == number { patience -= 1 }
        if patience == 0 { return .gone }
        answered = number
        said.answer = (number, choice)
      case .follow, .relay, .counts, .answer, .state, .refusal, .away, .pulse, nil:
        patience -= 1
        if patience == 0 { return .gone }
      }
    }
    return said
  }

  private var isFollower: Bool { if case .follower = role { true } else { false } }

  private mutating func take(_ role: Role) {
    self.role = role
    stuckSince = nil
  }
}
