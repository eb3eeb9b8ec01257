import Chronicle
import Classroom
import Geometry

/// The follower's side of a class: receiving the presenter's states, and noticing when the follower goes elsewhere.
extension Model {
  /// Takes a part in a class.
  public mutating func join(_ membership: ClassMembership) { classroom = membership }

  mutating func hear(_ event: ClassEvent, in atlas: Atlas) {
    guard let membership = classroom else { return }
    switch membership.role {
    case .presenter(var presenting):
      switch event {
      case .followers(let count, let hosts, let cutOff):
        presenting.followers = count
        presenting.hosts = hosts
        presenting.hostsCutOff = cutOff
      case .hosts(let lost, let back):
        // A question to the presenter stays until it is answered.
        if !presenting.isAskedToEnd { notice = Self.words(lost: lost, back: back) }
      case .answer(let question, let choice, let before):
        presenting.take(choice: choice, instead: before, to: question)
      case .answers(let question, let change): presenting.take(change: change, to: question)
      case .state, .away, .cutOff, .abandoned, .refused: break
      }
      if presenting.isAskedToTell { notice = Self.question(to: presenting) }
      classroom?.role = .presenter(presenting)
    case .follower(var following):
      switch event {
      case .state(let state): hear(state, by: &following, in: atlas)
      case .away: lose(&following, .waiting)
      case .cutOff(let reason): lose(&following, .cutOff(reason))
      case .abandoned:
        if following.state?.lock != nil {
          notice = "The presenter has been away for a minute: all days are open again."
        }
        following.unlock()
      case .refused(let reason): following.line = .refused(reason)
      case .followers, .hosts, .answer, .answers: break
      }
      classroom?.role = .follower(following)
    }
  }

  /// Notes that the presenter is not reached; what was said last gives way to that, but no reason to another.
  private mutating func lose(_ following: inout Following, _ line: Following.Line) {
    if following.line == .connected { notice = nil }
    following.lose(line)
  }

  /// What a presenter is told of hosts: "Host lab-2 is cut off; its pupils are not counted."
  private static func words(lost: [HostName], back: [HostName]) -> String {
    func hosts(_ names: [HostName]) -> String {
      names.count == 1 ? "Host \(names[0]) is" : "\(names.count) hosts are"
    }
    return [
      lost.isEmpty
        ? nil : "\(hosts(lost)) cut off; \(lost.count == 1 ? "its" : "their") pupils are not counted.",
      back.isEmpty ? nil : "\(hosts(back)) back.",
    ].compactMap { $0 }.joined(separator: " ")
  }

  private mutating func hear(_ state: ClassState, by following: inout Following, in atlas: Atlas) {
    var state = state
    // A later version may share panels that this one does not know.
    if Panel(state.panel, citing: .everything) == nil { state.panel = .none }
    let kept = following.kept, wasConnected = following.line == .connected
    let before = following.hear(state)
    guard state.pack == atlas.id else {
      following.line = .refused("The presenter shows another map, \(state.pack); this one is \(atlas.id).")
      return
    }
    if following.isAttached {
      // The number of those who follow is no reason to take a notice away.
      if !wasConnected || !state.isSame(as: before) { mirror(state, since: before, in: atlas) }
    } else if let question = state.question, question.outcome == nil, question.number != before?.question?.number {
      notice = "The presenter asks: \(question.prompt) \(Command.rejoin.key) shows it."
    }
    if let before, (before.lock == nil) != (state.lock == nil) {
      notice = state.lock.map(heldSentence) ?? "The presenter lets the class go: all days are open."
    }
    if let kept { notice = Self.fate(of: kept, isSent: kept.question == following.openQuestion?.number) }
  }

  /// What became of an answer that was given while the class was cut off.
  private static func fate(of kept: Following.KeptAnswer, isSent: Bool) -> String {
    guard let choice = kept.choice else {
      return isSent
        ? "The class is back: your answer is taken back." : "Your answer was not taken back: the question is closed."
    }
    return isSent
      ? "The class is back, and your answer \(choice + 1) was sent."
      : "Your answer \(choice + 1) \(kept.mayHaveArrived ? "may not have arrived" : "was not sent"): the question is closed."
  }

  private func heldSentence(_ lock: Day) -> String {
    "The presenter holds the class at \(pace.words(for: lock)): later days are closed."
  }

  /// Shows the same as the presenter.
  ///
  /// - Parameter before: the state shown so far; nil to apply all of the new one.
  private mutating func mirror(_ state: ClassState, since before: ClassState?, in atlas: Atlas) {
    notice = nil
    count = nil
    playback.isRunning = false
    let his = Scene(of: state, in: atlas)
    day = his.day
    comparedDay = his.comparedDay
    reading = his.reading
    selection = his.selection
    place = his.place
    view = his.view
    // A panel of the follower's own, such as help, stays open until the presenter turns to something else.
    let isNew = before?.panel != state.panel || before?.question?.number != state.question?.number
    if isNew || panel.shared != nil {
      if panel.shared != state.panel || before == nil {
        prompt = nil
        open(Panel(state.panel, citing: citing(in: atlas)) ?? .none)
      }
    }
    syncRow(in: atlas)
    if let before, before.pointer != state.pointer { pulse = Self.pulseLength }
  }

  /// Returns to the presenter's view.
  mutating func rejoin(in atlas: Atlas) {
    guard var following = classroom?.following else { return }
    following.isAttached = true
    classroom?.role = .follower(following)
    guard let state = following.state, state.pack == atlas.id else {
      notice = "You will follow when the presenter is there."
      return
    }
    mirror(state, since: nil, in: atlas)
    switch following.line {
    case .waiting: notice = "This is what was shown last; the presenter is away."
    case .cutOff(let reason): notice = "This is what was shown last. \(reason)"
    case .connected, .refused: break
    }
  }

  /// Answers the open question of the class, or takes the answer back where there is no choice.
  mutating func answerClass(_ choice: Int?) -> Effect {
    guard var following = classroom?.following, let question = following.openQuestion,
      following.answer(choice: choice)
    else { return .none }
    classroom?.role = .follower(following)
    notice =
      choice.map {
        "You answered \($0 + 1). "
          + (following.kept == nil
            ? "Another digit changes it, \(Command.takeBack.key) takes it back."
            : "It is sent when the class is back and still asks.")
      }
      ?? (following.kept == nil ? "You have not answered." : "Your answer is taken back when the class is back.")
    return .answer(question: question.number, choice: choice)
  }

  /// Takes back the choice that stands: in a quiz or a lesson of the reader's own, or in the class.
  mutating func takeBack() -> Effect {
    if panel == .quiz {
      quiz?.chosen = nil
    } else if panel == .lesson {
      lesson?.chosen = nil
    } else {
      return answerClass(nil)
    }
    return .none
  }

  // MARK: Leaving the presenter's view, and the lock

  /// What is on the map, the panel apart: of a follower's own screen, or of the presenter's as it is shown here.
  struct Scene: Hashable {
    var day: Day
    var view: MapExtent
    var selection: DistrictIndex?
    var place: PlaceIndex?
    var reading: Reading
    var comparedDay: Day?
  }

  var scene: Scene {
    Scene(day: day, view: view, selection: selection, place: place, reading: reading, comparedDay: comparedDay)
  }

  /// What a presenter shows of a model, as far as keys move it.
  struct Standpoint: Hashable {
    var scene: Scene
    var panel: Panel
    var isPlaying: Bool
    /// Whether the follower showed the presenter's view.
    var isAttached: Bool
  }

  var standpoint: Standpoint {
    Standpoint(
      scene: scene, panel: panel, isPlaying: playback.isRunning,
      isAttached: classroom?.following?.isAttached ?? false)
  }

  /// Applies the rules of a class after an input: a presenter's moves are noted for the class, a follower who moves
  /// leaves the presenter's view, and followers do not pass the lock.
  mutating func keepToClass(from before: Standpoint, in atlas: Atlas) {
    switch classroom?.role {
    case nil: break
    case .presenter(var presenting):
      if let stop = lesson?.current, lesson?.stop != presenting.stop {
        presenting.stop = lesson?.stop
        presenting.lock(at: stop.isLocked ? stop.day : nil)
        presenting.close()
      }
      presenting.arrive(at: day)
      if panel == .card, scene != before.scene { open(lesson == nil ? .none : .lesson) }
      if let shared = panel.shared {
        presenting.panel = shared
        presenting.hasBegun = true
      }
      if selection != nil, (selection, place) != (before.scene.selection, before.scene.place) {
        presenting.point()
        pulse = Self.pulseLength
      }
      classroom?.role = .presenter(presenting)
    case .follower(var following):
      keepToLock(following, in: atlas)
      guard before.isAttached, following.isAttached, let state = following.state, standpoint != before,
        !isMirroring(state, in: atlas)
      else { return }
      // Closing a panel of the follower's own, such as help, returns to the presenter's panel.
      if before.panel.shared == nil, panel == .none {
        open(Panel(state.panel, citing: citing(in: atlas)) ?? .none)
        if isMirroring(state, in: atlas) { return }
      }
      following.isAttached = false
      pulse = 0
      classroom?.role = .follower(following)
      if notice == nil {
        let isAsked = following.openQuestion != nil && following.answer == nil && panel != .classroom
        notice =
          "You are on your own now: \(isAsked ? "a question is open" : gap(to: state)), \(Command.rejoin.key) to rejoin."
      }
    }
  }

  /// Whether the screen shows what the presenter shows, but for a panel of one's own.
  func isMirroring(_ state: ClassState, in atlas: Atlas) -> Bool {
    (panel.shared == nil || panel.shared == state.panel) && !playback.isRunning
      && scene == Scene(of: state, in: atlas)
  }

  private mutating func keepToLock(_ following: Following, in atlas: Atlas) {
    // The lock stays in force while the presenter is away, for a minute. Ending a class means unlocking it first.
    guard let lock = following.state?.lock else { return }
    let end = max(lock, atlas.days.lowerBound)
    if let comparedDay, comparedDay > end { self.comparedDay = end }
    guard day > end else { return }
    day = end
    playback.isRunning = false
    syncRow(in: atlas)
    notice = heldSentence(end)
  }

  /// The distance to the presenter's day in words: "the presenter is 5 days ahead".
  ///
  /// - Parameter isTerse: whether it is left out who that is.
  func gap(to state: ClassState, isTerse: Bool = false) -> String {
    let days = state.day - day
    guard days != 0 else { return isTerse ? "the same day" : "the presenter shows the same day" }
    return
      "\(isTerse ? "" : "the presenter is ")\(days.magnitude == 1 ? "a day" : "\(days.magnitude) days") \(days > 0 ? "ahead" : "behind")"
  }

  // MARK: The pointer

  /// The ticks of a pulse, which last two seconds. The number is even, so that the pulse ends with the selection
  /// shown.
  static let pulseLength = 8
  static let pulseInterval = 250

  /// Whether the selection is left out of the picture at this moment of a pulse.
  var isPulseLow: Bool { pulse % 2 == 1 }
}

extension ClassState {
  /// Whether it shows the same as another one, however many follow.
  fileprivate func isSame(as other: ClassState?) -> Bool {
    guard var other else { return false }
    other.followers = followers
    return self == other
  }
}

extension Model.Scene {
  /// What a presenter shows, by the numbers of this atlas and inside its days.
  init(of state: ClassState, in atlas: Atlas) {
    day = min(max(state.day, atlas.days.lowerBound), atlas.days.upperBound)
    comparedDay = state.comparedDay.map { min(max($0, atlas.days.lowerBound), atlas.days.upperBound) }
    reading = Reading(rawValue: state.reading) ?? .assessed
    selection = state.district.flatMap { id in atlas.districts.firstIndex { $0.id == id } }.map { DistrictIndex($0) }
    place = state.place.flatMap { id in atlas.places.firstIndex { $0.id == id } }.map { PlaceIndex($0) }
    view = state.view
  }
}
