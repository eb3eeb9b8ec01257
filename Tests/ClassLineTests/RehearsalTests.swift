import Classroom
import Glibc
import TestSupport
import Testing

@testable import ClassLine

/// Pupils who are none: they come, they answer what is asked with a choice that there is, and they go.
@Suite struct RehearsalTests {
  @Test func pupilsComeAnswerAndGo() throws {
    try inRunFolder { folder in
      let server = try ClassServer(ClassLineTests.name, in: folder)
      let pupils = Rehearsal(pupils: 3, of: ClassLineTests.name, in: folder)
      server.publish(ClassLineTests.state())
      var followers = 0, most = 0, tally = Tally(choices: 2)
      func go(until wanted: () -> Bool) {
        for _ in 0..<3000 where !wanted() {
          pupils.turn()
          for event in server.turn() {
            switch event {
            case .followers(let count, _, _):
              followers = count
              most = max(most, count)
            case .answer(5, let choice, let before):
              #expect(choice.map { (0...1).contains($0) } ?? true)
              if let before { tally.uncount(before) }
              if let choice { tally.count(choice) }
              #expect(tally.total <= 3)
            default: Issue.record("\(event)")
            }
          }
          usleep(5000)
        }
      }
      // Nobody is there at once.
      #expect(server.turn() == [] && pupils.watches.isEmpty && pupils.deadline! <= 300)
      go { followers == 3 }
      #expect(most == 3 && tally.total == 0)
      server.publish(
        ClassLineTests.state(question: PublishedQuestion(number: 5, prompt: "Which?", choices: ["a", "b"])))
      go { tally.total > 1 }
      #expect(tally.total > 1)
      pupils.close()
      go { followers == 0 }
      #expect(followers == 0 && most == 3 && tally.total == 0 && pupils.watches.isEmpty)
    }
  }
}
