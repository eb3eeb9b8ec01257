import Chronicle
import Geometry

extension Atlas {
  /// The ids of sources.
  func ids(_ sources: [SourceIndex]) -> Value { Value(sources.map { self[$0].id }) }

  /// The id of a side, as the pack's files have it.
  func id(of side: Allegiance) -> String {
    switch side {
    case .holder(let holder): self[holder].id
    case .independent: "independent"
    case .reader: "reader"
    }
  }

  /// A state of ground in words: `Azerbaijan, to-be-handed-over (due 2020-11-15)`.
  func words(_ holder: HolderIndex, _ status: Status, due: Day?, in language: Language) -> String {
    if status == .unmapped { return "unmapped: held in part by each of two, by no known line" }
    return "\(self[holder].names[language]), \(status.rawValue)" + (due.map { " (due \($0))" } ?? "")
  }

  /// The id of the side that ground counts for; the status itself where it counts for nobody.
  func holderID(_ holder: HolderIndex, _ status: Status) -> Value {
    .text(status == .unmapped ? status.rawValue : self[holder].id)
  }

  /// The name of the side that ground counts for; "nobody" where it counts for nobody.
  func holderName(_ holder: HolderIndex, _ status: Status, in language: Language) -> Value {
    .text(status == .unmapped ? "nobody" : self[holder].names[language])
  }

  func holderID(_ state: ControlState) -> Value { holderID(state.holder, state.status) }

  /// The days between which that change lies.
  func openRange(of face: FaceIndex, on day: Day) -> ClosedRange<Day>? { openChange(of: face, on: day)?.days }

  /// A change whose day is not known, in words.
  func words(_ change: OpenChange, in language: Language) -> String {
    let before = words(change.before.holder, change.before.status, due: change.before.due, in: language)
    let after = change.entry.state
    return "\(before), or already \(words(after.holder, after.status, due: after.due, in: language)): "
      + "changed \(change.days.toldWithYear)"
  }
}
