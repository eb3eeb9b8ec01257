import Chronicle

/// A question as a class sees it. The right choice stays with the presenter until it is revealed.
public struct PublishedQuestion: Hashable, Sendable {
  /// The number of the question, different for each question that a presenter asks.
  public var number: Int
  /// The question in a sentence.
  public var prompt: String
  /// The choices in the order shown; two to six.
  public var choices: [String]
  /// The answer and the counts; nil while answers are taken.
  public var outcome: Outcome?

  /// The result of a question, told when it is revealed.
  public struct Outcome: Hashable, Sendable {
    /// The index of the right choice.
    public var answer: Int
    /// The reason why it is right; may be empty.
    public var explanation: String
    /// The number of followers that chose each.
    public var tally: Tally

    /// Makes a result.
    public init(answer: Int, explanation: String, tally: Tally) {
      self.answer = answer
      self.explanation = explanation
      self.tally = tally
    }
  }

  /// Makes a question.
  public init(number: Int, prompt: String, choices: [String], outcome: Outcome? = nil) {
    self.number = number
    self.prompt = prompt
    self.choices = choices
    self.outcome = outcome
  }

  /// The numbers of choices that a question may have.
  public static let choiceCounts = 2...6
}

/// The number of answers for each choice. It does not record who gave them.
public struct Tally: Hashable, Sendable {
  /// The number of answers for each choice, in the order of the choices.
  public private(set) var counts: [Int]

  /// A tally of a number of choices without any answer.
  public init(choices: Int) { counts = [Int](repeating: 0, count: max(0, choices)) }
  /// A tally with given numbers.
  public init(counts: [Int]) { self.counts = counts }

  /// The number of all answers.
  public var total: Int { counts.reduce(0, +) }

  /// Counts an answer; ignores one that is not the index of a choice.
  public mutating func count(_ choice: Int) {
    if counts.indices.contains(choice) { counts[choice] += 1 }
  }

  /// Takes an answer back that was counted before; ignores one that was not.
  public mutating func uncount(_ choice: Int) {
    if counts.indices.contains(choice), counts[choice] > 0 { counts[choice] -= 1 }
  }

  /// Adds to the count of each choice, or takes away where a number is negative; no count falls below 0. Ignores numbers
  /// of other choices than there are.
  public mutating func add(_ change: [Int]) {
    guard change.count == counts.count else { return }
    for (choice, number) in change.enumerated() { counts[choice] = max(0, counts[choice] + number) }
  }
}

/// A question from its asking to its end, as the presenter's program keeps it.
public struct Asking: Hashable, Sendable {
  /// The number of the question among those asked in the class.
  public let number: Int
  /// The question with its right answer.
  public let question: Question
  /// The answers so far.
  public private(set) var tally: Tally
  /// Whether the answer has been shown to the class.
  public private(set) var isRevealed = false

  /// Begins asking, without answers.
  public init(number: Int, question: Question) {
    self.number = number
    self.question = question
    tally = Tally(choices: question.choices.count)
  }

  /// Counts a follower's answer in place of the one before; ignores one to another question and one that comes after the
  /// reveal.
  public mutating func take(choice: Int?, instead: Int? = nil, to asked: Int) {
    guard asked == number, !isRevealed else { return }
    if let instead { tally.uncount(instead) }
    if let choice { tally.count(choice) }
  }

  /// Counts what changed among the answers of a host behind a relay; ignores, likewise, what comes too late.
  public mutating func take(change: [Int], to asked: Int) {
    guard asked == number, !isRevealed else { return }
    tally.add(change)
  }

  /// Ends answering and lets the class see the result.
  public mutating func reveal() { isRevealed = true }

  /// The question as the class may see it now.
  ///
  /// - Parameter print: the explanation as the followers read it: what goes over the wire is text.
  public func published(explained print: (Phrase) -> String) -> PublishedQuestion {
    let outcome = PublishedQuestion.Outcome(
      answer: question.answer, explanation: print(question.explanation), tally: tally)
    return PublishedQuestion(
      number: number, prompt: question.prompt, choices: question.choices, outcome: isRevealed ? outcome : nil)
  }
}
