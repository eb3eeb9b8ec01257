import Basics
import Chronicle
import Geometry

/// Whole sentences about a day, for the status line, for screen readers and for reports.
struct Sentences {
  let atlas: Atlas
  let evidence: EvidenceBook
  /// The ground that is open on the day shown, where it is at hand.
  var openGround: OpenGround?
  /// Whether the new holder is named where all ground that changed passed to one: "changed to Azerbaijan".
  var namesNewHolder = false
  /// Whether a narrow line has to hold the sentence: with fewer names.
  var isBrief = false
  /// How ground whose day is not known, and ground that nobody mapped, are told of.
  var notKnown = ToldNotKnown.whole

  /// How much is said of what is not known.
  enum ToldNotKnown: CaseIterable { case whole, short, nothing }

  /// The changes that may lie on a day.
  func openChanges(on day: Day) -> [OpenChange] {
    openGround.flatMap { $0.day == day ? $0.changes : nil } ?? atlas.openChanges(on: day)
  }

  /// The sentence about the selection on the day; without a selection, about the day's changes.
  func focus(on day: Day, since earlier: Day, selection: DistrictIndex?, place: PlaceIndex? = nil) -> Phrase {
    if let place { return about(place, on: day) }
    guard let selection else { return changes(on: day, since: earlier) }
    return about(selection, on: day)
  }

  /// The sentence about a place: "Hadrut in Khojavend: announced 9 Oct, assessed 16 Oct." A town with the name of its
  /// district is named once.
  func about(_ place: PlaceIndex, on day: Day) -> Phrase {
    let record = evidence[place]
    var parts: [Phrase] = []
    func when(_ day: Day) -> Phrase {
      record.face.map { atlas.when(atlas.timeline.entry(of: $0, on: day)) } ?? atlas.told(day)
    }
    if let announced = record.announcedOn { parts.append("announced \(atlas.told(announced))") }
    if let assessed = record.assessedOn { parts.append("assessed \(when(assessed))") }
    if let passed = record.handedOverOn { parts.append("handed over \(when(passed))") }
    if record.outcome == .notHeld { parts.append("did not hold") }
    let name = atlas[place].names, district = atlas[atlas[place].district].names
    let told: Phrase = parts.isEmpty ? "no statement recorded" : parts.joined(by: ", ")
    let whole: Phrase = name.english == district.english ? "\(.name(name))" : "\(.name(name)) in \(.name(district))"
    return "\(whole): \(told)."
  }

  /// The sentence about a day's changes: "89 km2 changed holder: Jabrayil 60, Fuzuli 29."
  ///
  /// Ground whose day is not known is no news; sentences of its own tell of it.
  func changes(on day: Day, since earlier: Day) -> Phrase {
    let known = knownChanges(on: day, since: earlier)
    if let gap = atlas.gap(on: day) {
      let moved: [Phrase] = atlas.timeline.changes(from: earlier, to: day).isEmpty ? [] : [known]
      return (["No data \(range(gap.days)): \(.prose(gap.why.stopped))"] + moved).joined(by: " ")
    }
    guard earlier == day - 1 else {
      return ([known] + (isBrief ? [] : between(earlier, day))).joined(by: " ")
    }
    switch notKnown {
    case .whole: return ([known] + notKnown(on: day)).joined(by: " ")
    case .short: return ([known] + [notKnownInShort(on: day)].compactMap { $0 }).joined(by: " ")
    case .nothing: return known
    }
  }

  /// The words for days without data.
  private func range(_ days: ClosedRange<Day>) -> Phrase {
    days.count == 1
      ? "for \(atlas.told(days.lowerBound))" : "from \(atlas.isOfYears ? days.wordsWithYears : days.words)"
  }

  /// The sentence about ground that is open at one of two days: whether it changed between them is not known.
  private func between(_ earlier: Day, _ day: Day) -> [Phrase] {
    let timeline = atlas.timeline
    let open = Set((openChanges(on: earlier) + openChanges(on: day)).map(\.face))
    let moved = open.filter { face in
      timeline.isInZone(face) && timeline.state(of: face, on: earlier) != timeline.state(of: face, on: day)
        && [earlier, day].contains { timeline.isOpenBetweenHolders(face, on: $0) }
    }
    guard !moved.isEmpty else { return [] }
    let area = moved.reduce(SquareKilometres.zero) { $0 + atlas.timeline.areas[$1.index] }
    return ["It is not known whether \(.area(area)) changed hands between the two days."]
  }

  private func knownChanges(on day: Day, since earlier: Day) -> Phrase {
    let changes = atlas.timeline.changes(from: earlier, to: day)
    let moved = changes.filter { $0.changesHolder && $0.before.status != .unmapped }
    let inner = passedInside(changes.filter(\.isInsideGroup), since: span(since: earlier, to: day))
    guard !moved.isEmpty else {
      if let putOff = putOff(in: changes) { return ([putOff] + inner).joined(by: " ") }
      if let inner = inner.first { return inner }
      return changes.isEmpty || earlier != day - 1
        ? "No ground changed holder." : "Ground changed status; none changed holder."
    }
    let (total, names) = told(moved)
    let holder = newHolder(of: moved).map { "to \(.name($0))" } ?? "holder" as Phrase
    let main: Phrase = "\(.area(total)) changed \(holder)\(span(since: earlier, to: day)): \(names)."
    return ([main] + inner).joined(by: " ")
  }

  /// " since 3 Oct" where the day before is not meant.
  private func span(since earlier: Day, to day: Day) -> Phrase {
    earlier == day - 1 ? "" : " since \(atlas.told(earlier))"
  }

  /// The area of changes, and the districts with most of it: "Jabrayil 60, Fuzuli 29".
  private func told(_ changes: [ControlChange]) -> (total: SquareKilometres, names: Phrase) {
    let parts = byDistrict(changes.map(\.face))
    let most = isBrief ? 2 : 4
    var names: [Phrase] = parts.prefix(most).map { "\(.name(atlas[$0.district].names)) \(rounded($0.area))" }
    if parts.count > most { names.append("\(parts.count - most) more") }
    return (parts.reduce(SquareKilometres.zero) { $0 + $1.area }, names.joined(by: ", "))
  }

  /// "40 km2 passed between holders of one group: Eastland 40."; none where nothing did.
  private func passedInside(_ inner: [ControlChange], since span: Phrase) -> [Phrase] {
    guard !inner.isEmpty else { return [] }
    let (total, names) = told(inner)
    return ["\(.area(total)) passed between holders of one group\(span): \(names)."]
  }

  /// The name of the holder that all ground passed to; nil for several, and where none is to be named.
  private func newHolder(of moved: [ControlChange]) -> Names? {
    guard namesNewHolder, let holder = moved.first?.after.holder else { return nil }
    return moved.allSatisfy { $0.after.holder == holder } ? atlas[holder].names : nil
  }

  private func putOff(in changes: [ControlChange]) -> Phrase? {
    let later = changes.filter {
      guard let before = $0.before.due, let after = $0.after.due else { return false }
      return before < after
    }
    guard let main = later.max(by: { atlas.timeline.areas[$0.face.index] < atlas.timeline.areas[$1.face.index] }),
      let due = main.after.due
    else { return nil }
    return "\(.name(atlas[atlas[main.face].district].names)): handover put off to \(atlas.told(due))."
  }

  /// The sentence about a district: "Fuzuli: Azerbaijan 62%, Artsakh 38%; 44 km2 changed today."
  func about(_ district: DistrictIndex, on day: Day) -> Phrase {
    let name = atlas[district].names
    let holdings = atlas.timeline.holdings(on: day, in: district)
    guard !holdings.isEmpty else {
      let holder = atlas.timeline.facesOfDistrict[district.index].first.map {
        atlas[atlas.timeline.state(of: $0, on: day).holder].names
      }
      return "\(.name(name)): outside the zone" + (holder.map { ", \(.name($0)) throughout." } ?? ".")
    }
    let whole = holdings.reduce(SquareKilometres.zero) { $0 + $1.area }
    var shares: [(HolderIndex, SquareKilometres)] = []
    for holding in holdings where holding.status != .unmapped {
      if let index = shares.firstIndex(where: { $0.0 == holding.holder }) {
        shares[index].1 += holding.area
      } else {
        shares.append((holding.holder, holding.area))
      }
    }
    shares.sort { ($1.1, $0.0) < ($0.1, $1.0) }
    var sentence: Phrase =
      "\(.name(name)): "
      + (shares.map { "\(.name(atlas[$0.0].names)) \(.share($0.1.share(of: whole)))" as Phrase }
      + holdings.filter { $0.status == .unmapped }.prefix(1).map { _ in
        "held in part, not mapped \(.share(atlas.area(unmappedOn: day, in: district).share(of: whole)))"
      }).joined(by: ", ")
    let moved = atlas.timeline.changes(on: day).filter { $0.changesHolder && atlas[$0.face].district == district }
    let changed = moved.reduce(SquareKilometres.zero) { $0 + atlas.timeline.areas[$1.face.index] }
    if changed > .zero {
      let holder = newHolder(of: moved).map { " to \(.name($0))" } ?? "" as Phrase
      sentence += "; \(.area(changed)) changed\(holder) today"
    }
    for part in open(in: district, on: day) { sentence += "; \(.area(part.area)) \(part.words)" }
    if let countdown = countdown(of: district, on: day) {
      let agreed = holdings.first { $0.status == .toBeHandedOver }?.area.share(of: whole)
      let part: Phrase? = agreed.map { $0 < 0.995 ? "\(.share($0)) " : "" }
      sentence += "; " + (part ?? "") + countdown
    }
    return sentence + "."
  }

  /// The words about a district's handover: "to be handed over by 20 Nov, 4 days left"; nil where none is agreed.
  func countdown(of district: DistrictIndex, on day: Day) -> Phrase? {
    guard let evacuation = atlas.evacuation(of: district), day >= evacuation.agreedOn else { return nil }
    if let done = evacuation.doneOn, done <= day {
      return done == day ? "handed over today" : "handed over \(atlas.told(done))"
    }
    let due = evacuation.due(asOf: day)
    let left = due - day
    if left < 0 { return "was due on \(atlas.told(due)), not handed over" }
    return "to be handed over by \(atlas.told(due)), \(counted(left, "day")) left"
  }
}

/// The sentences about a day's changes, as screens have them: "89 km2 changed holder: Jabrayil 60, Fuzuli 29."
public func changePhrase(of day: Day, in atlas: Atlas, by evidence: EvidenceBook) -> Phrase {
  Sentences(atlas: atlas, evidence: evidence).changes(on: day, since: day - 1)
}

/// The same as text.
public func changeSentence(
  of day: Day, in atlas: Atlas, by evidence: EvidenceBook, names: Language = .english
) -> String {
  Appearance(language: names).shown(changePhrase(of: day, in: atlas, by: evidence), hasSquares: false)
}
