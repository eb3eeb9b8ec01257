import Classroom

/// The topics of a class on a broker, and how often something is said under them.
struct Topics {
  /// What is shown, or that nothing is: retained, so that who comes late has it at once.
  let shown: String
  /// Comes every second while the presenter's host is there.
  let pulse: String
  /// Before the name of a host, under which its counts are retained.
  private let hosts: String

  /// Topics of a class below a word, `dayfront/history/shown`.
  init(_ name: ClassName, under prefix: String) {
    shown = "\(prefix)/\(name)/shown"
    pulse = "\(prefix)/\(name)/pulse"
    hosts = "\(prefix)/\(name)/hosts"
  }

  var allHosts: String { hosts + "/+" }
  func host(_ name: HostName) -> String { "\(hosts)/\(name)" }

  /// The host whose topic it is; nil for any other topic.
  func host(of topic: String) -> HostName? {
    guard topic.hasPrefix(hosts + "/") else { return nil }
    return HostName(String(topic.dropFirst(hosts.count + 1)))
  }

  /// The milliseconds between two pulses, and those without any after which nothing is heard any more: with the time that a
  /// message takes that is below 5 seconds.
  static let pulsePause: Int64 = 1000, silence: Int64 = 4000
  /// The milliseconds after which what is shown is said again, and the seconds for which a broker keeps it.
  static let shownPause: Int64 = 20_000, shownExpiry: UInt32 = 90
  /// The same of counts; and the milliseconds between two of a host whose counts change all the time.
  static let countsPause: Int64 = 5000, countsExpiry: UInt32 = 20, leastCountsPause: Int64 = 200
  /// The most messages that wait for the broker to take them. What comes meanwhile is left out but for the last.
  static let mostOnTheWay = 4
}

extension ClassMessage {
  /// The message without its line feed, as a broker carries it.
  var payload: ArraySlice<UInt8> { line.dropLast() }
}
