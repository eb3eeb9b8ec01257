import Basics
import Chronicle
import Geometry

extension QuizBook {
  /// The question about an item before its wrong choices are drawn; nil where the records do not answer it.
  func draft(of item: QuizItem) -> QuizDraft? {
    switch item {
    case .captured(let place): captured(place)
    case .announced(let place): announced(place)
    case .held(let place, let day): held(place, on: day)
    case .firstCaptured(let place): firstCaptured(place)
    case .firstAnnounced(let place): firstAnnounced(place)
    case .firstEvent(let event): firstEvent(event)
    case .busiestDay(let district): busiestDay(of: district)
    case .handedOver(let district): handover(of: district) { $0.doneOn.map { ($0, "On which day was") } }
    case .firstDue(let district): handover(of: district) { ($0.firstDue, "For which day was") }
    case .putOff(let district): handover(of: district) { $0.postponements.last.map { ($0.newDue, "To which day was") } }
    case .pointing(let district, let clue): pointing(at: district, by: clue)
    }
  }

  private func holder(of place: PlaceIndex, on day: Day) -> String? {
    evidence[place].face.map { atlas[atlas.timeline.state(of: $0, on: day).holder].names.english }
  }

  /// The announcements about a place and the assessment of its ground, in a sentence or two.
  func account(of place: PlaceIndex) -> String {
    let record = evidence[place]
    var parts: [String] = []
    if let claim = record.statements.first(where: { $0.act == .announced }) {
      parts.append("announced on \(claim.day.short) by the \(atlas.speaker(claim.party))")
    }
    if let denial = record.statements.first(where: { $0.act == .denied }) {
      parts.append("denied on \(denial.day.short) by the \(atlas.speaker(denial.party))")
    }
    if let day = record.assessedOn { parts.append("assessed as taken from \(day.short)") }
    if let day = record.handedOverOn { parts.append("handed over on \(day.short)") }
    let label = atlas.label(of: place)
    return parts.isEmpty ? "\(label): no change is recorded." : "\(label): \(parts.joined(separator: "; "))."
  }

  // MARK: Days

  private func captured(_ place: PlaceIndex) -> QuizDraft? {
    let record = evidence[place]
    guard tables.isClear.contains(place), let day = record.assessedOn, atlas.days.contains(day), let face = record.face,
      let holder = holder(of: place, on: day)
    else { return nil }
    let entry = atlas.timeline.entry(of: face, on: day)
    return QuizDraft(
      prompt: "From which day does the assessment show \(atlas.label(of: place)) as held by \(holder)?",
      right: .init(day), required: record.announcedOn.map { [.init($0)] } ?? [],
      pool: [QuizDraft.Choice](captureDays, near: day), isOrdered: true, explanation: account(of: place),
      sources: distinct(entry.sources + record.statements.flatMap(\.sources)))
  }

  private func announced(_ place: PlaceIndex) -> QuizDraft? {
    let record = evidence[place]
    guard tables.isClear.contains(place), let claim = record.statements.first(where: { $0.act == .announced }),
      atlas.days.contains(claim.day), case .holder(let side) = atlas.parties[claim.party].side
    else { return nil }
    // A day on which any party announced the place is not a wrong choice.
    let said = Set(record.statements.filter { $0.act == .announced || $0.act == .repeated }.map(\.day))
    let others = tables.announcementDays[side] ?? []
    return QuizDraft(
      prompt:
        "On which day did \(atlas[side].names.english) first announce that it had taken \(atlas.label(of: place))?",
      right: .init(claim.day),
      required: record.assessedOn.flatMap { said.contains($0) ? nil : [.init($0)] } ?? [],
      pool: [QuizDraft.Choice](others, near: claim.day) { !said.contains($0) },
      isOrdered: true, explanation: account(of: place), sources: claim.sources)
  }

  private func busiestDay(of district: DistrictIndex) -> QuizDraft? {
    var areas: [Day: SquareKilometres] = [:]
    let own = (turns[district] ?? []).filter { !$0.isHandover && atlas.days.contains($0.day) }
    for turn in own { areas[turn.day, default: .zero] += turn.area }
    let sorted = areas.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard sorted.count > 1, sorted[0].value >= Self.clearArea,
      sorted[0].value.value >= sorted[1].value.value * Self.clearMargin
    else { return nil }
    let day = sorted[0].key
    let name = atlas[district].names.english
    return QuizDraft(
      prompt: "On which day does the assessment show the most ground of \(name) district as newly captured?",
      right: .init(day), pool: [QuizDraft.Choice](areas.keys.sorted(), near: day), isOrdered: true,
      explanation:
        "\(name): \(kilometres(sorted[0].value)) on \(day.short), \(kilometres(sorted[1].value)) on "
        + "\(sorted[1].key.short)\(sorted.count > 2 ? ", less on other days" : "").",
      sources: distinct(own.filter { $0.day == day }.flatMap(\.sources)))
  }

  func kilometres(_ area: SquareKilometres) -> String {
    area.value < 1 ? "less than 1 km2" : "\(Int(area.value.rounded())) km2"
  }

  /// A question about a day of a district's handover. The wrong choices are days of all handovers.
  private func handover(
    of district: DistrictIndex, asking ask: (Evacuation) -> (day: Day, words: String)?
  ) -> QuizDraft? {
    guard let record = tables.evacuations[district], let (day, words) = ask(record) else { return nil }
    let name = atlas[district].names.english
    let verb =
      switch words.prefix(2) {
      case "On": "handed over"
      case "To": "put off"
      default: "agreed first"
      }
    let subject =
      words.hasPrefix("On") ? "the remaining ground of \(name) district" : "the handover of \(name) district"
    var told = "\(name): agreed on \(record.agreedOn.short) for \(record.firstDue.short)"
    for later in record.postponements { told += ", put off on \(later.decidedOn.short) to \(later.newDue.short)" }
    told += record.doneOn.map { ", handed over on \($0.short)" } ?? ", not handed over"
    if record.excepted > .zero { told += ", the corridor excepted" }
    return QuizDraft(
      prompt: "\(words) \(subject) \(verb)?", right: .init(day),
      pool: [QuizDraft.Choice](tables.handoverDays, near: day), isOrdered: true, explanation: told + ".",
      sources: record.sources)
  }

  // MARK: Holders

  private func held(_ place: PlaceIndex, on day: Day) -> QuizDraft? {
    guard tables.isClear.contains(place), atlas.days.contains(day), let face = evidence[place].face else { return nil }
    let entry = atlas.timeline.entry(of: face, on: day)
    let choices = tables.zoneHolders.map { QuizDraft.Choice(text: atlas[$0].names.english, rank: $0.index) }
    return QuizDraft(
      prompt: "By the assessment, who held \(atlas.label(of: place)) on \(day.medium)?",
      right: .init(text: atlas[entry.state.holder].names.english, rank: entry.state.holder.index), pool: choices,
      isOrdered: true, explanation: account(of: place), sources: entry.sources)
  }
}
