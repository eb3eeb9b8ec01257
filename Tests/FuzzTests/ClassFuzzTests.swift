import Chronicle
import Classroom
import Foundation
import Screens
import TestSupport
import Testing

@testable import ClassLine

/// What comes over the line of a class, at both of its ends.
@Suite struct ClassFuzzTests {
  static let question = PublishedQuestion(
    number: 7, prompt: "Who held Upton on 4 Oct?", choices: ["Azerbaijan", "Artsakh", "100 % nobody"])

  static func states(of pack: String) -> [ClassState] {
    let day = Day("2020-10-20")!
    var told = question
    told.outcome = .init(answer: 1, explanation: "Because.", tally: Tally(counts: [3, 12, 0]))
    return [
      ClassState(pack: pack, day: day, view: .whole, district: "midland", panel: "inspection", pointer: 4),
      ClassState(
        pack: pack, day: day, view: .ground(center: .init(longitude: 46.15, latitude: 39.1), width: 20.5, height: 9),
        place: "upton", panel: "comparison", reading: "announced", comparedDay: day - 9, lock: day + 1, followers: 30),
      ClassState(pack: pack, day: day, panel: "classroom", question: question),
      ClassState(
        pack: pack, day: day, panel: "classroom", note: ClassNote(title: "Şuşa", text: "1.\n2."), question: told),
    ]
  }

  static func seeds(of pack: String) -> [[UInt8]] {
    states(of: pack).map { ClassMessage.state($0).line } + [
      ClassMessage.follow(seat: nil).line, ClassMessage.answer(question: 7, choice: 2).line,
      ClassMessage.refusal("Full.").line,
    ] + Fuzzing.corpus("class")
  }

  static let words =
    ["\n", "\t", "=", "%", "%1B[2J", "%0A", "%00", "%e2%80%ae", "dayfront-class 1 ", "dayfront-class 2 state"]
    + [
      "state", "follow", "answer", "refusal", "pack", "day", "view", "district", "place", "panel", "reading", "against",
      "lock", "pointer", "followers", "question", "prompt", "choice1", "choice6", "answer", "tally", "explanation",
      "note", "title",
    ].map { "\t\($0)=" }

  /// A message is read or refused; what was read is written as it was read, and moves a follower's screen and no more.
  @Test func messages() throws {
    let atlas = try TinyPack().atlas()
    let narration = Narration(of: atlas)
    func session(_ part: ClassMembership) -> Session {
      var model = Model(size: CellSize(columns: 70, rows: 22), day: atlas.days.lowerBound)
      model.join(part)
      return Session(model: model, atlas: atlas)
    }
    var follower = session(ClassMembership(following: ClassName("fuzz")!))
    var presenter = session(ClassMembership(presenting: ClassName("fuzz")!))
    var heard = 0
    Fuzzing("class", seeds: Self.seeds(of: "tiny"), words: Self.words).run(cases: trials(1200)) { bytes in
      var buffer = LineBuffer()
      guard let lines = try? buffer.take(bytes) else { return }
      for line in lines + [bytes] {
        guard let message = try? ClassMessage(line: line[...]) else { continue }
        heard += 1
        let written = message.line
        #expect(written.count <= 4096 && !written.dropLast().contains(0x0A))
        let again = try? ClassMessage(line: written.dropLast())
        #expect(again.map(withoutView) == withoutView(message), "\(message)")
        // A view is rounded to some metres, once.
        #expect(again.map(\.line) == written, "\(String(decoding: written, as: UTF8.self).debugDescription)")
        switch message {
        case .state(let state):
          #expect(texts(of: state).allSatisfy { firstUnsafe(in: $0) == nil }, "\(state)")
          let before = follower.model
          let input = Input.classroom(.state(state))
          _ = follower.take(input)
          #expect(atlas.days.contains(follower.model.day))
          #expect(firstUnsafe(in: narration.text(after: input, from: before, to: follower.model)) == nil)
          expectWhole(follower.frame())
        case .refusal(let reason):
          #expect(firstUnsafe(in: reason, allowing: []) == nil)
          _ = follower.take(.classroom(.refused(reason)))
          expectWhole(follower.frame())
        case .answer(let question, let choice):
          _ = presenter.take(.classroom(.answer(question: question, choice: choice)))
        case .away(let reason):
          #expect(firstUnsafe(in: reason, allowing: []) == nil)
          _ = follower.take(.classroom(.cutOff(reason)))
          expectWhole(follower.frame())
        case .counts(let counts):
          #expect(counts.tally.total <= counts.followers)
          _ = presenter.take(.classroom(.followers(counts.followers, hosts: 2, cutOff: counts.isLost ? 1 : 0)))
          let hosts = [counts.host]
          _ = presenter.take(.classroom(.hosts(lost: counts.isLost ? hosts : [], back: counts.isLost ? [] : hosts)))
          if let question = counts.question {
            _ = presenter.take(.classroom(.answers(question: question, change: counts.tally.counts)))
          }
        case .follow, .relay, .pulse: break
        }
      }
    }
    #expect(heard > 100)
  }

  private func withoutView(_ message: ClassMessage) -> ClassMessage {
    guard case .state(var state) = message else { return message }
    state.view = .home
    return .state(state)
  }

  private func texts(of state: ClassState) -> [String] {
    var texts = [state.pack, state.reading, state.district ?? "", state.place ?? ""]
    if let note = state.note { texts += [note.title, note.text] }
    if let question = state.question {
      texts += [question.prompt] + question.choices + (question.outcome.map { [$0.explanation] } ?? [])
    }
    return texts
  }

  private func inRunFolder(_ body: (RunFolder, String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      chmod(folder.path, 0o755)
      folder.makeFolder("fuzz")
      chmod(folder.path + "/fuzz", 0o750)
      try body(RunFolder(path: folder.path), folder.path + "/fuzz/socket")
    }
  }

  /// A presenter whose followers send anything: only answers to the open question come through, one of each line in the end, and
  /// who behaves is served.
  @Test func aPresentersLine() throws {
    try inRunFolder { folder, path in
      let server = try ClassServer(ClassName("fuzz")!, in: folder)
      defer { server.close() }
      let state = Self.states(of: "tiny")[2]
      server.publish(state)
      let good = ClassClient(ClassName("fuzz")!, in: folder)
      func turn() -> [ClassEvent] { server.turn().filter { if case .followers = $0 { false } else { true } } }
      for _ in 0..<3 { _ = (good.turn(), turn()) }
      #expect(server.lineCount == 1)
      let greeting = ClassMessage.follow(seat: nil).line
      try Fuzzing("presenters-line", seeds: Self.seeds(of: "tiny"), words: Self.words).run(cases: 150) { bytes in
        var events: [ClassEvent] = []
        do {
          let line = try RawSocket.connected(to: path)
          line.send(bytes.count % 3 == 0 ? bytes : greeting + bytes)
          events += turn() + turn()
        }
        // Its end has gone; what it sent is still read, a little at a time. A program that another test is just starting
        // may hold the end for a moment more, until it is that program.
        for round in 0..<3000 where server.lineCount > 1 {
          if round > 300 { usleep(1000) }
          events += turn()
        }
        #expect(server.lineCount == 1)
        // Who has gone has taken his answer back, however often he changed it.
        var tally = Tally(choices: 3)
        for event in events {
          guard case .answer(7, let choice, let before) = event, choice.map((0...2).contains) ?? true else {
            Issue.record("\(event) came through")
            continue
          }
          if let before { tally.uncount(before) }
          if let choice { tally.count(choice) }
          #expect(tally.total <= 1)
        }
        #expect(tally.total == 0)
      }
      #expect(good.turn() == [])
      good.answer(question: 7, choice: 1)
      #expect(turn() == [.answer(question: 7, choice: 1)])
    }
  }

  /// A follower whose presenter sends anything: it hears states that are sound, or leaves.
  @Test func aFollowersLine() throws {
    try inRunFolder { folder, path in
      let listener = try RawSocket.listening(at: path)
      var heard: (states: Int, ends: Int) = (0, 0)
      try Fuzzing("followers-line", seeds: Self.seeds(of: "tiny"), words: Self.words).run(cases: 150) { bytes in
        let client = ClassClient(ClassName("fuzz")!, in: folder)
        #expect(client.turn() == [])
        let line = try #require(listener.accepted())
        line.send(bytes)
        for event in client.turn() + client.turn() {
          switch event {
          case .state(let state):
            #expect(texts(of: state).allSatisfy { firstUnsafe(in: $0) == nil }, "\(state)")
            heard.states += 1
          case .refused(let reason):
            #expect(firstUnsafe(in: reason, allowing: []) == nil)
            heard.ends += 1
          case .cutOff(let reason):
            #expect(firstUnsafe(in: reason, allowing: []) == nil)
            heard.ends += 1
          case .away, .abandoned: heard.ends += 1
          case .followers, .hosts, .answer, .answers: Issue.record("\(event) is not a presenter's to say")
          }
        }
      }
      #expect(heard.states > 5 && heard.ends > 5)
    }
  }
}
