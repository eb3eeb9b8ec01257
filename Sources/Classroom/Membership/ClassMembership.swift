import Chronicle

/// This program's part in a class, as presenter or as follower, and what it knows of the others.
public struct ClassMembership: Hashable, Sendable {
  /// The two parts, each with its own knowledge.
  public enum Role: Hashable, Sendable {
    case presenter(Presenting)
    case follower(Following)
  }

  /// The name of the class.
  public let name: ClassName
  /// The part that this program has in it.
  public var role: Role

  /// Joins as presenter.
  ///
  /// - Parameter asked: the number of questions asked before in this class; numbering goes on from it.
  /// - Parameter joining: how pupils join.
  public init(
    presenting name: ClassName, asked: Int = 0, joining: ClassJoining = ClassJoining(command: "")
  ) {
    self.name = name
    var presenting = Presenting(asked: asked)
    presenting.joining = joining
    role = .presenter(presenting)
  }

  /// Joins as follower; nothing is known of the presenter yet.
  public init(following name: ClassName) {
    self.name = name
    role = .follower(Following())
  }

  /// The presenter's knowledge; nil for a follower.
  public var presenting: Presenting? {
    if case .presenter(let presenting) = role { presenting } else { nil }
  }

  /// The follower's knowledge; nil for a presenter.
  public var following: Following? {
    if case .follower(let following) = role { following } else { nil }
  }
}

/// The presenter's knowledge of the class, besides what is on the presenter's own screen.
public struct Presenting: Hashable, Sendable {
  /// The number of followers.
  public var followers = 0
  /// The number of hosts on which they are; 1 where there are none.
  public var hosts = 1
  /// The number of hosts that followed and are cut off.
  public var hostsCutOff = 0
  /// How pupils join.
  public var joining = ClassJoining(command: "")
  /// The last day that followers may go to; nil where they may go anywhere.
  public private(set) var lock: Day?
  /// The question that is being asked; nil where there is none.
  public private(set) var asking: Asking?
  /// A number that goes up each time the presenter points at something.
  public private(set) var pointer = 0
  /// The panel that the class was shown last.
  public var panel = ClassPanel.none
  /// The stop of a lesson that the class was shown last.
  public var stop: Int?
  /// Whether the presenter is being asked whether to end the class.
  public var isAskedToEnd = false
  /// Whether the presenter is being asked whether to tell an answer that not all have given yet.
  public var isAskedToTell = false
  /// Whether the hour has begun: the card of the class was put away.
  public var hasBegun = false
  /// The number of questions asked so far.
  private var asked: Int

  /// Begins a class.
  ///
  /// - Parameter asked: the number of questions asked before; numbering goes on from it.
  public init(asked: Int = 0) { self.asked = asked }

  /// Keeps followers from going past a day; nil lets them go anywhere.
  public mutating func lock(at day: Day?) { lock = day }

  /// Notes that the presenter has gone to a day. A lock before that day moves to it, because followers may always see
  /// what the presenter shows.
  public mutating func arrive(at day: Day) {
    if let lock, lock < day { self.lock = day }
  }

  /// Notes that the presenter points at something.
  public mutating func point() { pointer += 1 }

  /// Asks a question; it replaces the one before.
  public mutating func ask(_ question: Question) {
    asked += 1
    isAskedToTell = false
    asking = Asking(number: asked, question: question)
  }

  /// Ends answering and shows the right choice and the counts; nothing where no question is asked.
  public mutating func reveal() {
    asking?.reveal()
    isAskedToTell = false
  }
  /// Takes the question off the class's screens.
  public mutating func close() {
    asking = nil
    isAskedToTell = false
  }
  /// Counts a follower's answer to the question with that number, in place of his answer before; one to any other
  /// question is ignored.
  public mutating func take(choice: Int?, instead: Int? = nil, to question: Int) {
    asking?.take(choice: choice, instead: instead, to: question)
  }
  /// Counts what changed among the answers of a host behind a relay; to any other question it is ignored.
  public mutating func take(change: [Int], to question: Int) { asking?.take(change: change, to: question) }
}

/// A follower's knowledge of the class, and whether its screen follows the presenter's.
public struct Following: Hashable, Sendable {
  /// The state of the line to the presenter.
  public enum Line: Hashable, Sendable {
    /// The presenter has not been heard of yet, or is gone.
    case waiting
    case connected
    /// The presenter is not reached for a reason; it is tried again.
    case cutOff(String)
    case refused(String)
  }

  /// The state of the line.
  public var line = Line.waiting
  /// The last state received from the presenter; nil before the first.
  public private(set) var state: ClassState?
  /// Whether the screen shows what the presenter shows.
  public var isAttached = true
  /// The answer given to the question that is asked now; nil before answering. It can be changed until the result is told.
  public private(set) var answer: (question: Int, choice: Int)? {
    get { answeredQuestion > 0 ? (answeredQuestion, choice) : nil }
    set {
      answeredQuestion = newValue?.question ?? 0
      choice = newValue?.choice ?? 0
    }
  }
  private var answeredQuestion = 0, choice = 0
  /// Whether nothing was heard since the answer was given: if the line ends now, it may not have arrived.
  private var isFresh = false
  /// The answer given, changed or taken back while the presenter was not reached, or so shortly before that it may not have
  /// arrived: it is sent once he asks the same again.
  public private(set) var kept: KeptAnswer?

  /// An answer that waits for the line.
  public struct KeptAnswer: Hashable, Sendable {
    /// The number of the question.
    public var question: Int
    /// The choice; nil where the answer before was taken back.
    public var choice: Int?
    /// The choice that stood when the line went, and whether it may not have arrived.
    var stood: Int?
    var isUnsure = false
    /// Whether it was given shortly before the line went, and nobody here knows whether it has arrived.
    public var mayHaveArrived: Bool { isUnsure && choice == stood }
  }

  /// Begins to follow; nothing is known of the presenter yet.
  public init() {}

  /// Takes in a state from the presenter, and returns the state before it. An answer that was kept is sent now where the
  /// question is still open, which is for the line to do; else it is dropped.
  @discardableResult
  public mutating func hear(_ state: ClassState) -> ClassState? {
    let before = self.state
    line = .connected
    self.state = state
    isFresh = false
    let isTooLate = kept?.mayHaveArrived == false && state.question?.outcome != nil
    if let answer, answer.question != state.question?.number || isTooLate { self.answer = nil }
    kept = nil
    return before
  }

  /// Notes that the presenter is not reached.
  public mutating func lose(_ line: Line) {
    if self.line == .connected, isFresh, let answer {
      kept = KeptAnswer(question: answer.question, choice: answer.choice, stood: answer.choice, isUnsure: true)
    }
    isFresh = false
    self.line = line
  }

  /// The question that this follower can answer now; nil once its result is told. While the presenter is not reached it is
  /// the one that he asked last.
  public var openQuestion: PublishedQuestion? {
    if case .refused = line { return nil }
    guard let question = state?.question, question.outcome == nil else { return nil }
    return question
  }

  /// Answers the open question, or takes the answer back where there is no choice. Returns false where that changes
  /// nothing: no question is open, it has no such choice, or this is the answer already.
  public mutating func answer(choice: Int?) -> Bool {
    guard let question = openQuestion, choice != answer?.choice,
      choice.map({ question.choices.indices.contains($0) }) ?? true
    else { return false }
    let stood = kept.map(\.stood) ?? answer?.choice, isUnsure = kept?.isUnsure ?? false
    answer = choice.map { (question.number, $0) }
    if line == .connected {
      isFresh = true
    } else {
      // What stands again as it was sent waits for nothing.
      kept =
        choice == stood && !isUnsure
        ? nil : KeptAnswer(question: question.number, choice: choice, stood: stood, isUnsure: isUnsure)
    }
    return true
  }

  /// Ends the lock of a presenter who has been away for long.
  public mutating func unlock() { state?.lock = nil }

  /// The day, or the last day that the presenter allows where it is later.
  public func allowed(_ day: Day) -> Day { state?.lock.map { min($0, day) } ?? day }
}
