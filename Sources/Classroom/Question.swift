/// A question with one right answer among several, and what shows that it is right.
public struct Question: Hashable, Sendable {
  /// A full sentence that ends in a question mark.
  public var prompt: String
  /// What may be chosen, in the order shown: two to six.
  public var choices: [String]
  /// Index of the right choice.
  public var answer: Int
  /// What is told after the answer: the record that decides it.
  public var explanation: String
  /// Titles and addresses of the sources of that record, as the pack gives them; never empty.
  public var sources: [String]

  public init(prompt: String, choices: [String], answer: Int, explanation: String, sources: [String]) {
    self.prompt = prompt
    self.choices = choices
    self.answer = answer
    self.explanation = explanation
    self.sources = sources
  }
}
