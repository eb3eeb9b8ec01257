import CBroker
import func Glibc.free
import func Glibc.strdup

/// The connection to a broker, which mends itself.
///
/// It never waits. A loop waits for its descriptor, then calls `turn()`.
final class Broker {
  /// What to connect to.
  struct Plan {
    var host: String
    var port: Int32
    /// The name under which the broker knows this relay.
    var client: String
    var user: String?
    var password: String?
    var usesTLS = false
    var authorities: String?
    var certificate: String?
    var key: String?
    var topics: [String] = []
    /// What the broker publishes when this relay is gone without a word.
    var will: (topic: String, message: String)
    /// The seconds for which the broker keeps it for those who come later; 0 for ever.
    var willExpiry: UInt32 = 0
  }

  enum Event: Hashable {
    case connected
    /// There is no connection; the reason in the library's words.
    case lost(String)
    case message(topic: String, [UInt8])
  }

  /// A reason why a connection cannot even be tried.
  struct Fault: Error, CustomStringConvertible { var description: String }

  private let broker: OpaquePointer
  /// The number of messages that the broker has not taken yet.
  private(set) var onTheWay = 0
  private(set) var isConnected = false

  /// Begins to connect.
  init(_ plan: Plan) throws(Fault) {
    var texts: [UnsafeMutablePointer<CChar>] = []
    func copy(_ text: String?) -> UnsafePointer<CChar>? {
      guard let text, let copy = strdup(text) else { return nil }
      texts.append(copy)
      return UnsafePointer(copy)
    }
    defer { texts.forEach { free($0) } }
    var own = dayfront_broker_plan()
    own.host = copy(plan.host)
    own.port = plan.port
    own.client = copy(plan.client)
    own.user = copy(plan.user)
    own.password = copy(plan.password)
    own.uses_tls = plan.usesTLS ? 1 : 0
    own.authorities = copy(plan.authorities)
    own.certificate = copy(plan.certificate)
    own.key = copy(plan.key)
    own.will_topic = copy(plan.will.topic)
    own.will = copy(plan.will.message)
    own.will_expiry = plan.willExpiry
    let topics = plan.topics.map { copy($0) } + [nil, nil, nil, nil]
    own.topics = (topics[0], topics[1], topics[2], topics[3])
    var fault: UnsafePointer<CChar>?
    guard let broker = dayfront_broker_open(&own, &fault) else {
      throw Fault(description: fault.map { String(cString: $0) } ?? "it cannot be tried")
    }
    self.broker = broker
  }

  /// Can be read when there is something to hear.
  var descriptor: Int32 { dayfront_broker_descriptor(broker) }

  /// What has been heard; at most some hundred events at a time.
  func turn() -> [Event] {
    var events: [Event] = []
    while events.count < 500 {
      let next = dayfront_broker_next(broker)
      switch dayfront_broker_kind(UInt32(next.kind)) {
      case DAYFRONT_BROKER_CONNECTED:
        isConnected = true
        onTheWay = 0
        events.append(.connected)
      case DAYFRONT_BROKER_LOST:
        isConnected = false
        onTheWay = 0
        events.append(.lost(String(cString: next.text)))
      case DAYFRONT_BROKER_MESSAGE:
        let bytes = UnsafeBufferPointer(start: next.bytes, count: Int(next.length))
        events.append(.message(topic: String(cString: next.text), Array(bytes)))
      case DAYFRONT_BROKER_TAKEN: onTheWay = max(0, onTheWay - 1)
      default: return events
      }
    }
    return events
  }

  /// Publishes a message, unless there is no connection.
  ///
  /// - Parameter expiry: the seconds after which nobody shall get it any more.
  func publish(_ message: some Collection<UInt8>, to topic: String, isRetained: Bool, expiry: UInt32) {
    guard isConnected else { return }
    onTheWay += 1
    let bytes = Array(message)
    dayfront_broker_publish(broker, topic, bytes, Int32(bytes.count), isRetained ? 1 : 0, expiry)
  }

  /// Takes leave.
  func close() { dayfront_broker_close(broker) }
}
