import Classroom
import Glibc
import TestSupport
import Testing

@testable import ClassLine

/// Seats, and lines that take none: over real sockets, as in `ClassLineTests`.
@Suite struct SeatTests {
  static func answers(_ events: [ClassEvent], from tally: inout Tally) {
    for case .answer(5, let choice, let before) in events {
      if let before { tally.uncount(before) }
      if let choice { tally.count(choice) }
    }
  }

  /// Several lines on one seat are one follower with one answer, the last, which counts as long as one of them is there;
  /// lines without a seat are each their own.
  @Test func aSeatIsOneVoice() throws {
    try inRunFolder { folder in
      let server = try ClassServer(ClassLineTests.name, in: folder)
      let seat = ClassSeat("anna")!
      let clients = (0..<3).map { _ in ClassClient(ClassLineTests.name, in: folder, seat: seat) }
      let other = ClassClient(ClassLineTests.name, in: folder)
      let question = PublishedQuestion(number: 5, prompt: "Which?", choices: ["a", "b"])
      server.publish(ClassLineTests.state(question: question))
      #expect(ClassLineTests.settle(server, clients + [other]).server.last == .followers(2))
      var tally = Tally(choices: 2)
      for client in clients { client.answer(question: 5, choice: 1) }
      other.answer(question: 5, choice: 1)
      Self.answers(ClassLineTests.settle(server, clients + [other]).server, from: &tally)
      #expect(tally.counts == [0, 2])
      clients[2].answer(question: 5, choice: 0)
      Self.answers(ClassLineTests.settle(server, clients).server, from: &tally)
      #expect(tally.counts == [1, 1])
      // What has come so far: a client that is closed comes again by itself, these do not.
      clients[2].close()
      clients[1].close()
      Self.answers(ClassLineTests.events(of: server, within: 50), from: &tally)
      #expect(tally.counts == [1, 1])
      clients[0].close()
      var left: [ClassEvent] = []
      for _ in 0..<400 where !left.contains(.followers(1)) {
        left += server.turn()
        usleep(5000)
      }
      Self.answers(left, from: &tally)
      #expect(tally.counts == [0, 1] && left.contains(.followers(1)))
      withExtendedLifetime(other) {}
    }
  }

  /// An answer and the end of its line in one turn: it is counted and taken back, in this order.
  @Test func whoAnswersAndGoesIsNotCounted() throws {
    try inRunFolder { folder in
      let server = try ClassServer(ClassLineTests.name, in: folder)
      server.publish(ClassLineTests.state(question: PublishedQuestion(number: 5, prompt: "?", choices: ["a", "b"])))
      let line = try Door.connect(to: folder.socket(of: ClassLineTests.name))
      let words = "dayfront-class 1 follow\ndayfront-class 1 answer\tquestion=5\tchoice=1\n"
      _ = Door.send(Array(words.utf8)[...], to: line)
      Door.close(line)
      var tally = Tally(choices: 2)
      Self.answers(ClassLineTests.events(of: server, within: 50), from: &tally)
      #expect(tally.counts == [0, 0] && server.lineCount == 0)
    }
  }

  /// Who connects and says nothing takes nobody's place, and is let go after a second.
  @Test func silentLinesKeepNobodyOut() throws {
    try inRunFolder { folder in
      let server = try ClassServer(ClassLineTests.name, in: folder)
      server.publish(ClassLineTests.state())
      var silent: [Int32] = []
      for _ in 0..<3 {
        for _ in 0..<30 { silent.append(try Door.connect(to: folder.socket(of: ClassLineTests.name))) }
        for _ in 0..<4 { _ = server.turn() }
      }
      #expect(server.lineCount == ClassServer.silentLimit)
      #expect(server.deadline! <= 1000)
      let client = ClassClient(ClassLineTests.name, in: folder)
      #expect(ClassLineTests.settle(server, [client]).clients == [[.state(ClassLineTests.state())]])
      for _ in 0..<1000 where server.lineCount > 1 {
        usleep(5000)
        _ = server.turn()
      }
      #expect(server.lineCount == 1)
      for line in silent { Door.close(line) }
      withExtendedLifetime(client) {}
    }
  }

  /// Everybody whom a full class refuses reads why, also where the line is closed before the greeting is sent.
  @Test func aLineThatIsClosedAtOnceSaysWhy() throws {
    try inRunFolder { folder in
      try makeFolder(folder.folder(of: ClassLineTests.name), mode: 0o750)
      let listener = try Door.listen(at: folder.socket(of: ClassLineTests.name))
      defer { Door.close(listener) }
      for _ in 0..<25 {
        let client = ClassClient(ClassLineTests.name, in: folder)
        var heard = client.turn()
        let line = try #require(Door.accept(on: listener, sendBuffer: 4096))
        _ = Door.send(ClassMessage.refusal("The class is full.").line[...], to: line)
        Door.close(line)
        heard += client.turn()
        #expect(heard == [.refused("The class is full.")])
      }
    }
  }
}
