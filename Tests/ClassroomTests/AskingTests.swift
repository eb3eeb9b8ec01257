import Chronicle
import Testing

@testable import Classroom

@Suite struct AskingTests {
  static let question = Question(
    prompt: "Which?", choices: ["a", "b", "c"], answer: 1, explanation: "b it is.", sources: [SourceIndex(0)])

  static func print(_ phrase: Phrase) -> String { phrase == "b it is." ? "b it is." : "" }

  @Test func answersAreCountedUntilTheAnswerIsTold() {
    var asking = Asking(number: 4, question: Self.question)
    for (choice, number) in [(0, 4), (1, 4), (1, 4), (2, 3), (3, 4), (-1, 4)] {
      asking.take(choice: choice, to: number)
    }
    #expect(asking.tally.counts == [1, 2, 0])
    #expect(asking.published(explained: Self.print).outcome == nil)
    asking.reveal()
    asking.take(choice: 0, to: 4)
    #expect(
      asking.published(explained: Self.print).outcome
        == .init(answer: 1, explanation: "b it is.", tally: Tally(counts: [1, 2, 0])))
  }

  /// An answer that is changed counts once, and one that is taken back not at all.
  @Test func answersAreChangedAndTakenBack() {
    var asking = Asking(number: 4, question: Self.question)
    asking.take(choice: 0, to: 4)
    asking.take(choice: 2, instead: 0, to: 4)
    #expect(asking.tally.counts == [0, 0, 1])
    asking.take(choice: nil, instead: 2, to: 4)
    asking.take(choice: nil, instead: 1, to: 4)
    asking.take(choice: nil, instead: 7, to: 4)
    #expect(asking.tally.counts == [0, 0, 0])
    asking.take(choice: 1, to: 4)
    asking.reveal()
    asking.take(choice: 0, instead: 1, to: 4)
    #expect(asking.tally.counts == [0, 1, 0])
  }

  @Test func everyAskingHasItsNumber() {
    var presenting = Presenting(asked: 900)
    presenting.ask(Self.question)
    #expect(presenting.asking?.number == 901)
    presenting.close()
    presenting.ask(Self.question)
    #expect(presenting.asking?.number == 902)
  }

  @Test func aLockNeverHoldsOthersBeforeThePresenter() {
    let day = Day("2020-10-20")!
    var presenting = Presenting()
    presenting.arrive(at: day)
    #expect(presenting.lock == nil)
    presenting.lock(at: day)
    presenting.arrive(at: day - 3)
    #expect(presenting.lock == day)
    presenting.arrive(at: day + 2)
    #expect(presenting.lock == day + 2)
  }

  @Test func aFollowerChangesTheAnswerUntilItIsTold() {
    var following = Following()
    var state = ClassState(pack: "p", day: Day("2020-10-20")!)
    #expect(following.openQuestion == nil && !following.answer(choice: 0))
    state.question = Asking(number: 5, question: Self.question).published(explained: Self.print)
    following.hear(state)
    #expect(!following.answer(choice: 3) && following.answer(choice: 2) && !following.answer(choice: 2))
    #expect(following.answer(choice: 1) && following.answer?.choice == 1)
    #expect(following.answer(choice: nil) && following.answer == nil && !following.answer(choice: nil))
    #expect(following.answer(choice: 2) && following.openQuestion?.number == 5)
    // Over a line that breaks the answer stands; with another question it is gone.
    following.line = .waiting
    following.hear(state)
    #expect(following.answer?.choice == 2)
    var told = state
    told.question?.outcome = .init(answer: 1, explanation: "", tally: Tally(choices: 3))
    following.hear(told)
    #expect(following.openQuestion == nil && !following.answer(choice: 0) && following.answer?.choice == 2)
    state.question?.number = 6
    following.hear(state)
    #expect(following.answer == nil && following.openQuestion?.number == 6)
    following.line = .refused("Full.")
    #expect(following.openQuestion == nil)
  }

  /// An answer given while the presenter is not reached waits for the same question; one to another question, or one that
  /// comes too late, is dropped.
  @Test(arguments: [Following.Line.waiting, .cutOff("No broker.")])
  func anAnswerWaitsForTheLine(line: Following.Line) {
    var state = ClassState(pack: "p", day: Day("2020-10-20")!)
    state.question = Asking(number: 5, question: Self.question).published(explained: Self.print)
    var following = Following()
    following.hear(state)
    #expect(following.answer(choice: 0) && following.kept == nil)
    following.line = line
    #expect(following.answer(choice: 2) && following.kept?.question == 5 && following.kept?.choice == 2)
    var same = following
    same.hear(state)
    #expect(same.kept == nil && same.answer?.choice == 2)
    var takenBack = following
    #expect(takenBack.answer(choice: nil) && takenBack.kept?.question == 5 && takenBack.kept?.choice == nil)
    var late = following, told = state
    told.question?.outcome = .init(answer: 1, explanation: "", tally: Tally(choices: 3))
    late.hear(told)
    #expect(late.kept == nil && late.answer == nil)
    state.question?.number = 6
    following.hear(state)
    #expect(following.kept == nil && following.answer == nil)
  }

  @Test(arguments: ["a", "history", "10-b_C", String(repeating: "x", count: 32)])
  func names(text: String) { #expect(ClassName(text)?.text == text) }

  @Test(arguments: ["", ".", "..", "a/b", "a b", "é", "a\n", "a\0", String(repeating: "x", count: 33)])
  func noNames(text: String) { #expect(ClassName(text) == nil) }
}
