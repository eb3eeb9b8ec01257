/// A message on the line between a presenter and the followers.
public enum ClassMessage: Hashable, Sendable {
  /// From a follower, as its first message: it asks to follow, on a seat. Without one the line itself is the seat.
  case follow(seat: ClassSeat?)
  /// From a follower: the choice made for a question, both as numbers; without a choice the one before is taken back.
  case answer(question: Int, choice: Int?)
  /// From a relay, as its first message: it passes on what is shown, and is not counted as a follower.
  case relay
  /// From a relay: how many follow on a host behind it, and how they answered.
  case counts(HostCounts)
  /// From the presenter: the whole state that is shown now.
  case state(ClassState)
  /// From the presenter, before it closes the line: the reason why nothing can be shown.
  case refusal(String)
  /// From the presenter's side of the line, which goes on: nobody shows anything now. The text says why, where it is not
  /// only that the presenter is away; else it is empty.
  case away(String)
  /// Between relays: the presenter's host is there. From the server to a pipe: the line is good.
  case pulse

  /// A reason why a line is not a message.
  public enum Fault: Error, Hashable, Sendable {
    /// The line has another form, or lacks a field that its kind of message needs.
    case malformed
    /// The message is of a later version than this program knows.
    case laterVersion(Int)
    /// The message is of a kind that this version does not know. The receiver should ignore it.
    case unknownKind
  }

  /// Reads a line without its line feed. Never traps, whatever the bytes.
  public init(line: ArraySlice<UInt8>) throws(Fault) {
    guard let fields = MessageFields(line: line) else { throw .malformed }
    guard fields.version <= MessageFields.version else { throw .laterVersion(fields.version) }
    switch fields.kind {
    case "follow": self = .follow(seat: fields.text("seat", limit: ClassSeat.limit).flatMap { ClassSeat($0) })
    case "answer":
      let choice = fields.number("choice", in: 0...PublishedQuestion.choiceCounts.upperBound - 1)
      guard let question = fields.number("question", in: 1...1_000_000), choice != nil || !fields.has("choice") else {
        throw .malformed
      }
      self = .answer(question: question, choice: choice)
    case "state":
      guard let state = ClassState(fields) else { throw .malformed }
      self = .state(state)
    case "refusal": self = .refusal(fields.text("reason", limit: 200) ?? "")
    case "away": self = .away(fields.text("reason", limit: 200) ?? "")
    case "relay": self = .relay
    case "pulse": self = .pulse
    case "counts":
      guard let counts = HostCounts(fields) else { throw .malformed }
      self = .counts(counts)
    default: throw .unknownKind
    }
  }

  /// The message as a line with its line feed: at most 4096 bytes.
  public var line: [UInt8] {
    switch self {
    case .follow(let seat):
      var writer = MessageWriter(kind: "follow")
      writer.add("seat", seat?.text)
      return writer.line
    case .answer(let question, let choice):
      var writer = MessageWriter(kind: "answer")
      writer.add("question", String(question))
      writer.add("choice", choice.map(String.init))
      return writer.line
    case .state(let state): return state.line
    case .refusal(let reason): return Self.line("refusal", because: reason)
    case .away(let reason): return Self.line("away", because: reason)
    case .relay: return MessageWriter(kind: "relay").line
    case .pulse: return MessageWriter(kind: "pulse").line
    case .counts(let counts): return counts.line
    }
  }

  private static func line(_ kind: String, because reason: String) -> [UInt8] {
    var writer = MessageWriter(kind: kind)
    if !reason.isEmpty { writer.add("reason", ClassText.clean(reason, limit: 200), limit: 600) }
    return writer.line
  }
}
