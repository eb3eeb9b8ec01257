import Chronicle
import Classroom
import TestSupport
import Testing

@testable import Screens

/// The keys of lessons and quizzes, on the bundled pack.
@Suite struct ClassKeysTests {
  static let atlas = Bundled.atlas
  static let lesson = LessonFile(
    Array(
      """
      # Three stops
      == 9 Oct 2020 | First
      place: Hadrut
      reading: announced
      sources: dayfront
      Text of the first.
      ? Which?
      - one
      * two
      - three
      ! Because.

      == 20 Nov 2020 | Second
      view: Aghdam
      select: Aghdam
      Text of the second.

      == 1 Dec 2020
      view: 46.5,39.6,0.5
      Text of the third.
      """.utf8), in: atlas
  ).lesson!

  static func session(_ keys: String, lesson: Lesson? = lesson, columns: Int = 80, rows: Int = 24) -> Session {
    var session = Session(
      model: Model(size: CellSize(columns: columns, rows: rows), day: atlas.days.lowerBound), atlas: atlas)
    if let lesson { session.open(lesson) }
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    return session
  }

  @Test(arguments: [
    ("", 0), ("p", 1), ("pp", 2), ("ppp", 2), ("P", 0), ("ppP", 1), ("2p", 1), ("4p", 2), ("9p", 2), ("pp2P", 0),
    // What else is open is left first.
    ("pe", 1), ("pep", 1), ("pepp", 2), ("p{Esc}p", 1), ("p{Esc}pp", 2), ("llp", 1),
  ])
  func stops(keys: String, stop: Int) { #expect(Self.session(keys).model.lesson?.stop == stop) }

  @Test func aStopShowsWhatItAsksFor() throws {
    let first = Self.session("").model
    #expect(first.day == Day("2020-10-09")! && first.reading == .announced && first.panel == .lesson)
    #expect(first.place.map { Self.atlas[$0].id } == "khojavend-hadrut")
    let second = Self.session(" aadpp").model
    #expect(second.day == Day("2020-11-20")! && second.reading == .assessed && second.comparedDay == nil)
    #expect(!second.playback.isRunning && second.place == nil)
    #expect(second.selection == Self.atlas.district(named: "Aghdam"))
  }

  /// A student's screen has its own size; the ground of the stop is in sight on each.
  @Test(arguments: [(80, 24), (120, 40), (200, 60), (60, 20), (40, 12)]) func viewsFitEveryScreen(
    columns: Int, rows: Int
  ) {
    var session = Self.session("p", columns: 90, rows: 30)
    _ = session.take(.resize(CellSize(columns: columns, rows: rows)))
    let shown = session.model.viewport(in: Self.atlas).bounds
    let box = Self.atlas.bounds(of: Self.atlas.district(named: "Aghdam")!)
    #expect(shown.minX <= box.minX && box.maxX <= shown.maxX && shown.minY <= box.minY && box.maxY <= shown.maxY)
    #expect(shown.width < box.width * 6 || shown.height < box.height * 1.5)
  }

  @Test func aMapMovedByTheReaderStaysWhereItIs() {
    var session = Self.session("pL")
    let before = session.model.view
    _ = session.take(.resize(CellSize(columns: 120, rows: 40)))
    #expect(session.model.view == before)
  }

  @Test func aDigitChoosesEnterAnswersAndDigitsAreCountsAfterwards() {
    #expect(Self.session("2").model.lesson?.answers == [:] && Self.session("2").model.lesson?.chosen == 1)
    #expect(Self.session("2{Enter}").model.lesson?.answers == [0: 1])
    #expect(Self.session("23{Enter}").model.lesson?.answers == [0: 2])
    // A number typed before a key answers nothing for good.
    let counted = Self.session("12l").model
    #expect(counted.lesson?.answers == [:] && counted.lesson?.chosen == 1 && counted.day == Day("2020-10-10")!)
    #expect(Self.session("20").model.lesson?.chosen == nil && Self.session("20").model.view != .whole)
    #expect(Self.session("2p").model.lesson?.chosen == nil && Self.session("2pP").model.lesson?.answers == [:])
    #expect(Self.session("2{Enter}2l").model.day == Day("2020-10-11")!)
    #expect(Self.session("4").model.lesson?.answers == [:])
    #expect(Self.session("4l").model.day == Day("2020-10-13")!)
    #expect(Self.session("p2l").model.day == Day("2020-11-22")!)
    #expect(Self.session("1{Enter}pP").model.lesson?.answers == [0: 0])
  }

  @Test func theEndsAreTold() {
    #expect(Self.session("ppp").model.notice == "This is the last stop of the lesson. Esc closes it.")
    #expect(Self.session("P").model.notice == "This is the first stop of the lesson.")
  }

  // MARK: The list of lessons

  static let shelf = [
    ShelvedLesson(name: "tour", lesson: Lesson(title: "A tour", introduction: [], stops: lesson.stops)),
    ShelvedLesson(name: "three", lesson: lesson),
  ]

  static func browsing(_ keys: String, shelf: [ShelvedLesson] = shelf, isNew: Bool = false) -> Session {
    var session = session("", lesson: nil)
    session.lessons = { shelf }
    session.model.offersTour = isNew
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    return session
  }

  /// Without an open lesson p lists those that there are; Enter opens one.
  @Test func lessonsAreListed() {
    var session = Self.browsing("p")
    #expect(session.model.panel == .lessons && session.model.lesson == nil)
    let frame = session.frame()
    let screen = (0..<24).map { frame.text(row: $0) }.joined(separator: "\n")
    for words in ["A tour", "tour, 3 stops", "Three stops", "three, 3 stops"] { #expect(screen.contains(words)) }
    #expect(Self.browsing("pp").model.panel == .none)
    let opened = Self.browsing("pj{Enter}").model
    #expect(opened.panel == .lesson && opened.lesson?.lesson == Self.lesson && opened.day == Day("2020-10-09")!)
    #expect(Self.browsing("pj{Enter}p").model.lesson?.stop == 1)
    #expect(Self.browsing("p", shelf: []).model.notice == "This map has no lessons.")
    // Once a lesson is closed at its last stop, they are listed again; P goes back into it.
    #expect(Self.browsing("pj{Enter}pp{Esc}p").model.panel == .lessons)
    #expect(Self.browsing("pj{Enter}pp{Esc}P").model.panel == .lesson)
    #expect(Self.browsing("pj{Enter}p{Esc}p").model.panel == .lesson)
  }

  /// The tour is offered until the first key, and p takes it.
  @Test func theTourIsOffered() {
    for size in [CellSize(columns: 80, rows: 24), CellSize(columns: 120, rows: 40), CellSize(columns: 200, rows: 60)] {
      var session = Self.browsing("", isNew: true)
      _ = session.take(.resize(size))
      let status = session.frame().text(row: Layout(of: session.model).news.row)
      #expect(status.contains("New here? p: a tour of 3 minutes"), "\(status)")
      for key in ["?", "q"] { #expect(KeyMapTests.keys(in: session.frame()).contains(key), "\(status)") }
    }
    #expect(Self.browsing("p", isNew: true).model.lesson?.lesson.title == "A tour")
    #expect(Self.browsing("lp", isNew: true).model.panel == .lessons)
    #expect(!Self.browsing("l", isNew: true).model.offersTour && !Self.browsing("p", isNew: true).model.offersTour)
    let told = Narration(of: Self.atlas).opening(Self.browsing("", isNew: true).model)
    #expect(told.contains("New here? p: a tour of 3 minutes.\n"))
    #expect(!Narration(of: Self.atlas).opening(Self.browsing("").model).contains("New here?"))
  }

  // MARK: Quiz

  /// Deals questions until one answers a predicate, giving no right answers on the way.
  static func dealt(_ fits: (Question) -> Bool) -> Session {
    var session = session("Q", lesson: nil)
    for _ in 0..<40 {
      let question = session.model.quiz!.question!
      if fits(question) { return session }
      answer(&session, isRight: false)
      _ = session.take(.key(.enter))
    }
    return session
  }

  static func answer(_ session: inout Session, isRight: Bool) {
    let question = session.model.quiz!.question!
    if let district = question.district {
      while (session.model.selection == district) != isRight || session.model.selection == nil {
        _ = session.take(.key(.tab))
      }
      _ = session.take(.key(.enter))
    } else {
      let choice = isRight ? question.answer : (question.answer + 1) % question.choices.count
      _ = session.take(.key(.character(Unicode.Scalar(UInt8(49 + choice)))))
      _ = session.take(.key(.enter))
    }
  }

  @Test func answersAreCounted() {
    var session = Self.session("Q", lesson: nil)
    for (number, isRight) in [true, false, true, true, false, true, true].enumerated() {
      #expect(session.model.quiz?.number == number)
      Self.answer(&session, isRight: isRight)
      #expect(session.model.quiz?.isRight == isRight)
      _ = session.take(.key(number % 2 == 0 ? .enter : .character("n")))
      #expect(session.model.quiz?.answer == nil)
    }
    #expect(session.model.quiz?.answered == 7 && session.model.quiz?.right == 5)
    _ = session.take(.key(.escape))
    #expect(session.model.notice == "The quiz is over: 5 of 7 right.")
    #expect(session.model.panel == .none)
  }

  @Test func theSeedDecidesAndNothingElse() {
    let first = Self.session("Q", lesson: nil).model.quiz?.question
    #expect(first != nil && Self.session("llQ", lesson: nil).model.quiz?.question == first)
    var other = Session(
      model: Model(size: CellSize(columns: 80, rows: 24), day: Self.atlas.days.lowerBound), atlas: Self.atlas)
    var prompts: Set<String> = []
    for seed in 0..<6 as Range<UInt64> {
      var model = other.model
      model.quizSeed = seed
      other = Session(model: model, atlas: Self.atlas)
      _ = other.take(.key(.character("Q")))
      prompts.insert(other.model.quiz!.question!.prompt)
      _ = other.take(.key(.escape))
    }
    #expect(prompts.count > 3)
  }

  @Test func aQuizBegunAgainAsksOtherQuestions() {
    let first = Self.session("Q", lesson: nil).model.quiz?.question
    let again = Self.session("Q{Esc}Q", lesson: nil).model.quiz
    #expect(again?.question != first && again?.answered == 0 && again?.isRunning == true)
  }

  @Test func otherPanelsDoNotEndIt() {
    let session = Self.session("QelQ", lesson: nil)
    #expect(session.model.panel == .quiz && session.model.quiz?.number == 0)
  }

  @Test func pointingIsAnsweredOnTheMap() {
    var session = Self.dealt { $0.district != nil }
    let before = session.model.quiz!
    _ = session.take(.key(.enter))
    #expect(
      session.model.selection != nil || session.model.notice == "Select the district first: Tab, Up, Down or a click.")
    if session.model.quiz?.answer == nil { Self.answer(&session, isRight: true) }
    #expect(session.model.quiz?.answered == before.answered + 1)
  }

  @Test func aClickInAQuizSelectsAndOpensNothing() {
    var session = Self.dealt { $0.district != nil }
    for row in 1..<20 {
      for action in [MouseAction.press, .release] { _ = session.take(.mouse(action, column: 20, row: row)) }
    }
    #expect(session.model.panel == .quiz && session.model.place == nil && session.model.cursor == nil)
    #expect(session.model.selection != nil)
  }

  // MARK: Words

  @Test func lessonsAndQuizzesAreSpoken() {
    let narration = Narration(of: Self.atlas)
    func said(_ keys: String, from session: Session) -> String {
      var session = session
      var said = ""
      for key in Key.typed(keys)! {
        let before = session.model
        _ = session.take(.key(key))
        said = narration.text(after: .key(key), from: before, to: session.model)
      }
      return said
    }
    #expect(
      narration.opening(Self.session("").model).contains(
        "1 of 3: First.\nThree stops\nText of the first.\nWhich?\n1 one\n2 two\n3 three\nType 1 to 3.\nSources\n"))
    #expect(said("2", from: Self.session("")) == "Chosen: 2, two. Enter answers, another digit changes it.\n")
    #expect(said("20", from: Self.session("")) == "Nothing is chosen.\n")
    #expect(said("2{Enter}", from: Self.session("")) == "Right. Because.\n")
    #expect(said("1{Enter}", from: Self.session("")) == "No: the right answer is two. Because.\n")
    #expect(said("p", from: Self.session("")).contains("20 Nov 2020, day 55."))
    #expect(said("p", from: Self.session("")).contains("2 of 3: Second.\nThree stops\nText of the second.\n"))
    let question = said("Q", from: Self.session("", lesson: nil))
    #expect(question.contains("Question 1.\nOn which day did Azerbaijan first announce"))
    let verdict = said("Q1{Enter}", from: Self.session("", lesson: nil))
    #expect(verdict.hasPrefix("No: the right answer is ") || verdict.hasPrefix("Right."))
    #expect(verdict.contains("http") && verdict.hasSuffix("of 1 right. Enter: the next question.\n"))
  }
}
