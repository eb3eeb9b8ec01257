import Classroom

/// Pupils who are none: they follow a class, answer what is asked, change their minds, lose their lines and come back, so
/// that a teacher can try an hour alone.
///
/// It never waits. A loop waits on `watches` and for `deadline`, then calls `turn()`.
public final class Rehearsal {
  private struct Pupil {
    var client: ClassClient?
    let seat = ClassSeat.new
    /// The question that is thought about or was answered.
    var question: Int?
    /// What comes next, and when.
    var next: (at: Int64, act: Act)?
  }

  private enum Act { case join, answer(question: Int, choices: Int), leave }

  private let name: ClassName
  private let folder: RunFolder
  private var pupils: [Pupil]

  /// Makes so many pupils; they come one after the other.
  public init(pupils count: Int, of name: ClassName, in folder: RunFolder) {
    self.name = name
    self.folder = folder
    let now = Door.now()
    pupils = (0..<count).map { number in
      var pupil = Pupil()
      pupil.next = (now + 300 * Int64(number + 1), .join)
      return pupil
    }
  }

  /// The descriptors to wait on.
  public var watches: [Watch] { pupils.flatMap { $0.client?.watches ?? [] } }

  /// The milliseconds until `turn()` must be called even without input; nil for no limit.
  public var deadline: Int? {
    let now = Door.now()
    return pupils.flatMap { pupil in
      [pupil.next.map { Int(max(0, $0.at - now)) }, pupil.client?.deadline].compactMap { $0 }
    }.min()
  }

  /// Lets all pupils do what they are about to.
  public func turn() {
    let now = Door.now()
    for number in pupils.indices {
      if let next = pupils[number].next, now >= next.at { perform(next.act, number, now) }
      for case .state(let state) in pupils[number].client?.turn() ?? [] { hear(state, number, now) }
    }
  }

  private func perform(_ act: Act, _ number: Int, _ now: Int64) {
    pupils[number].next = nil
    switch act {
    case .join: pupils[number].client = ClassClient(name, in: folder, seat: pupils[number].seat)
    case .answer(let question, let choices):
      // The first choice is not always the right one, nor is a class ever of one mind.
      pupils[number].client?.answer(question: question, choice: Int.random(in: 0..<choices))
      switch Int.random(in: 0..<10) {
      case 0: pupils[number].next = (now + Int64.random(in: 1500...4000), .leave)
      case 1, 2:
        pupils[number].next = (now + Int64.random(in: 1000...3000), .answer(question: question, choices: choices))
      default: break
      }
    case .leave:
      pupils[number].client?.close()
      pupils[number].client = nil
      pupils[number].next = (now + 4000, .join)
    }
  }

  /// Thinks about a question that is new.
  private func hear(_ state: ClassState, _ number: Int, _ now: Int64) {
    guard let question = state.question, question.outcome == nil, pupils[number].question != question.number else {
      return
    }
    pupils[number].question = question.number
    pupils[number].next = (
      now + Int64.random(in: 800...7000), .answer(question: question.number, choices: question.choices.count)
    )
  }

  /// Sends all of them home.
  public func close() {
    for pupil in pupils { pupil.client?.close() }
    pupils = []
  }
}
