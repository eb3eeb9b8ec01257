/// How many follow a class on a host behind a relay, and how they have answered: all of it each time. So whatever comes
/// twice counts once, and of what comes late only the last counts.
public struct HostCounts: Hashable, Sendable {
  /// The host.
  public var host: HostName
  /// The number of followers there; 0 says that there are none, or that the host is no longer there.
  public var followers: Int
  /// The number of the question that they answered; nil where none is open there.
  public var question: Int?
  /// The answers to it, by choice; never more than followers.
  public var tally: Tally
  /// Whether the host is cut off: nobody knows who is there. One that has taken leave is not.
  public var isLost = false

  /// Makes counts. Answers beyond the number of followers are an error of the caller's, and make them nil when they are
  /// read.
  public init(host: HostName, followers: Int, question: Int? = nil, tally: Tally = Tally(choices: 0)) {
    self.host = host
    self.followers = followers
    self.question = question
    self.tally = tally
  }

  /// What is told of a host that is cut off. Who does not know of such hosts reads that it is no longer there.
  public static func lost(_ host: HostName) -> HostCounts {
    var counts = HostCounts(host: host, followers: 0)
    counts.isLost = true
    return counts
  }

  /// The most followers of one host that a message may tell of.
  static let most = 100_000
}

extension HostCounts {
  /// Reads the fields of a message; nil where one is missing, or where more have answered than follow.
  init?(_ fields: MessageFields) {
    guard let host = fields.text("host", limit: HostName.limit + 1).flatMap({ HostName($0) }),
      let followers = fields.number("followers", in: 0...Self.most)
    else { return nil }
    self.init(host: host, followers: followers)
    isLost = followers == 0 && fields.has("lost")
    guard let question = fields.number("question", in: 1...1_000_000) else { return }
    guard let tally = Tally(wire: fields.text("tally", limit: Tally.wireLimit) ?? ""),
      PublishedQuestion.choiceCounts.contains(tally.counts.count), tally.total <= followers
    else { return nil }
    self.question = question
    self.tally = tally
  }

  /// The message that carries the counts.
  var line: [UInt8] {
    var writer = MessageWriter(kind: "counts")
    writer.add("host", host.text)
    writer.add("followers", String(min(max(0, followers), Self.most)))
    if isLost { writer.add("lost", "1") }
    if let question {
      writer.add("question", String(question))
      writer.add("tally", tally.wire)
    }
    return writer.line
  }
}

/// How counts go over the line: numbers with commas between.
extension Tally {
  static let wireLimit = 64

  /// Nil for a text with anything but numbers up to 100,000.
  init?(wire text: String) {
    var counts: [Int] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let count = MessageFields.number(Array(word.utf8)[...], in: 0...100_000) else { return nil }
      counts.append(count)
    }
    self.init(counts: counts)
  }

  var wire: String { counts.map(String.init).joined(separator: ",") }
}
