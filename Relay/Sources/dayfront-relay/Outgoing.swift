import ClassLine
import Classroom

/// The relay beside a presenter: what he shows goes to the broker, and what hosts tell of their followers comes to him.
final class Outgoing: RelayEnd {
  private let topics: Topics
  private let client: ClassClient
  let broker: Broker
  /// The presenter's own followers do not depend on it.
  let trouble: String? = nil
  /// The message about what is shown, and whether the broker has yet to get it.
  private var shown = ClassMessage.away("")
  private var isNew = false
  private var nextShown: Int64 = 0, nextPulse: Int64 = 0
  /// What hosts told last and when, those that are cut off among them until the presenter knows; those that he has yet to be
  /// told of.
  private var hosts: [HostName: (counts: HostCounts, at: Int64)] = [:]
  private var untold: Set<HostName> = []
  /// The line to the presenter on which all was told.
  private var line = 0

  /// The milliseconds after which a host that tells nothing is no longer there.
  private static let hostSilence: Int64 = 16_000
  /// The most hosts, and how many the presenter is told of in one turn.
  private static let mostHosts = 2000, mostAtOnce = 100

  /// What is said when this relay is gone without a word.
  static let will = ClassMessage.away(PupilWords.unheard)

  /// Begins to relay.
  init(_ name: ClassName, in folder: RunFolder, topics: Topics, plan: Broker.Plan) throws(Broker.Fault) {
    self.topics = topics
    var plan = plan
    plan.topics = [topics.allHosts]
    plan.will = (topics.shown, String(decoding: Self.will.payload, as: UTF8.self))
    plan.willExpiry = Topics.shownExpiry
    client = ClassClient(relaying: name, in: folder)
    broker = try Broker(plan)
  }

  var watches: [Watch] { client.watches + [Watch(descriptor: broker.descriptor)] }

  var deadline: Int? {
    var times = [client.deadline.map { System.now() + Int64($0) }].compactMap { $0 }
    if broker.isConnected { times.append(nextPulse) }
    if !untold.isEmpty, client.isConnected { times.append(System.now() + 50) }
    return times.min().map { Int(max(0, $0 - System.now())) }
  }

  func turn() -> [Broker.Event] {
    for event in client.turn() { hear(event) }
    if client.lines != line {
      line = client.lines
      untold = Set(hosts.keys)
    }
    let events = broker.turn()
    let now = System.now()
    for event in events { hear(event, now: now) }
    publish(now: now)
    for (host, heard) in hosts where now - heard.at > Self.hostSilence { lose(host) }
    tellPresenter()
    return events
  }

  private func hear(_ event: ClassEvent) {
    let before = shown
    switch event {
    case .state(let state): shown = .state(state)
    case .away: shown = .away("")
    case .cutOff(let reason): shown = .away(reason)
    case .refused(let reason):
      System.say("the presenter's class is not reached: \(reason)")
      shown = .away("")
    case .abandoned, .followers, .hosts, .answer, .answers: break
    }
    if shown != before { isNew = true }
  }

  private func hear(_ event: Broker.Event, now: Int64) {
    switch event {
    case .connected:
      isNew = true
      nextPulse = now
    case .lost: for host in hosts.keys { lose(host) }
    case .message(let topic, let bytes):
      guard let host = topics.host(of: topic) else { return }
      guard !bytes.isEmpty else { return forget(host) }
      // A message of a kind that is not known, or about another host than its topic's, is passed over.
      guard case .counts(let counts) = try? ClassMessage(line: bytes[...]), counts.host == host,
        hosts[host] != nil || hosts.count < Self.mostHosts
      else { return }
      if hosts[host]?.counts != counts { untold.insert(host) }
      hosts[host] = (counts, now)
    }
  }

  private func publish(now: Int64) {
    guard broker.isConnected else { return }
    if now >= nextShown { isNew = true }
    if isNew, broker.onTheWay < Topics.mostOnTheWay {
      isNew = false
      nextShown = now + Topics.shownPause
      broker.publish(shown.payload, to: topics.shown, isRetained: true, expiry: Topics.shownExpiry)
    }
    if now >= nextPulse {
      nextPulse = now + Topics.pulsePause
      broker.publish(ClassMessage.pulse.payload, to: topics.pulse, isRetained: false, expiry: 4)
    }
  }

  /// Notes that a host has taken leave.
  private func forget(_ host: HostName) {
    guard hosts.removeValue(forKey: host) != nil else { return }
    untold.insert(host)
  }

  /// Notes that nothing is heard of a host any more.
  private func lose(_ host: HostName) {
    guard hosts[host]?.counts.isLost == false else { return }
    hosts[host]?.counts = HostCounts.lost(host)
    untold.insert(host)
  }

  private func tellPresenter() {
    for host in untold.prefix(Self.mostAtOnce) {
      guard client.tell(hosts[host]?.counts ?? HostCounts(host: host, followers: 0)) else { return }
      untold.remove(host)
      if hosts[host]?.counts.isLost == true { hosts[host] = nil }
    }
  }

  func leave() {
    client.close()
    broker.publish(
      ClassMessage.away(PupilWords.ended).payload, to: topics.shown, isRetained: true, expiry: Topics.shownExpiry)
    broker.close()
  }
}
