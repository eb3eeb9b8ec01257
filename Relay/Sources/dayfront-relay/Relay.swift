import ArgumentParser
import ClassLine
import Classroom

/// One end of a relay: the presenter's, or followers'.
protocol RelayEnd: AnyObject {
  var broker: Broker { get }
  /// Why followers are not shown anything although there is a broker, in words for who keeps the relay; nil where they are.
  var trouble: String? { get }
  /// The descriptors to wait on.
  var watches: [Watch] { get }
  /// The milliseconds until `turn()` must be called even without input; nil for no limit.
  var deadline: Int? { get }
  /// Does what is to be done; returns what was heard of the broker.
  func turn() -> [Broker.Event]
  /// Takes leave of both sides.
  func leave()
}

/// The program: it joins a class on one host to the same class on others.
@main
struct Relay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dayfront-relay",
    abstract: "Joins a class on one host to the same class on others, over an MQTT 5 broker.",
    discussion: """
      On the presenter's host, as his account:   dayfront-relay history --outgoing --broker maps.school
      On each other host, as an account there:   dayfront-relay history --incoming --broker maps.school

      There 'dayfront follow history' is the same as beside the presenter. It runs until it is ended by a signal, mends \
      a lost line by itself, and says on standard error what has changed. Docs/Classroom.md tells how it is set up.
      """,
    version: "0.1.0")

  @Argument(help: "The name of the class: letters, digits, - and _.", transform: { try name($0) })
  var name: ClassName

  @Flag(help: "From this host, where it is presented, to others.")
  var outgoing = false

  @Flag(help: "To this host, where it is followed.")
  var incoming = false

  @Option(
    help: ArgumentHelp("The broker; the port is 1883 where none is said, 8883 with TLS.", valueName: "host[:port]"))
  var broker: String

  @Option(help: ArgumentHelp("The name of this host, which no other has; else the machine's own.", valueName: "name"))
  var host: String?

  @Option(help: ArgumentHelp("Who one is for the broker.", valueName: "name"))
  var user: String?

  @Option(
    help: ArgumentHelp("A file with the password in its first line, which not everybody may read.", valueName: "file"))
  var passwordFile: String?

  @Flag(help: "Speak to the broker through TLS, with the authorities that the system trusts.")
  var tls = false

  @Option(help: ArgumentHelp("Through TLS, with the authorities of this file.", valueName: "file"))
  var caFile: String?

  @Option(help: ArgumentHelp("A certificate of one's own for TLS.", valueName: "file"))
  var certificate: String?

  @Option(help: ArgumentHelp("The key of that certificate.", valueName: "file"))
  var key: String?

  @Option(help: ArgumentHelp("What stands before the class's name in the broker's topics.", valueName: "word"))
  var topic = "dayfront"

  @Option(
    help: ArgumentHelp(
      "Where classes meet; else what DAYFRONT_RUN names, else /run/dayfront, else a folder of one's own.",
      valueName: "folder"))
  var runFolder: String?

  private static func name(_ text: String) throws -> ClassName {
    guard let name = ClassName(text) else {
      throw ValidationError("the name of a class is 1 to 32 letters, digits, - and _.")
    }
    return name
  }

  func validate() throws {
    if outgoing == incoming { throw ValidationError("Say which way: --outgoing or --incoming.") }
    if address == nil { throw ValidationError("--broker takes HOST or HOST:PORT.") }
    if hostName == nil { throw ValidationError("--host takes 1 to 64 letters, digits, dots, - and _.") }
    if ClassName(topic) == nil { throw ValidationError("--topic takes 1 to 32 letters, digits, - and _.") }
    if passwordFile != nil, user == nil { throw ValidationError("--password-file wants --user.") }
    if (certificate == nil) != (key == nil) { throw ValidationError("--certificate and --key go together.") }
    if certificate != nil, !usesTLS { throw ValidationError("--certificate wants --tls or --ca-file.") }
  }

  private var usesTLS: Bool { tls || caFile != nil }
  private var hostName: HostName? { HostName(host ?? RunFolder.hostName) }

  /// Host and port of the broker; an address with colons stands in brackets.
  private var address: (host: String, port: Int32)? {
    var rest = Substring(broker)
    let name: Substring
    if rest.first == "[", let end = rest.firstIndex(of: "]") {
      name = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
    } else {
      let end = rest.firstIndex(of: ":") ?? rest.endIndex
      name = rest[..<end]
      rest = rest[end...]
    }
    guard !name.isEmpty else { return nil }
    if rest.isEmpty { return (String(name), usesTLS ? 8883 : 1883) }
    guard rest.first == ":", let port = Int32(rest.dropFirst()), (1...65_535).contains(port) else { return nil }
    return (String(name), port)
  }

  func run() throws {
    let bell = System.catchSignals()
    let end: any RelayEnd
    do { end = try open() } catch let fault as LineFault { throw leaving("\(fault)") } catch let fault as Broker.Fault {
      throw leaving("the broker cannot be used: \(fault)")
    }
    System.say("\(outgoing ? "takes" : "brings") the class \(name) \(outgoing ? "to" : "from") \(broker)")
    System.notify("READY=1\nSTATUS=looks for the broker")
    var log = Log(client: client)
    while true {
      for event in end.turn() { log.hear(event) }
      log.hear(trouble: end.trouble)
      if System.hasRung(bell) { break }
      Watch.wait(for: end.watches + [Watch(descriptor: bell)], milliseconds: end.deadline)
    }
    System.notify("STOPPING=1")
    end.leave()
    System.say("ended")
    System.end(0)
  }

  private func leaving(_ words: String) -> ExitCode {
    System.say(words)
    return ExitCode(1)
  }

  /// The name under which the broker knows this relay: one way of a class is one.
  private var client: String { outgoing ? "dayfront-\(name)-out" : "dayfront-\(name)-in-\(hostName!)" }

  private func open() throws -> any RelayEnd {
    let topics = Topics(name, under: topic)
    let (host, port) = address!
    let plan = Broker.Plan(
      host: host, port: port, client: topic == "dayfront" ? client : "\(topic)-\(client)", user: user,
      password: try password(), usesTLS: usesTLS, authorities: caFile, certificate: certificate, key: key,
      will: ("", ""))
    let folder = RunFolder.toPresent(
      named: runFolder ?? System.environment("DAYFRONT_RUN"), runtimeFolder: System.environment("XDG_RUNTIME_DIR"))
    return outgoing
      ? try Outgoing(name, in: folder, topics: topics, plan: plan)
      : try Incoming(name, in: folder, as: hostName!, topics: topics, plan: plan)
  }

  private func password() throws -> String? {
    guard let passwordFile else { return nil }
    do { return try System.secret(in: passwordFile) } catch {
      switch error {
      case .unreadable(let words): throw leaving("\(passwordFile): \(words)")
      case .readableByOthers: throw leaving("everybody can read \(passwordFile): chmod o= \(passwordFile)")
      case .empty: throw leaving("\(passwordFile) has no password in its first line")
      }
    }
  }
}
