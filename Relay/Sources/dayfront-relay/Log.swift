/// What is said of the broker: each change once.
struct Log {
  /// The name under which the broker knows this relay.
  let client: String
  private var said = ""
  private var connectedAt: Int64?
  private var trouble: String?
  /// The number of connections in a row that did not last.
  private var short = 0

  /// The milliseconds that a connection lasts where nothing is wrong with it.
  private static let leastTime: Int64 = 5000

  init(client: String) { self.client = client }

  mutating func hear(_ event: Broker.Event) {
    switch event {
    case .connected:
      connectedAt = System.now()
      say("connected to the broker")
    case .lost(let reason):
      if let connectedAt {
        short = System.now() - connectedAt < Self.leastTime ? short + 1 : 0
        // A broker lets the latest of a name in and the one before go, for which few give a reason.
        if short == 3 { System.say("connections do not last: is there another relay under the name \(client)?") }
      }
      connectedAt = nil
      say("there is no broker: \(reason)")
    case .message: break
    }
  }

  /// Takes in why nothing is shown although there is a broker; nil where it is.
  mutating func hear(trouble: String?) {
    if trouble == self.trouble { return }
    self.trouble = trouble
    if connectedAt != nil { say(trouble ?? "the presenter's relay is heard") }
  }

  private mutating func say(_ words: String) {
    if words == said { return }
    said = words
    System.say(words)
    System.notify("STATUS=\(words)")
  }
}
