import Chronicle
import Classroom
import TestSupport
import Testing

@testable import Screens

/// A question in a class: asked, answered, told, closed.
@Suite struct ClassAskingTests {
  static let question = Question(
    prompt: "On which day did the assessed front reach Hadrut?", choices: ["9 October", "12 October", "16 October"],
    answer: 1, explanation: "The assessment shows it on 12 October.", sources: [SourceIndex(0)])

  /// The answers of other hosts come as counts, and are counted as the others are.
  @Test func theAnswersOfOtherHostsCount() {
    var room = ClassroomOnPaper()
    func banner() -> String? { room.presenter.classBanner(isShort: false, in: ClassroomOnPaper.atlas) }
    _ = room.presenter.apply(.classroom(.followers(40, hosts: 3)), in: ClassroomOnPaper.atlas)
    #expect(banner()?.hasSuffix("40 here on 3 hosts") == true)
    _ = room.presenter.apply(.classroom(.followers(31, hosts: 2, cutOff: 1)), in: ClassroomOnPaper.atlas)
    #expect(banner()?.hasSuffix("31 here on 2 hosts, 1 host cut off") == true)
    _ = room.presenter.apply(.classroom(.followers(40)), in: ClassroomOnPaper.atlas)
    #expect(banner()?.hasSuffix("40 here") == true)
    var presenting = Presenting()
    presenting.ask(Self.question)
    presenting.take(change: [20, 1, 2], to: 1)
    presenting.take(change: [-25, 0, 5], to: 1)
    presenting.take(change: [1, 1], to: 1)
    presenting.take(change: [1, 1, 1], to: 2)
    #expect(presenting.asking?.tally.counts == [0, 1, 7])
    presenting.reveal()
    presenting.take(change: [1, 1, 1], to: 1)
    #expect(presenting.asking?.tally.counts == [0, 1, 7])
  }

  @Test func fromAskingToTheEnd() {
    var room = ClassroomOnPaper(sizes: [CellSize](repeating: CellSize(columns: 100, rows: 30), count: 4))
    _ = room.presenter.apply(.classroom(.followers(4)), in: ClassroomOnPaper.atlas)
    room.present("A")
    #expect(room.presenter.notice == "No question here; Q deals one.")
    room.presenter.ready(Self.question)
    room.present("A")
    for model in [room.presenter] + room.followers {
      let screen = room.screen(model)
      #expect(screen.contains("On which day did the assessed") && screen.contains("2 12 October"))
      #expect(!screen.contains("The assessment shows"))
    }
    #expect(room.screen(room.followers[0]).contains("Press 1 to 3"))
    #expect(room.type("2").contains(.answer(question: 101, choice: 1)))
    #expect(room.screen(room.followers[0]).contains("You answered 2."))
    #expect(room.followers[0].classSentence == "You answered 2. Another digit changes it.")
    #expect(room.followers[0].classHints.count == 3 && room.presenter.cardHints.contains { $0.word == "tell" })
    // An answer can be changed, and taken back; the same again is none.
    #expect(room.type("1") == [.answer(question: 101, choice: 0)])
    #expect(room.screen(room.followers[0]).contains("You answered 1."))
    #expect(room.type("1") == [.none])
    #expect(room.type("0") == [.answer(question: 101, choice: nil)])
    #expect(room.screen(room.followers[0]).contains("Press 1 to 3"))
    #expect(room.screen(room.presenter).contains("0 of 4 have answered."))
    #expect(room.type("2") == [.answer(question: 101, choice: 1)])
    #expect(
      room.type("2", 1) == [.answer(question: 101, choice: 1)]
        && room.type("3", 2) == [.answer(question: 101, choice: 2)])
    #expect(room.type("4", 3) == [.none])
    #expect(room.screen(room.presenter).contains("3 of 4 have answered."))
    // How the class chooses is on no screen until it is told: the presenter's may hang on the wall.
    #expect(tallies(room.screen(room.presenter)) == [])
    #expect(tallies(room.screen(room.followers[0])) == [])
    room.present("A")
    #expect(room.presenter.notice?.hasPrefix("3 of 4 have answered. A again tells") == true)
    #expect(tallies(room.screen(room.presenter)) == [])
    room.present("A")
    for model in [room.presenter] + room.followers {
      let screen = room.screen(model)
      #expect(tallies(screen) == [0, 2, 1])
      #expect(
        screen.contains("Right: 2.") && screen.contains("=2 12 October") && screen.contains("The assessment shows"))
    }
    #expect(room.type("1", 3) == [.none])
    room.present("A")
    #expect(room.followers.allSatisfy { $0.panel == .none && $0.classroom?.following?.state?.question == nil })
  }

  /// The numbers under the choices.
  private func tallies(_ screen: String) -> [Int] {
    screen.split(separator: "\n").compactMap { line in
      guard let bar = line.lastIndex(of: "│") else { return nil }
      let words = line[line.index(after: bar)...].split(separator: " ")
      guard words.count == 1 || words.count == 2 && words[1].allSatisfy({ $0 == "▪" }) else { return nil }
      return Int(words[0])
    }
  }

  /// A number before a key, typed while a question is open, leaves an answer that can be seen, changed and taken back.
  @Test func aCountIsNoAnswerForGood() {
    var room = ClassroomOnPaper()
    room.presenter.ready(Self.question)
    room.present("A")
    room.type("12")
    #expect(room.screen(room.followers[0]).contains("You answered 2."))
    #expect(room.status() == "You answered 2. Another digit changes it, 0 takes it back.")
    #expect(room.type("0l") == [.answer(question: 101, choice: nil), .none])
    #expect(room.presenter.classroom?.presenting?.asking?.tally.total == 0)
    // With a choice that the question has not, a digit is a number.
    let day = room.followers[0].day
    room.type("F9h")
    #expect(room.followers[0].day == day - 10 || room.followers[0].day == room.presenter.day - 9)
  }

  @Test func whoIsAwayIsToldAndMayAnswerAllTheSame() {
    var room = ClassroomOnPaper()
    room.presenter.ready(Self.question)
    room.type("h")
    room.present("A")
    #expect(room.status().contains("The presenter asks:"))
    #expect(room.followers[0].panel == .none)
    // It goes on being told, and so is one that was open before he went.
    room.type("h")
    #expect(room.status() == "The presenter asks a question: F shows it.")
    room.type("F")
    #expect(room.followers[0].panel == .classroom)
    room.type("{Esc}")
    #expect(room.status() == "You are on your own now: a question is open, F to rejoin.")
    room.type("F")
    #expect(room.type("3") == [.answer(question: 101, choice: 2)])
    room.type("{Esc}hh")
    #expect(room.status() == "" && room.followers[0].mapHints.first?.commands == [.rejoin])
    room.type("F")
    #expect(room.followers[0].mapHints.first?.commands != [.rejoin])
  }

  @Test func wordsOfThePresenterAreShown() {
    var room = ClassroomOnPaper(sizes: [CellSize(columns: 120, rows: 40)])
    room.presenter.open(Self.lesson, in: ClassroomOnPaper.atlas)
    room.present("{C-l}")
    for model in [room.presenter, room.followers[0]] {
      #expect(room.screen(model).contains("1 of 2: First stop") && room.screen(model).contains("Another."))
    }
  }

  /// A lesson's stop sets the day, holds the class where it says so, and brings its question.
  @Test func aLessonLeadsTheClass() {
    var room = ClassroomOnPaper(sizes: [CellSize(columns: 120, rows: 40)])
    room.presenter.open(Self.lesson, in: ClassroomOnPaper.atlas)
    room.present("{C-l}")
    #expect(room.followers[0].day == Day("2020-10-09") && room.followers[0].panel == .classroom)
    room.type(":last{Enter}")
    #expect(room.followers[0].day == Day("2020-10-09"))
    room.type("F")
    #expect(!room.screen(room.followers[0]).contains("On which day"))
    room.present("A")
    #expect(room.type("2") == [.answer(question: 101, choice: 1)])
    room.present("AAp")
    #expect(room.followers[0].day == Day("2020-10-12") && room.screen(room.followers[0]).contains("Second."))
    room.type(":last{Enter}")
    #expect(room.followers[0].day == ClassroomOnPaper.atlas.days.upperBound)
    // A question that was left open is closed by the next step.
    room.present("PAp")
    room.present("p")
    #expect(room.presenter.classroom?.presenting?.asking == nil)
  }

  static let lesson = Lesson(
    title: "Two stops", introduction: [],
    stops: [
      LessonStop(
        day: Day("2020-10-09")!, title: "First stop", isLocked: true, paragraphs: ["One paragraph.", "Another."],
        question: question),
      LessonStop(day: Day("2020-10-12")!, paragraphs: ["Second."]),
    ])

  /// The key that asked, struck twice, gives nothing away; nor does it after another key. Once all have answered, and where
  /// nobody follows, it tells at once.
  @Test func anAnswerIsNotToldByAccident() {
    func isTold(after keys: String, followers: Int, answers: Int = 0) -> Bool {
      var room = ClassroomOnPaper(sizes: [CellSize](repeating: CellSize(columns: 80, rows: 24), count: 2))
      room.presenter.ready(Self.question)
      _ = room.presenter.apply(.classroom(.followers(followers)), in: ClassroomOnPaper.atlas)
      room.present("A")
      for number in 0..<answers { room.type("1", number) }
      room.present(keys)
      return room.presenter.classroom?.presenting?.asking?.isRevealed ?? false
    }
    #expect(!isTold(after: "A", followers: 2) && isTold(after: "AA", followers: 2))
    #expect(!isTold(after: "AlA", followers: 2) && !isTold(after: "A$A", followers: 2))
    #expect(!isTold(after: "A3A", followers: 2))
    #expect(!isTold(after: "A", followers: 2, answers: 1) && isTold(after: "A", followers: 2, answers: 2))
    #expect(isTold(after: "A", followers: 0))
    // What he reads goes on being true.
    var room = ClassroomOnPaper()
    room.presenter.ready(Self.question)
    _ = room.presenter.apply(.classroom(.followers(2)), in: ClassroomOnPaper.atlas)
    room.present("AA")
    #expect(room.presenter.notice?.hasPrefix("0 of 2 have answered. A again tells") == true)
    room.type("1")
    #expect(room.presenter.notice?.hasPrefix("1 of 2 have answered. A again tells") == true)
    // The mouse and what is pasted are other keys too.
    for input in [Input.mouse(.press, column: 3, row: 3, on: nil), .paste("x")] {
      _ = room.presenter.apply(input, in: ClassroomOnPaper.atlas)
      room.present("A")
      #expect(room.presenter.classroom?.presenting?.asking?.isRevealed == false)
    }
  }

  /// Where there is nothing to ask it is told where the next question of the lesson is.
  @Test func theNextQuestionIsTold() {
    var room = ClassroomOnPaper()
    let asked = LessonStop(day: Day("2020-10-12")!, title: "The town", paragraphs: ["x"], question: Self.question)
    let plain = LessonStop(day: Day("2020-10-09")!, paragraphs: ["x"])
    room.presenter.open(
      Lesson(title: "Four", introduction: [], stops: [plain, plain, asked, plain]), in: ClassroomOnPaper.atlas)
    room.present("A")
    #expect(room.presenter.notice == "No question here; stop 3 has the next: The town")
    room.present("pppA")
    #expect(room.presenter.notice == "No question here; Q deals one.")
  }

  /// An answer given while the class is cut off is sent when it is back, and the pupil reads which of the two it was.
  @Test func anAnswerGivenWhileCutOffIsToldOf() {
    var room = ClassroomOnPaper()
    room.presenter.ready(Self.question)
    room.present("A")
    func cutOff(_ keys: String) {
      _ = room.followers[0].apply(.classroom(.cutOff("No broker.")), in: ClassroomOnPaper.atlas)
      #expect(room.status() == "No broker.")
      room.type(keys)
    }
    cutOff("2")
    let kept = "You answered 2. It is sent when the class is back and still asks."
    #expect(room.status() == kept)
    // That the line is tried again, and fails for another reason, takes nothing of it away.
    _ = room.followers[0].apply(.classroom(.cutOff("No line.")), in: ClassroomOnPaper.atlas)
    #expect(room.status() == kept)
    room.publish()
    #expect(room.status() == "The class is back, and your answer 2 was sent.")
    #expect(room.screen(room.followers[0]).contains("You answered 2."))
    cutOff("0")
    #expect(room.status() == "Your answer is taken back when the class is back.")
    room.publish()
    #expect(room.status() == "The class is back: your answer is taken back.")
    // Nothing is left of one that was first given and taken back meanwhile.
    cutOff("20")
    #expect(room.status() == "You have not answered.")
    var alone = room
    _ = alone.presenter.apply(.key("A"), in: ClassroomOnPaper.atlas)
    alone.publish()
    #expect(alone.status() == "")
    room.type("3")
    _ = room.presenter.apply(.key("A"), in: ClassroomOnPaper.atlas)
    room.publish()
    #expect(room.status() == "Your answer 3 was not sent: the question is closed.")
    #expect(!room.screen(room.followers[0]).contains("You answered"))
  }

  /// An answer since which nothing was heard may be lost with the line: it is not passed over in silence.
  @Test func anAnswerGivenJustBeforeTheLineEndedIsToldOf() {
    func status(hearing: Bool, _ keys: String = "") -> String {
      var room = ClassroomOnPaper()
      room.presenter.ready(Self.question)
      room.present("A")
      room.type("2")
      if hearing { room.present("+") }
      _ = room.followers[0].apply(.classroom(.cutOff("No line.")), in: ClassroomOnPaper.atlas)
      room.type(keys)
      _ = room.presenter.apply(.key("A"), in: ClassroomOnPaper.atlas)
      room.publish()
      return room.status()
    }
    #expect(status(hearing: false) == "Your answer 2 may not have arrived: the question is closed.")
    #expect(status(hearing: false, "12") == "Your answer 2 may not have arrived: the question is closed.")
    #expect(status(hearing: false, "1") == "Your answer 1 was not sent: the question is closed.")
    #expect(status(hearing: true) == "" && status(hearing: true, "12") == "")
  }

  @Test func aQuestionOfTooManyChoicesIsNotAsked() {
    var room = ClassroomOnPaper()
    var question = Self.question
    question.choices = [String](repeating: "x", count: 7)
    room.presenter.ready(question)
    room.present("A")
    #expect(room.presenter.classroom?.presenting?.asking == nil)
  }

  @Test func theKeysOfAClassAreNamedInHelpOnlyThere() {
    var room = ClassroomOnPaper(sizes: [CellSize(columns: 120, rows: 60)])
    room.present("?")
    room.type("?")
    #expect(room.screen(room.presenter).contains("hold the class at this day"))
    #expect(room.screen(room.followers[0]).contains("come back to what the"))
    var alone = room.presenter
    alone.classroom = nil
    #expect(!room.screen(alone).contains("hold the class"))
  }
}

extension Model {
  /// Has a question at hand, as a quiz does.
  mutating func ready(_ question: Question) {
    quiz = QuizProgress()
    quiz?.question = question
  }
}
