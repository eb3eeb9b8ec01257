import Chronicle
import Classroom
import Foundation
import Outlets
import TestSupport
import Testing

@testable import dayfront

/// The file of `present --tallies`: a row for each choice of each question that was told, and nothing of what was not.
@Suite struct TallyFileTests {
  static let header = "question,day,asked,choice,words,right,answers,followers\n"

  static func state(_ number: Int?, told counts: [Int]? = nil, day: String = "2020-10-20") -> ClassState {
    let question = number.map {
      PublishedQuestion(
        number: $0, prompt: "Which, \"a\" or b?", choices: ["a", "b"],
        outcome: counts.map { .init(answer: 1, explanation: "", tally: Tally(counts: $0)) })
    }
    return ClassState(pack: "p", day: Day(day)!, question: question, followers: 5)
  }

  @Test func aQuestionIsKeptOnceItIsTold() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path + "/hour.csv"
      func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
      let file = try TallyFile(path: path)
      #expect(try text() == Self.header)
      file.hear(Self.state(nil))
      file.hear(Self.state(101))
      #expect(try text() == Self.header)
      file.hear(Self.state(101, told: [1, 3]))
      let first =
        "1,2020-10-20,\"Which, \"\"a\"\" or b?\",1,a,no,1,5\n1,2020-10-20,\"Which, \"\"a\"\" or b?\",2,b,yes,3,5\n"
      #expect(try text() == Self.header + first)
      // It goes on being shown; another one is asked, and told.
      file.hear(Self.state(101, told: [1, 3], day: "2020-10-21"))
      file.hear(Self.state(102))
      #expect(try text() == Self.header + first)
      file.hear(Self.state(102, told: [0, 0], day: "2020-11-09"))
      #expect(try text().hasPrefix(Self.header + first + "2,2020-11-09,") && file.fault == nil)
      #expect(try text().split(separator: "\n").count == 5)
    }
  }

  @Test func whatCannotBeWrittenIsSaidAtOnceAndLater() throws {
    #expect(throws: OutputFault.self) { try TallyFile(path: "/nonexistent/hour.csv") }
    try TemporaryFolder.with { folder in
      folder.makeFolder("sub")
      let file = try TallyFile(path: folder.path + "/sub/hour.csv")
      try FileManager.default.removeItem(atPath: folder.path + "/sub")
      file.hear(Self.state(101, told: [1, 3]))
      #expect(file.fault != nil)
    }
  }
}
