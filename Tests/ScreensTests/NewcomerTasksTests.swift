import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// Questions that a newcomer brings, each with the fewest keys known from the first screen at 80x24 to a screen on which
/// the answer stands. Whoever finds fewer shortens the keys here; a change that makes a way longer has to say why.
@Suite struct NewcomerTasksTests {
  static let atlas = Bundled.atlas

  struct Task: Sendable, CustomTestStringConvertible {
    let question, keys: String
    /// The number of keys pressed, each letter of a word that is looked for among them.
    let count: Int
    let answers: [String]
    var testDescription: String { question }
  }

  static let tasks = [
    Task(
      question: "On which day was Kalbajar handed over?", keys: "/kalbajar{Enter}", count: 10,
      answers: ["Kalbajar: handed over 25 Nov."]),
    Task(
      question: "What was agreed first for Kalbajar?", keys: "/kalbajar{Down}{Enter}", count: 11,
      answers: ["Handed over on 25 Nov.", "15 Nov", "first due"]),
    Task(
      question: "Who claimed Hadrut, and when does the map agree?", keys: "/hadrut{Enter}", count: 8,
      answers: ["announced 9 Oct, assessed 16 Oct", "7 days from claim to map"]),
    Task(
      question: "Who announced Hadrut first, by which source?", keys: "/hadrut{Enter}{PgDn}{PgDn}", count: 10,
      answers: ["President of Azerbaijan:", "announced as taken [12]"]),
    Task(
      question: "Which ground changed hands in the week of 20 October?", keys: ":19 oct{Enter}d7l", count: 11,
      answers: ["gained by Azerbaijan", "1,073 km²", "Jabrayil"]),
    Task(
      question: "On which day did ground change hands first?", keys: "]", count: 1,
      answers: ["Mon 5 Oct", "76 km² changed holder"]),
    Task(
      question: "How much of the zone had each side on 9 November?", keys: ":9 nov{Enter}", count: 7,
      answers: ["Artsakh", "Azerbaijan", "9 Nov", "29%"]),
    Task(
      question: "What happened on 20 October?", keys: ":20 oct{Enter}e", count: 9,
      answers: ["Aliyev announces Zangilan", "A truce that was not made"]),
    Task(
      question: "In which week was most ground taken?", keys: "T", count: 1,
      answers: ["18 to 24 Oct", "1,306", "Handed over by agreement"]),
    Task(
      question: "How many settlements were announced by the truce, and how much ground did one side hold?",
      keys: "t{PgDn}",
      count: 2, answers: ["295 by 9 Nov", "Settlements announced as taken"]),
    Task(
      question: "Which sources speak of Hadrut?", keys: "/hadrut{Enter}s",
      count: 9, answers: ["Sources: Hadrut", "1/20"]),
  ]

  @Test(arguments: tasks) func theAnswerStandsOnTheScreen(task: Task) throws {
    let keys = try #require(Key.typed(task.keys))
    #expect(keys.count == task.count)
    let model = Model(size: CellSize(columns: 80, rows: 24), day: Self.atlas.days.lowerBound)
    var session = Session(model: model, atlas: Self.atlas)
    for key in keys { _ = session.take(.key(key)) }
    let frame = session.frame()
    let screen = (0..<24).map { frame.text(row: $0) }.joined(separator: "\n")
    for answer in task.answers { #expect(screen.contains(answer), "'\(answer)' after \(task.keys):\n\(screen)") }
  }

  /// There are ten at least, and none is a long way.
  @Test func theWaysAreShort() {
    #expect(Self.tasks.count >= 10 && Self.tasks.allSatisfy { $0.count <= 11 })
  }
}
