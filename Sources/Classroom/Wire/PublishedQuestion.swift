/// A question as a class sees it: which choice is right stays with the presenter until he tells.
public struct PublishedQuestion: Hashable, Sendable {
  /// Tells this asking from every other one of the presenter's.
  public var number: Int
  public var prompt: String
  /// Two to six.
  public var choices: [String]
  /// Nil while answers are taken.
  public var outcome: Outcome?

  /// What is told in the end.
  public struct Outcome: Hashable, Sendable {
    /// Index of the right choice.
    public var answer: Int
    public var explanation: String
    /// How many chose each.
    public var tally: Tally

    public init(answer: Int, explanation: String, tally: Tally) {
      self.answer = answer
      self.explanation = explanation
      self.tally = tally
    }
  }

  public init(number: Int, prompt: String, choices: [String], outcome: Outcome? = nil) {
    self.number = number
    self.prompt = prompt
    self.choices = choices
    self.outcome = outcome
  }

  /// How many choices a question may have.
  public static let choiceCounts = 2...6
}

/// How many chose what. Nothing in it knows who did.
public struct Tally: Hashable, Sendable {
  /// By choice.
  public private(set) var counts: [Int]

  public init(choices: Int) { counts = [Int](repeating: 0, count: max(0, choices)) }
  public init(counts: [Int]) { self.counts = counts }

  public var total: Int { counts.reduce(0, +) }

  /// Counts an answer; one that is no choice is not counted.
  public mutating func count(_ choice: Int) {
    if counts.indices.contains(choice) { counts[choice] += 1 }
  }
}

/// A question from its asking to its end, on the presenter's side.
public struct Asking: Hashable, Sendable {
  public let number: Int
  public let question: Question
  public private(set) var tally: Tally
  public private(set) var isRevealed = false

  public init(number: Int, question: Question) {
    self.number = number
    self.question = question
    tally = Tally(choices: question.choices.count)
  }

  /// Takes an answer of somebody's; one to another question, or after the end, is not counted.
  public mutating func take(choice: Int, to asked: Int) {
    if asked == number, !isRevealed { tally.count(choice) }
  }

  public mutating func reveal() { isRevealed = true }

  /// What everybody may know of it now.
  public var published: PublishedQuestion {
    let outcome = PublishedQuestion.Outcome(answer: question.answer, explanation: question.explanation, tally: tally)
    return PublishedQuestion(
      number: number, prompt: question.prompt, choices: question.choices, outcome: isRevealed ? outcome : nil)
  }
}
