import ClassLine
import Classroom

/// The relay on another host than the presenter's: what the broker tells is shown to followers, on a socket as a
/// presenter's, and how many they are and what they answer goes back.
final class Incoming: RelayEnd {
  private let topics: Topics
  private let host: HostName
  private let server: ClassServer
  let broker: Broker
  /// What was heard last of what is shown; nil for nothing.
  private var shown: ClassMessage?
  /// When the presenter's host was heard last, or else the broker was reached; and whether it was heard since then.
  private var heard: Int64 = 0, hasHeard = false
  private(set) var trouble: String?
  private var counts: HostCounts
  private var isNew = true
  private var nextCounts: Int64 = 0, lastCounts: Int64 = 0

  /// Opens the class on this host, and begins to relay.
  init(_ name: ClassName, in folder: RunFolder, as host: HostName, topics: Topics, plan: Broker.Plan) throws {
    self.topics = topics
    self.host = host
    counts = HostCounts(host: host, followers: 0)
    var plan = plan
    plan.topics = [topics.shown, topics.pulse]
    plan.will = (topics.host(host), String(decoding: ClassMessage.counts(.lost(host)).payload, as: UTF8.self))
    plan.willExpiry = Topics.countsExpiry
    server = try ClassServer(name, in: folder)
    broker = try Broker(plan)
    show(now: System.now())
  }

  var watches: [Watch] { server.watches + [Watch(descriptor: broker.descriptor)] }

  var deadline: Int? {
    let now = System.now()
    var times = [server.deadline.map { now + Int64($0) }].compactMap { $0 }
    if broker.isConnected {
      // What waits for room goes when the broker has taken something, which wakes by itself.
      if broker.onTheWay < Topics.mostOnTheWay {
        times.append(isNew ? max(now, lastCounts + Topics.leastCountsPause) : nextCounts)
      }
      if now - heard <= Topics.silence { times.append(heard + Topics.silence + 1) }
    }
    return times.min().map { Int(max(0, $0 - now)) }
  }

  func turn() -> [Broker.Event] {
    let events = broker.turn()
    let now = System.now()
    for event in events { hear(event, now: now) }
    show(now: now)
    for event in server.turn() { hear(event) }
    publish(now: now)
    return events
  }

  private func hear(_ event: Broker.Event, now: Int64) {
    switch event {
    case .connected:
      heard = now
      hasHeard = false
      isNew = true
    case .lost:
      // The broker tells anew what it has kept.
      shown = nil
    case .message(topics.pulse, _): notePresenter(now: now)
    case .message(topics.shown, let bytes):
      notePresenter(now: now)
      // A message of a kind that is not known is passed over.
      switch try? ClassMessage(line: bytes[...]) {
      case .state(let state): shown = .state(state)
      case .away(let reason): shown = .away(reason)
      default: break
      }
    case .message: break
    }
  }

  private func notePresenter(now: Int64) {
    heard = now
    hasHeard = true
  }

  /// Shows the followers what is shown, or tells them why nothing is.
  private func show(now: Int64) {
    trouble = nil
    if !broker.isConnected {
      server.pause(because: PupilWords.cutOff)
    } else if now - heard > Topics.silence {
      trouble = "nothing is heard from the presenter's relay"
      // Who comes before the class has begun has lost nothing.
      server.pause(because: hasHeard ? PupilWords.unheard : "")
    } else if case .state(let state) = shown {
      let question = state.question?.number
      if question != counts.question {
        counts.question = question
        counts.tally = Tally(choices: state.question?.choices.count ?? 0)
        isNew = true
      }
      server.publish(state)
    } else if case .away(let reason) = shown {
      if !reason.isEmpty { trouble = "the presenter's relay said before it went: \(reason)" }
      server.pause(because: reason)
    } else {
      server.pause()
    }
  }

  private func hear(_ event: ClassEvent) {
    switch event {
    case .followers(let number, _, _): counts.followers = number
    case .answer(let question, let choice, let before) where question == counts.question:
      if let before { counts.tally.uncount(before) }
      if let choice { counts.tally.count(choice) }
    case .answers(let question, let change) where question == counts.question: counts.tally.add(change)
    default: return
    }
    isNew = true
  }

  private func publish(now: Int64) {
    guard broker.isConnected, broker.onTheWay < Topics.mostOnTheWay,
      isNew ? now >= lastCounts + Topics.leastCountsPause : now >= nextCounts
    else { return }
    isNew = false
    lastCounts = now
    nextCounts = now + Topics.countsPause
    broker.publish(
      ClassMessage.counts(counts).payload, to: topics.host(host), isRetained: true, expiry: Topics.countsExpiry)
  }

  func leave() {
    server.close()
    broker.publish([], to: topics.host(host), isRetained: true, expiry: 0)
    broker.close()
  }
}
