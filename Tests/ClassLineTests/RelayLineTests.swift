import Classroom
import Glibc
import TestSupport
import Testing

@testable import ClassLine

/// Relays at a presenter's socket, and lines that are pipes: over real sockets, as in `ClassLineTests`.
@Suite struct RelayLineTests {
  static let question = PublishedQuestion(number: 5, prompt: "Which?", choices: ["a", "b"])
  static func counts(_ host: String, _ followers: Int, _ tally: [Int]? = nil) -> HostCounts {
    HostCounts(
      host: HostName(host)!, followers: followers, question: tally == nil ? nil : 5,
      tally: Tally(counts: tally ?? []))
  }

  /// What the presenter has been told: followers, hosts, and the tally of the question.
  struct Told {
    var followers = 0, hosts = 1, cutOff = 0, tally = Tally(choices: 2)
    var lost: [String] = [], back: [String] = []

    mutating func hear(_ events: [ClassEvent]) {
      for event in events {
        switch event {
        case .followers(let count, let hosts, let cutOff):
          (followers, self.hosts, self.cutOff) = (count, hosts, cutOff)
        case .hosts(let lost, let back):
          self.lost += lost.map(\.text)
          self.back += back.map(\.text)
        case .answers(5, let change): tally.add(change)
        case .answer(5, let choice, let before):
          if let before { tally.uncount(before) }
          if let choice { tally.count(choice) }
        default: Issue.record("\(event)")
        }
      }
    }
  }

  /// A relay is served and not counted; what it tells of hosts is, once, however often it comes, until its line ends.
  @Test func aRelayIsNoFollowerAndItsHostsAre() throws {
    try inRunFolder { folder in
      let server = try ClassServer(ClassLineTests.name, in: folder)
      let relay = ClassClient(relaying: ClassLineTests.name, in: folder)
      let own = ClassClient(ClassLineTests.name, in: folder)
      let state = ClassLineTests.state(question: Self.question)
      server.publish(state)
      var told = Told()
      let first = ClassLineTests.settle(server, [relay, own])
      told.hear(first.server)
      #expect(first.clients == [[.state(state)], [.state(state)]] && told.followers == 1 && relay.lines == 1)
      func tell(_ counts: HostCounts...) {
        for one in counts { #expect(relay.tell(one)) }
        told.hear(ClassLineTests.settle(server, []).server)
      }
      tell(Self.counts("lab-1", 20, [3, 4]), Self.counts("lab-1", 20, [3, 4]), Self.counts("lab.2", 10))
      #expect(told.followers == 31 && told.hosts == 3 && told.tally.counts == [3, 4])
      own.answer(question: 5, choice: 1)
      tell(Self.counts("lab-1", 19, [2, 5]))
      #expect(told.followers == 30 && told.tally.counts == [2, 6])
      // Answers to another question, or to other choices, are none to this one.
      tell(Self.counts("lab.2", 10, [1, 1, 1]))
      #expect(told.tally.counts == [2, 6])
      tell(Self.counts("lab-1", 0))
      #expect(told.followers == 11 && told.hosts == 2 && told.tally.counts == [0, 1])
      tell(Self.counts("lab.2", 10, [10, 0]))
      #expect(told.tally.counts == [10, 1])
      relay.close()
      for _ in 0..<400 where told.followers != 1 {
        told.hear(server.turn())
        usleep(5000)
      }
      #expect(told.followers == 1 && told.hosts == 1 && told.tally.counts == [0, 1])
      withExtendedLifetime(own) {}
    }
  }

  /// A host that is cut off is told apart from one that takes leave, until it is heard of again, by whichever line.
  @Test func aHostThatIsCutOffIsTold() throws {
    try inRunFolder { folder in
      let server = try ClassServer(ClassLineTests.name, in: folder)
      server.publish(ClassLineTests.state(question: Self.question))
      var relays = (0..<2).map { _ in ClassClient(relaying: ClassLineTests.name, in: folder) }
      var told = Told()
      func tell(_ all: HostCounts..., by number: Int = 0) {
        _ = ClassLineTests.settle(server, relays)
        for counts in all { #expect(relays[number].tell(counts)) }
        told.hear(ClassLineTests.settle(server, []).server)
      }
      tell(Self.counts("a", 5, [1, 0]), Self.counts("b", 7), Self.counts("c", 2))
      // One that was never there, or had nobody, is no loss; one that takes leave neither.
      tell(.lost(HostName("x")!), Self.counts("b", 0))
      #expect(told.followers == 7 && told.hosts == 2 && told.cutOff == 0 && told.lost == [])
      tell(.lost(HostName("a")!), .lost(HostName("a")!))
      #expect(told.followers == 2 && told.hosts == 1 && told.cutOff == 1 && told.lost == ["a"])
      #expect(told.tally.counts == [0, 0] && told.back == [])
      tell(Self.counts("a", 5), by: 1)
      #expect(told.cutOff == 0 && told.back == ["a"])
      #expect(told.followers == 7 && told.hosts == 2)
      // One that comes back with nobody is cut off no longer, and no news.
      tell(Self.counts("b", 1), .lost(HostName("b")!), Self.counts("b", 0))
      #expect(told.followers == 7 && told.cutOff == 0 && told.back == ["a"])
      // With the relay beside the presenter all hosts go that came by it.
      relays.removeFirst().close()
      for _ in 0..<400 where told.cutOff != 1 {
        told.hear(server.turn())
        usleep(5000)
      }
      #expect(told.followers == 5 && told.hosts == 1 && told.lost == ["a", "b", "c"] && told.back == ["a"])
    }
  }

  /// A host that comes by a second line, as where its relay was started again, counts once; the end of the first line
  /// takes nothing away.
  @Test func aHostCountsOnceWhicheverWayItComes() {
    var branches = Branches()
    #expect(
      branches.take(Self.counts("a", 5, [1, 0]), from: 7, open: Self.question, now: 0)
        == .answers(question: 5, change: [1, 0]))
    #expect(branches.take(Self.counts("a", 6, [1, 0]), from: 8, open: Self.question, now: 0) == nil)
    #expect(branches.leave(7, now: 0) == [] && branches.followers == 6 && branches.hosts == 1)
    #expect(branches.leave(8, now: 9) == [.answers(question: 5, change: [-1, 0])] && branches.followers == 0)
    #expect(branches.hosts == 0 && branches.lost.count == 1)
    // It is waited for, but not to the end of the day.
    branches.giveUp(now: 600_008)
    #expect(branches.lost.count == 1 && branches.deadline == 600_009)
    branches.giveUp(now: 600_009)
    #expect(branches.lost.isEmpty && branches.deadline == nil)
  }

  /// Nobody but the presenter's account may relay, and a follower may not tell of hosts.
  @Test func aFollowerIsNoRelay() throws {
    try inRunFolder { folder in
      let server = try ClassServer(ClassLineTests.name, in: folder)
      server.publish(ClassLineTests.state(question: Self.question))
      let line = try Door.connect(to: folder.socket(of: ClassLineTests.name))
      let words = "dayfront-class 1 follow\ndayfront-class 1 relay\ndayfront-class 1 counts\thost=x\tfollowers=9\n"
      _ = Door.send(Array(words.utf8)[...], to: line)
      #expect(server.turn() == [.followers(1)])
      Door.close(line)
    }
  }

  /// While nothing is shown everybody is told why, late ones too; the same state as before is then sent again.
  @Test func aPauseIsToldAndEnds() throws {
    try inRunFolder { folder in
      let server = try ClassServer(ClassLineTests.name, in: folder)
      let client = ClassClient(ClassLineTests.name, in: folder, patience: 100)
      server.publish(ClassLineTests.state())
      _ = ClassLineTests.settle(server, [client])
      server.pause(because: "No broker.")
      #expect(client.turn() == [.cutOff("No broker.")])
      let late = ClassClient(ClassLineTests.name, in: folder)
      #expect(ClassLineTests.settle(server, [late]).clients == [[.cutOff("No broker.")]])
      // The line goes on, and the lock ends all the same.
      usleep(150_000)
      #expect(client.deadline == 0 && client.turn() == [.abandoned] && client.isConnected)
      server.publish(ClassLineTests.state())
      #expect(client.turn() == [.state(ClassLineTests.state())])
      server.pause()
      #expect(client.turn() == [.away])
      withExtendedLifetime(late) {}
    }
  }

  /// The number of followers alone is not worth a message at the coming of each.
  @Test func numbersOfFollowersWaitAMoment() throws {
    try inRunFolder { folder in
      let server = try ClassServer(ClassLineTests.name, in: folder)
      let client = ClassClient(ClassLineTests.name, in: folder)
      var state = ClassLineTests.state()
      server.publish(state)
      _ = ClassLineTests.settle(server, [client])
      for count in 1...50 {
        state.followers = count
        server.publish(state)
      }
      #expect(client.turn() == [] && server.deadline! <= Int(ClassServer.countPause))
      usleep(UInt32(ClassServer.countPause) * 1000 + 10_000)
      _ = server.turn()
      #expect(client.turn() == [.state(state)] && server.deadline == nil)
      // What else is shown takes the number along at once.
      state.followers = 51
      server.publish(state)
      state.pointer = 1
      server.publish(state)
      #expect(client.turn() == [.state(state)])
    }
  }

  /// More lines than one look at the watcher tells of.
  @Test func sixHundredFollow() throws {
    try inRunFolder { folder in
      let server = try ClassServer(ClassLineTests.name, in: folder)
      server.publish(ClassLineTests.state())
      let clients = (0..<600).map { _ in ClassClient(ClassLineTests.name, in: folder) }
      let heard = ClassLineTests.settle(server, clients)
      #expect(
        heard.server.last == .followers(600) && heard.clients.allSatisfy { $0 == [.state(ClassLineTests.state())] })
      #expect(server.watches.count == 1)
      withExtendedLifetime(clients) {}
    }
  }

  // MARK: Pipes

  static func line(_ message: ClassMessage) -> String { String(decoding: message.line.dropLast(), as: UTF8.self) }

  /// What a client with a program for its line tells until something satisfies a test.
  static func events(of client: ClassClient, until wanted: (ClassEvent) -> Bool) -> [ClassEvent] {
    var heard: [ClassEvent] = []
    for _ in 0..<1000 where !heard.contains(where: wanted) {
      heard += client.turn()
      usleep(5000)
    }
    return heard
  }

  @Test func aProgramIsALine() throws {
    let state = ClassLineTests.state()
    let script =
      "read greeting; echo \"$greeting\" >&2; printf '%s\\n' '\(Self.line(.state(state)))'; exec cat >/dev/null"
    let client = ClassClient(through: ["sh", "-c", script], seat: ClassSeat("anna")!)
    #expect(Self.events(of: client) { $0 == .state(state) } == [.state(state)] && client.isConnected)
    #expect(client.watches.count == 2 && client.deadline == nil)
    client.close()
    // One that closes its standard error gives a loop nothing to wake up for.
    let silent = ClassClient(through: ["sh", "-c", "exec 2>&-; \(script)"])
    #expect(Self.events(of: silent) { $0 == .state(state) } == [.state(state)])
    _ = silent.turn()
    #expect(silent.watches.count == 1)
    silent.close()
  }

  /// A program that ends is told with what it complained of last, and is tried again; first after a second.
  @Test func aPipeThatBreaksIsToldAndTriedAgain() throws {
    let script =
      "printf '%s\\n' '\(Self.line(.state(ClassLineTests.state())))'; echo hm >&2; echo 'sh: no \u{1B}[2Jway' >&2; echo 'Warning: a host is new' >&2"
    let client = ClassClient(through: ["sh", "-c", script])
    let heard = Self.events(of: client) { if case .cutOff = $0 { true } else { false } }
    #expect(heard.last == .cutOff("The line has ended: no  [2Jway."), "\(heard)")
    #expect((500...1000).contains(client.deadline!))
    #expect(
      Self.events(of: client) { if case .state = $0 { true } else { false } }.contains(.state(ClassLineTests.state())))
    #expect(client.lines == 2)
    client.close()
  }

  /// A line that has had a pulse and has none any more is dead, whatever the program at this end believes: it is ended, also
  /// where it is stopped, and another is begun. One that never had any is left alone.
  @Test func aLineWhosePulseEndsIsBegunAnew() throws {
    let state = ClassLineTests.state()
    func script(_ end: String) -> String {
      "printf '%s\\n' '\(Self.line(.state(state)))' '\(Self.line(.pulse))'; \(end)"
    }
    for end in ["exec sleep 60", "kill -STOP $$"] {
      let client = ClassClient(through: ["sh", "-c", script(end)], longestSilence: 200)
      let heard = Self.events(of: client) { if case .cutOff = $0 { true } else { false } }
      #expect(heard == [.state(state), .cutOff("Nothing is heard from the server.")])
      let child = try #require(client.programs.first)
      let again = Self.events(of: client) { $0 == .state(state) }
      #expect(again.contains(.state(state)) && client.lines == 2)
      var isThere = true
      for _ in 0..<1000 where isThere {
        isThere = kill(child, 0) == 0 && waitpid(child, nil, WNOHANG) == 0
        usleep(5000)
      }
      #expect(!isThere)
      client.close()
    }
    // Who was stopped himself, as by Ctrl-Z, knows nothing of the line: it gets its time once more.
    let stopped = ClassClient(through: ["sh", "-c", script("exec sleep 60")], longestSilence: 200)
    #expect(Self.events(of: stopped) { $0 == .state(state) } == [.state(state)])
    while stopped.deadline == nil { _ = stopped.turn() }
    usleep(1_300_000)
    #expect(stopped.turn() == [] && stopped.isConnected)
    #expect(Self.events(of: stopped) { _ in true } == [.cutOff("Nothing is heard from the server.")])
    stopped.close()
    let quiet = "printf '%s\\n' '\(Self.line(.state(state)))'; exec sleep 60"
    let client = ClassClient(through: ["sh", "-c", quiet], longestSilence: 1)
    #expect(Self.events(of: client) { $0 == .state(state) } == [.state(state)])
    usleep(10_000)
    #expect(client.turn() == [] && client.deadline == nil && client.isConnected)
    client.close()
  }

  /// An answer given while nothing is shown is sent where the same is asked again, whether the line went on or broke, and to
  /// nobody else.
  @Test func anAnswerWaitsForItsQuestion() throws {
    try inRunFolder { folder in
      var server = try ClassServer(ClassLineTests.name, in: folder)
      let client = ClassClient(ClassLineTests.name, in: folder)
      let state = ClassLineTests.state(question: Self.question)
      server.publish(state)
      _ = ClassLineTests.settle(server, [client])
      server.pause(because: "No broker.")
      _ = ClassLineTests.settle(server, [client])
      client.answer(question: 5, choice: 1)
      #expect(ClassLineTests.settle(server, [client]).server == [])
      server.publish(state)
      #expect(ClassLineTests.settle(server, [client]).server == [.answer(question: 5, choice: 1)])
      server.close()
      _ = client.turn()
      client.answer(question: 5, choice: 0)
      server = try ClassServer(ClassLineTests.name, in: folder)
      server.publish(state)
      var told = Told()
      for _ in 0..<400 where told.tally.total == 0 {
        told.hear(ClassLineTests.settle(server, [client]).server)
        usleep(5000)
      }
      #expect(told.tally.counts == [1, 0])
      server.pause()
      _ = ClassLineTests.settle(server, [client])
      client.answer(question: 5, choice: 1)
      var other = state
      other.question?.number = 6
      server.publish(other)
      #expect(ClassLineTests.settle(server, [client]).server == [])
      server.publish(state)
      #expect(ClassLineTests.settle(server, [client]).server == [])
    }
  }

  @Test func whatIsNoLineIsSaidBeforeAScreenIsTaken() {
    for (words, fault) in [
      (["/nonexistent/ssh"], LineFault.notStarted("/nonexistent/ssh", "No such file or directory")),
      (["false"], .ended("false", "")), (["echo", "Welcome"], .notTheProtocol),
    ] {
      let client = ClassClient(through: words)
      #expect(throws: fault) { try client.meet(within: 5000) }
      client.close()
    }
    let silent = ClassClient(through: ["cat", "/dev/zero/x", "-"])
    #expect(throws: Never.self) { try silent.meet(within: 100) }
    silent.close()
  }

  /// A pipe says all the time that it is there, from the moment at which the other end follows.
  @Test func aPipeHasAPulse() throws {
    try inRunFolder { folder in
      var ends: [Int32] = [-1, -1]
      #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
      for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
      defer { for end in ends { Door.close(end) } }
      let pipe = ClassPipe(ClassLineTests.name, in: folder, descriptor: ends[0], pulsePause: 1)
      _ = Door.send(ClassMessage.follow(seat: nil).line[...], to: ends[1])
      var pulses = 0
      for _ in 0..<400 where pulses < 3 {
        #expect(!pipe.turn().isOver)
        if case .bytes(let bytes) = Door.receive(from: ends[1], limit: 1 << 16) {
          let messages = bytes.split(separator: UInt8(ascii: "\n")).compactMap { try? ClassMessage(line: $0) }
          pulses += messages.count { $0 == .pulse }
        }
        #expect(pipe.deadline! <= 1)
        usleep(2000)
      }
      #expect(pulses >= 3 && ClassPipe.pulsePause * 2 < ClassClient.longestSilence)
    }
  }

  /// Through a pipe goes a follower with his seat and his answers, and what is shown; nothing else.
  @Test func aClassOnAPipe() throws {
    try inRunFolder { folder in
      var ends: [Int32] = [-1, -1]
      #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
      for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
      defer { for end in ends { Door.close(end) } }
      let pipe = ClassPipe(ClassLineTests.name, in: folder, descriptor: ends[0], pulsePause: 60_000)
      func hear() -> [ClassMessage] {
        guard case .bytes(let bytes) = Door.receive(from: ends[1], limit: 1 << 16) else { return [] }
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap { try? ClassMessage(line: $0) }
      }
      func say(_ message: ClassMessage) { _ = Door.send(message.line[...], to: ends[1]) }
      #expect(pipe.turn() == ClassPipe.Turn() && pipe.deadline! <= 1000)
      say(.follow(seat: ClassSeat("anna")))
      #expect(pipe.turn() == ClassPipe.Turn() && hear() == [.away(""), .pulse])
      let server = try ClassServer(ClassLineTests.name, in: folder)
      let state = ClassLineTests.state(question: Self.question)
      server.publish(state)
      var said: [ClassMessage] = [], events: [ClassEvent] = [], isSign = false
      func go(_ wanted: () -> Bool) {
        for _ in 0..<400 where !wanted() {
          isSign = pipe.turn().isSign || isSign
          events += server.turn()
          said += hear()
          usleep(5000)
        }
      }
      go { said.contains(.state(state)) }
      #expect(said == [.state(state)] && isSign && events == [.followers(1)])
      say(.relay)
      say(.counts(Self.counts("x", 9)))
      say(.answer(question: 5, choice: 1))
      go { events.count > 1 }
      #expect(events == [.followers(1), .answer(question: 5, choice: 1)])
      server.close()
      go { said.contains(.away("")) }
      #expect(said == [.state(state), .away("")])
      _ = Door.send(Array(String(repeating: "x\n", count: 100).utf8)[...], to: ends[1])
      #expect(pipe.turn().isOver)
    }
  }
}
