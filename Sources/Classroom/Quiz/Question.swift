import Chronicle

/// A question with one right answer among several, and what shows that it is right.
public struct Question: Hashable, Sendable {
  /// A full sentence that ends in a question mark.
  public var prompt: String
  /// The choices in the order shown; two to six.
  public var choices: [String]
  /// The index of the right choice.
  public var answer: Int
  /// The record that decides the answer, told after it. Empty where naming the sources is enough.
  public var explanation: Phrase
  /// The sources of that record; never empty.
  public var sources: [SourceIndex]
  /// The district that a reader alone points at on the map instead of choosing; nil for a question of choices. The
  /// choices are still there, for a class and for paper.
  public var district: DistrictIndex?

  /// Makes a question.
  public init(
    prompt: String, choices: [String], answer: Int, explanation: Phrase, sources: [SourceIndex],
    district: DistrictIndex? = nil
  ) {
    self.prompt = prompt
    self.choices = choices
    self.answer = answer
    self.explanation = explanation
    self.sources = sources
    self.district = district
  }
}
