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
  func words(
    _ holder: HolderIndex, _ member: MemberIndex? = nil, _ status: Status, due: Day?, in language: Language
  ) -> String {
    if status == .unmapped { return "unmapped: held in part by each of two, by no known line" }
    return "\(holderName(holder, member, in: language)), \(status.rawValue)" + (due.map { " (due \($0))" } ?? "")
  }

  /// The id of the side that ground counts for; the status itself where it counts for nobody.
  func holderID(_ holder: HolderIndex, _ member: MemberIndex?, _ status: Status) -> Value {
    .text(status == .unmapped ? status.rawValue : member.map { self[$0].id } ?? self[holder].id)
  }

  /// The name of the side that ground counts for; "nobody" where it counts for nobody.
  func holderName(
    _ holder: HolderIndex, _ member: MemberIndex?, _ status: Status, in language: Language
  ) -> Value {
    .text(status == .unmapped ? "nobody" : member.map { self[$0].names[language] } ?? self[holder].names[language])
  }

  func holderID(_ state: ControlState) -> Value { holderID(state.holder, state.member, state.status) }

  func holderName(_ state: ControlState, in language: Language) -> Value {
    holderName(state.holder, state.member, state.status, in: language)
  }

  /// A state of ground in words, with its due day.
  func words(_ state: ControlState, in language: Language) -> String {
    words(state.holder, state.member, state.status, due: state.due, in: language)
  }

  /// The id and the name of the group whose holder has ground, in a story with groups; no columns in any other.
  func groupColumns<Row>(
    suffix: String = "", in language: Language, _ holder: @escaping (Row) -> HolderIndex?
  ) -> Columns<Row> {
    guard hasGroups else { return Columns([]) }
    return Columns([
      Column("group" + suffix) { row in Value(holder(row).map { self[$0].id }) },
      Column("group_name" + suffix) { row in Value(holder(row).map { self[$0].names[language] }) },
    ])
  }

  /// The same for the ground of a state: that of nobody has no group.
  func groupColumns<Row>(in language: Language, of state: @escaping (Row) -> ControlState?) -> Columns<Row> {
    groupColumns(in: language) { row in state(row).flatMap { $0.status == .unmapped ? nil : $0.holder } }
  }

  /// The days between which that change lies.
  func openRange(of face: FaceIndex, on day: Day) -> ClosedRange<Day>? { openChange(of: face, on: day)?.days }

  /// A change whose day is not known, in words.
  func words(_ change: OpenChange, in language: Language) -> String {
    "\(words(change.before, in: language)), or already \(words(change.entry.state, in: language)): "
      + "changed \(change.days.toldWithYear)"
  }
}
