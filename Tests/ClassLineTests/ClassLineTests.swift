import Chronicle
import Classroom
import Glibc
import TestSupport
import Testing

@testable import ClassLine

/// A presenter and followers in one process, over real sockets in a folder of their own.
@Suite struct ClassLineTests {
  static let name = ClassName("history")!

  static func state(_ days: Int = 0, question: PublishedQuestion? = nil) -> ClassState {
    ClassState(pack: "p", day: Day("2020-10-20")! + days, question: question)
  }

  /// Lets both ends do what they have to, until nothing comes any more.
  static func settle(_ server: ClassServer, _ clients: [ClassClient]) -> (server: [ClassEvent], clients: [[ClassEvent]])
  {
    var heard: (server: [ClassEvent], clients: [[ClassEvent]]) = ([], clients.map { _ in [] })
    for _ in 0..<8 {
      for (number, client) in clients.enumerated() { heard.clients[number] += client.turn() }
      heard.server += server.turn()
    }
    return heard
  }

  @Test func everyFollowerHearsTheStateAndLateOnesAtOnce() throws {
    try inRunFolder { folder in
      let server = try ClassServer(Self.name, in: folder)
      server.publish(Self.state())
      let clients = (0..<30).map { _ in ClassClient(Self.name, in: folder) }
      let first = Self.settle(server, clients)
      #expect(first.clients.allSatisfy { $0 == [.state(Self.state())] })
      #expect(first.server.last == .followers(30))
      server.publish(Self.state(1))
      #expect(clients.map { $0.turn() }.allSatisfy { $0 == [.state(Self.state(1))] })
      let late = ClassClient(Self.name, in: folder)
      #expect(Self.settle(server, [late]).clients == [[.state(Self.state(1))]])
      clients[0].close()
      // A client that is not needed any more may leave; these are to stay until the server has counted them.
      withExtendedLifetime((clients, late)) { #expect(server.turn() == [.followers(30)]) }
    }
  }

  /// A class has its room; who comes then is told, and one place less in it is one more for others.
  @Test func aClassThatIsFull() throws {
    try inRunFolder { folder in
      let server = try ClassServer(Self.name, in: folder, followerLimit: 250)
      server.publish(Self.state())
      var clients: [ClassClient] = []
      var heard: [ClassEvent] = []
      while clients.count < 250 {
        clients += (0..<50).map { _ in ClassClient(Self.name, in: folder) }
        heard += Self.settle(server, clients).server
      }
      #expect(heard.last == .followers(250))
      let late = ClassClient(Self.name, in: folder)
      #expect(Self.settle(server, [late]).clients == [[.refused("The class is full.")]])
      clients.removeFirst().close()
      // Another test's child may hold the closed line for a moment.
      let next = Self.soon {
        Self.settle(server, [ClassClient(Self.name, in: folder)]).clients[0].filter { $0 == .state(Self.state()) }
      }
      #expect(next == [.state(Self.state())])
      withExtendedLifetime(clients) {}
    }
  }

  @Test func onlyTheLatestStateCounts() throws {
    try inRunFolder { folder in
      let server = try ClassServer(Self.name, in: folder)
      let client = ClassClient(Self.name, in: folder)
      _ = Self.settle(server, [client])
      for day in 0..<5 { server.publish(Self.state(day)) }
      #expect(client.turn() == [.state(Self.state(4))])
      // The same again is not sent.
      server.publish(Self.state(4))
      #expect(client.turn() == [])
    }
  }

  @Test func aFollowerWhoNeverReadsDelaysNobodyAndGetsTheLatest() throws {
    try inRunFolder { folder in
      let server = try ClassServer(Self.name, in: folder)
      let slow = ClassClient(Self.name, in: folder), quick = ClassClient(Self.name, in: folder)
      _ = Self.settle(server, [slow, quick])
      var note = Self.state()
      note.note = ClassNote(title: "", text: String(repeating: "x", count: 1500))
      for step in 0..<500 {
        note.pointer = step
        server.publish(note)
        #expect(quick.turn() == [.state(note)])
        _ = server.turn()
      }
      #expect(server.deadline != nil && server.isCrowded)
      var last: [ClassEvent] = []
      for _ in 0..<50 {
        let heard = slow.turn()
        if !heard.isEmpty { last = heard }
        _ = server.turn()
      }
      #expect(last == [.state(note)])
      #expect(server.deadline == nil && !server.isCrowded)
    }
  }

  @Test func theLastAnswerOfALineToTheOpenQuestionOnly() throws {
    try inRunFolder { folder in
      let server = try ClassServer(Self.name, in: folder)
      let clients = (0..<3).map { _ in ClassClient(Self.name, in: folder) }
      server.publish(Self.state())
      _ = Self.settle(server, clients)
      clients[0].answer(question: 5, choice: 0)
      #expect(Self.settle(server, clients).server == [])
      var question = PublishedQuestion(number: 5, prompt: "Which?", choices: ["a", "b"])
      server.publish(Self.state(question: question))
      clients[0].answer(question: 5, choice: 1)
      clients[0].answer(question: 5, choice: 0)
      clients[1].answer(question: 4, choice: 0)
      clients[2].answer(question: 5, choice: 2)
      #expect(Self.settle(server, clients).server == [.answer(question: 5, choice: 0)])
      question.outcome = .init(answer: 0, explanation: "", tally: Tally(choices: 2))
      server.publish(Self.state(question: question))
      clients[1].answer(question: 5, choice: 1)
      #expect(Self.settle(server, clients).server == [])
    }
  }

  /// What a follower answers counts once: changed, taken back, or given again on another line.
  @Test func aHeadIsOneAnswer() throws {
    try inRunFolder { folder in
      let server = try ClassServer(Self.name, in: folder)
      let client = ClassClient(Self.name, in: folder)
      let question = PublishedQuestion(number: 5, prompt: "Which?", choices: ["a", "b"])
      server.publish(Self.state(question: question))
      _ = Self.settle(server, [client])
      var tally = Tally(choices: 2)
      func count() {
        for case .answer(5, let choice, let before) in Self.settle(server, [client]).server {
          if let before { tally.uncount(before) }
          if let choice { tally.count(choice) }
        }
      }
      client.answer(question: 5, choice: 1)
      count()
      #expect(tally.counts == [0, 1])
      client.answer(question: 5, choice: 0)
      count()
      #expect(tally.counts == [1, 0])
      client.answer(question: 5, choice: nil)
      count()
      #expect(tally.counts == [0, 0])
      client.answer(question: 5, choice: 1)
      count()
      // The line breaks, and he comes again: the same screen, the same answer.
      client.close()
      for _ in 0..<100 {
        count()
        usleep(5000)
      }
      #expect(tally.counts == [0, 1] && server.lineCount == 1)
    }
  }

  /// A presenter who ends lets the class go: the last state comes before the end, also where both come at once.
  @Test func theLastStateIsHeard() throws {
    try inRunFolder { folder in
      let server = try ClassServer(Self.name, in: folder)
      let client = ClassClient(Self.name, in: folder)
      server.publish(Self.state())
      _ = Self.settle(server, [client])
      server.publish(Self.state(3))
      server.close()
      var heard: [ClassEvent] = []
      for _ in 0..<400 where !heard.contains(.away) {
        heard += client.turn()
        usleep(5000)
      }
      #expect(heard == [.state(Self.state(3)), .away])
    }
  }

  /// A presenter who does not come back counts as gone, once; one who does not.
  @Test func aLockDoesNotOutliveItsTeacher() throws {
    try inRunFolder { folder in
      let client = ClassClient(Self.name, in: folder, patience: 200)
      #expect(Self.events(of: client, within: 60).isEmpty)
      var server = try ClassServer(Self.name, in: folder)
      server.publish(Self.state())
      #expect(Self.wait(for: client, server) == [.state(Self.state())])
      server.close()
      let heard = Self.events(of: client, within: 200)
      #expect(heard == [.away, .abandoned])
      server = try Self.presenter(in: folder)
      server.publish(Self.state(1))
      #expect(Self.wait(for: client, server) == [.state(Self.state(1))])
      server.close()
      #expect(Self.soon { client.turn() } == [.away])
      server = try Self.presenter(in: folder)
      server.publish(Self.state(2))
      #expect(Self.wait(for: client, server) == [.state(Self.state(2))])
      #expect(Self.events(of: client, within: 60).isEmpty)
    }
  }

  /// What a client tells in so many turns of five milliseconds.
  static func events(of client: ClassClient, within turns: Int) -> [ClassEvent] {
    (0..<turns).flatMap { _ in
      usleep(5000)
      return client.turn()
    }
  }

  static func events(of server: ClassServer, within turns: Int) -> [ClassEvent] {
    (0..<turns).flatMap { _ in
      usleep(5000)
      return server.turn()
    }
  }

  @Test func thePresenterGoesAndComesBack() throws {
    try inRunFolder { folder in
      let client = ClassClient(Self.name, in: folder)
      #expect(client.turn() == [] && client.deadline! > 0)
      var server = try ClassServer(Self.name, in: folder)
      #expect(throws: LineFault.hasPresenter(Self.name)) { try ClassServer(Self.name, in: folder) }
      server.publish(Self.state())
      #expect(Self.wait(for: client, server) == [.state(Self.state())])
      server.close()
      #expect(Self.soon { client.turn() } == [.away])
      server = try Self.presenter(in: folder)
      server.publish(Self.state(2))
      #expect(Self.wait(for: client, server) == [.state(Self.state(2))])
      // A socket that a dead presenter left is in nobody's way.
      server.close()
      let left = try Door.listen(at: folder.socket(of: Self.name))
      Door.close(left)
      _ = try Self.presenter(in: folder)
    }
  }

  // A program that another test starts has copies of our descriptors between its fork and its exec, so that what closing
  // them brings may come a moment later.

  /// What is heard within two seconds.
  static func soon(_ hear: () -> [ClassEvent]) -> [ClassEvent] {
    for _ in 0..<400 {
      let heard = hear()
      if !heard.isEmpty { return heard }
      usleep(5000)
    }
    return []
  }

  /// A presenter, once the lock of the one before is free.
  static func presenter(in folder: RunFolder) throws -> ClassServer {
    for _ in 0..<400 {
      if let server = try? ClassServer(Self.name, in: folder) { return server }
      usleep(5000)
    }
    return try ClassServer(Self.name, in: folder)
  }

  /// Waits as a loop would: for the client's own time.
  static func wait(for client: ClassClient, _ server: ClassServer) -> [ClassEvent] {
    for _ in 0..<200 {
      let heard = client.turn().filter { $0 != .away }
      if !heard.isEmpty { return heard }
      _ = server.turn()
      usleep(UInt32(min(20, client.deadline ?? 1)) * 1000)
    }
    return []
  }

  /// Bytes that no program of ours sends, at both ends.
  @Test func seeds() throws {
    try inRunFolder { folder in
      var random = Seeded(5)
      let server = try ClassServer(Self.name, in: folder)
      server.publish(Self.state())
      let good = ClassClient(Self.name, in: folder)
      _ = Self.settle(server, [good])
      for _ in 0..<200 {
        let line = try Door.connect(to: folder.socket(of: Self.name))
        let parts: [[UInt8]] = [
          Array("dayfront-class 1 follow\n".utf8), Array("dayfront-class 1 answer\tquestion=1\tchoice=1\n".utf8), [10],
          (0..<Int.random(in: 0...3000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) },
        ]
        for _ in 0..<Int.random(in: 0...4, using: &random) {
          _ = Door.send(parts.randomElement(using: &random)![...], to: line)
          #expect(server.turn().allSatisfy { if case .followers = $0 { true } else { false } })
        }
        Door.close(line)
        #expect(server.turn().allSatisfy { if case .followers = $0 { true } else { false } })
      }
      server.publish(Self.state(1))
      #expect(good.turn() == [.state(Self.state(1))])
      #expect(Self.settle(server, []).server == [])
      for _ in 0..<400 where server.lineCount > 1 {
        _ = server.turn()
        usleep(5000)
      }
      #expect(server.lineCount == 1)
    }
  }

  @Test(arguments: [
    ("dayfront-class 2 state\tx=y\n", true), ("nonsense\n", false), ("dayfront-class 1 state\n", false),
    (String(repeating: "x", count: 5000), false),
  ])
  func aFollowerLeavesAPresenterWhoMakesNoSense(line: String, isForGood: Bool) throws {
    try inRunFolder { folder in
      try makeFolder(folder.folder(of: Self.name), mode: 0o750)
      let listener = try Door.listen(at: folder.socket(of: Self.name))
      defer { Door.close(listener) }
      let client = ClassClient(Self.name, in: folder)
      #expect(client.turn() == [])
      let accepted = try #require(Door.accept(on: listener, sendBuffer: 65536))
      defer { Door.close(accepted) }
      _ = Door.send(Array(line.utf8)[...], to: accepted)
      let heard = client.turn()
      if isForGood {
        #expect(heard.count == 1 && client.deadline == nil)
        if case .refused(let reason) = heard.first { #expect(reason.contains("version 2")) }
      } else {
        #expect(heard == [.away] && client.deadline! > 3000)
      }
    }
  }
}
