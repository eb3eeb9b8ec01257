import Chronicle

/// Somebody's part in a class: presenter or follower, and what is known of the rest.
public struct ClassMembership: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    case presenter(Presenting)
    case follower(Following)
  }

  public let name: ClassName
  public var role: Role

  /// - Parameter asked: where the numbers of questions go on from.
  public init(presenting name: ClassName, asked: Int = 0) {
    self.name = name
    role = .presenter(Presenting(asked: asked))
  }

  public init(following name: ClassName) {
    self.name = name
    role = .follower(Following())
  }

  public var presenting: Presenting? {
    if case .presenter(let presenting) = role { presenting } else { nil }
  }

  public var following: Following? {
    if case .follower(let following) = role { following } else { nil }
  }
}

/// What a presenter knows besides what he shows.
public struct Presenting: Hashable, Sendable {
  public var followers = 0
  public private(set) var lock: Day?
  public private(set) var asking: Asking?
  public private(set) var pointer = 0
  /// The panel that the class was shown last.
  public var panel = ClassPanel.none
  /// The stop of a lesson that the class was shown last.
  public var stop: Int?
  /// How many questions have been asked.
  private var asked: Int

  /// - Parameter asked: where the numbers of questions go on from.
  public init(asked: Int = 0) { self.asked = asked }

  /// Holds the class at a day, or lets it go.
  public mutating func lock(at day: Day?) { lock = day }

  /// The presenter has gone to a day: a lock never holds others before what he shows.
  public mutating func arrive(at day: Day) {
    if let lock, lock < day { self.lock = day }
  }

  public mutating func point() { pointer += 1 }

  /// Asks a question in the place of the one before.
  public mutating func ask(_ question: Question) {
    asked += 1
    asking = Asking(number: asked, question: question)
  }

  public mutating func reveal() { asking?.reveal() }
  public mutating func close() { asking = nil }
  public mutating func take(choice: Int, to question: Int) { asking?.take(choice: choice, to: question) }
}

/// What a follower knows, and whether he goes along.
public struct Following: Hashable, Sendable {
  public enum Line: Hashable, Sendable {
    /// Not heard of the presenter yet, or no more.
    case waiting
    case connected
    case refused(String)
  }

  public var line = Line.waiting
  /// The last state heard.
  public private(set) var state: ClassState?
  /// Whether the screen shows what the presenter shows.
  public var isAttached = true
  /// The answer given, as long as its question stands.
  public private(set) var answer: (question: Int, choice: Int)? {
    get { answeredQuestion > 0 ? (answeredQuestion, choice) : nil }
    set {
      answeredQuestion = newValue?.question ?? 0
      choice = newValue?.choice ?? 0
    }
  }
  private var answeredQuestion = 0, choice = 0

  public init() {}

  /// Takes a state in; the one before.
  @discardableResult
  public mutating func hear(_ state: ClassState) -> ClassState? {
    let before = self.state
    line = .connected
    self.state = state
    if let answer, answer.question != state.question?.number { self.answer = nil }
    return before
  }

  /// The question that waits for this follower's answer.
  public var openQuestion: PublishedQuestion? {
    guard line == .connected, let question = state?.question, question.outcome == nil,
      answer?.question != question.number
    else { return nil }
    return question
  }

  /// Answers the open question; false where there is none or no such choice.
  public mutating func answer(choice: Int) -> Bool {
    guard let question = openQuestion, question.choices.indices.contains(choice) else { return false }
    answer = (question.number, choice)
    return true
  }

  /// The day, kept to those that the presenter has opened.
  public func allowed(_ day: Day) -> Day { state?.lock.map { min($0, day) } ?? day }
}
