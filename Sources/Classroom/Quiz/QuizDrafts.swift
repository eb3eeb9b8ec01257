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
    case .handedOver(let district): handover(of: district, asking: .done)
    case .firstDue(let district): handover(of: district, asking: .firstDue)
    case .putOff(let district): handover(of: district, asking: .putOff)
    case .pointing(let district, let clue): pointing(at: district, by: clue)
    }
  }

  private func holder(of place: PlaceIndex, on day: Day) -> String? {
    evidence[place].face.map { atlas[atlas.timeline.state(of: $0, on: day).holder].names.english }
  }

  /// The announcements about a place and the assessment of its ground, in a sentence or two.
  func account(of place: PlaceIndex) -> Phrase {
    let record = evidence[place]
    var parts: [Phrase] = []
    if let claim = record.statements.first(where: { $0.act == .announced }) {
      parts.append("announced on \(.day(claim.day)) by the \(speaker(claim.party))")
    }
    if let denial = record.statements.first(where: { $0.act == .denied }) {
      parts.append("denied on \(.day(denial.day)) by the \(speaker(denial.party))")
    }
    if let range = record.assessedRange {
      parts.append("taken \(range.dayNotKnown)")
    } else if let day = record.assessedOn {
      parts.append("assessed as taken from \(.day(day))")
    }
    if let range = record.handedOverRange {
      parts.append("handed over \(range.dayNotKnown)")
    } else if let day = record.handedOverOn {
      parts.append("handed over on \(.day(day))")
    }
    let label = atlas.label(of: place)
    return parts.isEmpty ? "\(label): no change is recorded." : "\(label): \(parts.joined(by: "; "))."
  }

  private func speaker(_ party: Int) -> String { atlas.speaker(party, .statement) { $0.english } }

  // MARK: Days

  private func captured(_ place: PlaceIndex) -> QuizDraft? {
    let record = evidence[place]
    guard tables.isClear.contains(place), let day = record.knownAssessedDay, atlas.days.contains(day),
      let face = record.face, let holder = holder(of: place, on: day)
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
      required: record.knownAssessedDay.flatMap { said.contains($0) ? nil : [.init($0)] } ?? [],
      pool: [QuizDraft.Choice](others, near: claim.day) { !said.contains($0) },
      isOrdered: true, explanation: account(of: place), sources: claim.sources)
  }

  private func busiestDay(of district: DistrictIndex) -> QuizDraft? {
    var areas: [Day: SquareKilometres] = [:]
    let own = (turns[district] ?? []).filter { !$0.isHandover && atlas.days.contains($0.day) }
    for turn in own where turn.range == nil { areas[turn.day, default: .zero] += turn.area }
    // Ground whose day is not known may all have been taken on any other day.
    let open = own.filter { $0.range != nil }.reduce(SquareKilometres.zero) { $0 + $1.area }
    let sorted = areas.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard sorted.count > 1, sorted[0].value >= Self.clearArea,
      sorted[0].value.value >= (sorted[1].value + open).value * Self.clearMargin
    else { return nil }
    let day = sorted[0].key
    let name = atlas[district].names.english
    return QuizDraft(
      prompt: "On which day does the assessment show the most ground of \(name) district as newly captured?",
      right: .init(day), pool: [QuizDraft.Choice](areas.keys.sorted(), near: day), isOrdered: true,
      explanation:
        "\(name): \(kilometres(sorted[0].value)) on \(.day(day)), \(kilometres(sorted[1].value)) on "
        + "\(.day(sorted[1].key))\(sorted.count > 2 ? ", less on other days" : "").",
      sources: distinct(own.filter { $0.day == day }.flatMap(\.sources)))
  }

  func kilometres(_ area: SquareKilometres) -> Phrase {
    area.value < 1 ? "less than \(.kilometres(1))" : "\(.kilometres(Int(area.value.rounded())))"
  }

  /// A question about a day of a district's handover. The wrong choices are days of all handovers.
  private func handover(of district: DistrictIndex, asking asked: HandoverDay) -> QuizDraft? {
    guard let record = tables.evacuations[district], let day = asked.day(of: record) else { return nil }
    return QuizDraft(
      prompt: asked.prompt(about: atlas[district].names.english), right: .init(day),
      pool: [QuizDraft.Choice](tables.handoverDays, near: day), isOrdered: true,
      explanation: account(of: record, district), sources: record.sources)
  }

  /// All days of a district's handover, in a sentence.
  private func account(of record: Evacuation, _ district: DistrictIndex) -> Phrase {
    var told: Phrase =
      "\(atlas[district].names.english): agreed on \(.day(record.agreedOn)) for \(.day(record.firstDue))"
    for later in record.postponements { told += ", put off on \(.day(later.decidedOn)) to \(.day(later.newDue))" }
    told += record.doneOn.map { ", handed over on \(.day($0))" } ?? ", not handed over"
    if record.excepted > .zero { told += ", the corridor excepted" }
    return told + "."
  }

  // MARK: Holders

  private func held(_ place: PlaceIndex, on day: Day) -> QuizDraft? {
    guard tables.isClear.contains(place), atlas.days.contains(day), let face = evidence[place].face else { return nil }
    let entry = atlas.timeline.entry(of: face, on: day), state = atlas.timeline.state(of: face, on: day)
    guard !state.isOpen, state.status != .unmapped else { return nil }
    let choices = tables.zoneHolders.map { QuizDraft.Choice(text: atlas[$0].names.english, rank: $0.index) }
    return QuizDraft(
      prompt: "By the assessment, who held \(atlas.label(of: place)) on \(day.medium)?",
      right: .init(text: atlas[entry.state.holder].names.english, rank: entry.state.holder.index), pool: choices,
      isOrdered: true, explanation: account(of: place), sources: entry.sources)
  }
}

extension PlaceEvidence {
  /// The day from which its ground is assessed as taken; nil where that day is not known.
  var knownAssessedDay: Day? { assessedRange == nil ? assessedOn : nil }
}
