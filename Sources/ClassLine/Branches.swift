import Classroom

/// The hosts behind relays: how many follow there, and how they have answered.
///
/// A host is known by its name, whichever line told of it last. So one that comes by two lines, as where a relay was
/// started again and the end of its old line has not been noticed yet, counts once. A host with followers that is lost,
/// or whose line ends, is cut off until it is heard of again, at most 10 minutes.
struct Branches {
  private struct Branch {
    /// The line that told of it.
    var line: Int32
    var followers: Int
    /// Its answers, as far as they count.
    var answers: (question: Int, tally: [Int])?
  }

  private var branches: [HostName: Branch] = [:]

  /// The most hosts that are kept.
  static let limit = 2000
  /// The milliseconds after which a host that is cut off is no longer waited for.
  static let patience: Int64 = 600_000

  /// The number of all followers on these hosts, and of the hosts that have any.
  private(set) var followers = 0
  var hosts: Int { branches.count }
  /// The hosts that are cut off, and since when.
  private(set) var lost: [HostName: Int64] = [:]
  /// The hosts that have been lost, and that came back, since this was asked last.
  private var changes: (lost: [HostName], back: [HostName]) = ([], [])

  /// Takes in what a line told of a host; returns the event for the presenter, nil where no answer changes.
  mutating func take(_ counts: HostCounts, from line: Int32, open question: PublishedQuestion?, now: Int64)
    -> ClassEvent?
  {
    let before = branches[counts.host]
    guard before != nil || branches.count < Self.limit else { return nil }
    let isAnswer =
      counts.question != nil && counts.question == question?.number
      && counts.tally.counts.count == question?.choices.count
    let new = Branch(
      line: line, followers: counts.followers,
      answers: isAnswer ? (counts.question!, counts.tally.counts) : nil)
    if counts.isLost {
      if before != nil { lose(counts.host, now: now) }
    } else if lost.removeValue(forKey: counts.host) != nil, counts.followers > 0 {
      // One that has nobody any more is not cut off either, and no news.
      changes.back.append(counts.host)
    }
    followers += new.followers - (before?.followers ?? 0)
    branches[counts.host] = new.followers > 0 ? new : nil
    return Self.change(from: before?.answers, to: new.answers)
  }

  /// Forgets what a line has told; returns the events about answers that no longer count.
  mutating func leave(_ line: Int32, now: Int64) -> [ClassEvent] {
    var events: [ClassEvent] = []
    for (host, branch) in branches where branch.line == line {
      branches[host] = nil
      lose(host, now: now)
      followers -= branch.followers
      if let event = Self.change(from: branch.answers, to: nil) { events.append(event) }
    }
    return events
  }

  /// The hosts that have been lost, and that came back, since it was called last; nil for none.
  mutating func takeChanges() -> ClassEvent? {
    defer { changes = ([], []) }
    return changes.lost.isEmpty && changes.back.isEmpty ? nil : .hosts(lost: changes.lost, back: changes.back)
  }

  /// The time at which the next host is given up; nil for none.
  var deadline: Int64? { lost.values.min().map { $0 + Self.patience } }

  /// Gives up the hosts that have been cut off for long.
  mutating func giveUp(now: Int64) {
    if let deadline, deadline <= now { lost = lost.filter { $0.value + Self.patience > now } }
  }

  private mutating func lose(_ host: HostName, now: Int64) {
    guard lost.count < Self.limit, lost[host] == nil else { return }
    lost[host] = now
    changes.lost.append(host)
  }

  private static func change(
    from before: (question: Int, tally: [Int])?, to after: (question: Int, tally: [Int])?
  ) -> ClassEvent? {
    guard let question = after?.question ?? before?.question else { return nil }
    let count = (after?.tally ?? before?.tally ?? []).count
    let old = before?.question == question ? before!.tally : [Int](repeating: 0, count: count)
    let new = after?.tally ?? [Int](repeating: 0, count: count)
    let change = zip(new, old).map { $0 - $1 }
    return change.allSatisfy { $0 == 0 } ? nil : .answers(question: question, change: change)
  }
}
