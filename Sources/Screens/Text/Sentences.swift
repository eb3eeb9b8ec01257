import Basics
import Chronicle
import Geometry

/// Whole sentences about a day, for the status line, for screen readers and for reports.
struct Sentences {
  let atlas: Atlas
  let appearance: Appearance
  let evidence: EvidenceBook

  /// The sentence about the selection on the day; without a selection, about the day's changes.
  func focus(on day: Day, since earlier: Day, selection: DistrictIndex?, place: PlaceIndex? = nil) -> String {
    if let place { return about(place, on: day) }
    guard let selection else { return changes(on: day, since: earlier) }
    return about(selection, on: day)
  }

  /// The sentence about a place: "Hadrut, Khojavend: announced 9 Oct, assessed 12 Oct."
  func about(_ place: PlaceIndex, on day: Day) -> String {
    let record = evidence[place]
    var parts: [String] = []
    if let announced = record.announcedOn { parts.append("announced \(announced.short)") }
    if let assessed = record.assessedOn { parts.append("assessed \(assessed.short)") }
    if let passed = record.handedOverOn { parts.append("handed over \(passed.short)") }
    if record.outcome == .notHeld { parts.append("did not hold") }
    let name = appearance.text(atlas[place].names)
    let district = appearance.text(atlas[atlas[place].district].names)
    return "\(name), \(district): \(parts.isEmpty ? "no statement recorded" : parts.joined(separator: ", "))."
  }

  /// The sentence about a day's changes: "89 km2 changed holder: Jabrayil 60, Fuzuli 29."
  func changes(on day: Day, since earlier: Day) -> String {
    let changes = atlas.timeline.changes(from: earlier, to: day)
    let moved = changes.filter(\.changesHolder)
    guard !moved.isEmpty else {
      if let putOff = putOff(in: changes) { return putOff }
      return changes.isEmpty || earlier != day - 1
        ? "No ground changed holder." : "Ground changed status; none changed holder."
    }
    var parts: [(district: DistrictIndex, area: SquareKilometres)] = []
    for change in moved {
      let district = atlas.districtOfFace[change.face.index], area = atlas.timeline.areas[change.face.index]
      if let known = parts.firstIndex(where: { $0.district == district }) {
        parts[known].area += area
      } else {
        parts.append((district, area))
      }
    }
    parts.sort { ($1.area, $0.district) < ($0.area, $1.district) }
    let total = parts.reduce(SquareKilometres.zero) { $0 + $1.area }
    var names = parts.prefix(4).map {
      "\(appearance.text(atlas[$0.district].names)) \(grouped(max(1, Int($0.area.value.rounded()))))"
    }
    if parts.count > 4 { names.append("\(parts.count - 4) more") }
    let span = earlier == day - 1 ? "" : " since \(earlier.short)"
    return "\(text(total)) changed holder\(span): \(names.joined(separator: ", "))."
  }

  private func putOff(in changes: [ControlChange]) -> String? {
    let later = changes.filter {
      guard let before = $0.before.due, let after = $0.after.due else { return false }
      return before < after
    }
    guard let main = later.max(by: { atlas.timeline.areas[$0.face.index] < atlas.timeline.areas[$1.face.index] }),
      let due = main.after.due
    else { return nil }
    return "\(appearance.text(atlas[atlas[main.face].district].names)): handover put off to \(due.short)."
  }

  /// The sentence about a district: "Fuzuli: Azerbaijan 62%, Artsakh 38%; 44 km2 changed today."
  func about(_ district: DistrictIndex, on day: Day) -> String {
    let name = appearance.text(atlas[district].names)
    let holdings = atlas.timeline.holdings(on: day, in: district)
    guard !holdings.isEmpty else {
      let holder = atlas.timeline.facesOfDistrict[district.index].first.map {
        appearance.text(atlas[atlas.timeline.state(of: $0, on: day).holder].names)
      }
      return "\(name): outside the zone" + (holder.map { ", \($0) throughout." } ?? ".")
    }
    let whole = holdings.reduce(SquareKilometres.zero) { $0 + $1.area }
    var shares: [(HolderIndex, SquareKilometres)] = []
    for holding in holdings {
      if let index = shares.firstIndex(where: { $0.0 == holding.holder }) {
        shares[index].1 += holding.area
      } else {
        shares.append((holding.holder, holding.area))
      }
    }
    shares.sort { ($1.1, $0.0) < ($0.1, $1.0) }
    var sentence =
      "\(name): "
      + shares.map { "\(appearance.text(atlas[$0.0].names)) \(percent($0.1.share(of: whole)))" }.joined(separator: ", ")
    let changed = atlas.timeline.changes(on: day).filter { $0.changesHolder && atlas[$0.face].district == district }
      .reduce(SquareKilometres.zero) { $0 + atlas.timeline.areas[$1.face.index] }
    if changed > .zero { sentence += "; \(text(changed)) changed today" }
    if let countdown = countdown(of: district, on: day) {
      let agreed = holdings.first { $0.status == .toBeHandedOver }?.area.share(of: whole)
      sentence += "; " + (agreed.map { $0 < 0.995 ? "\(percent($0)) " : "" } ?? "") + countdown
    }
    return sentence + "."
  }

  /// The words about a district's handover: "to be handed over by 20 Nov, 4 days left"; nil where none is agreed.
  func countdown(of district: DistrictIndex, on day: Day) -> String? {
    guard let evacuation = atlas.evacuation(of: district), day >= evacuation.agreedOn else { return nil }
    if let done = evacuation.doneOn, done <= day {
      return done == day ? "handed over today" : "handed over \(done.short)"
    }
    let due = evacuation.due(asOf: day)
    let left = due - day
    if left < 0 { return "was due on \(due.short), not handed over" }
    return "to be handed over by \(due.short), \(left == 1 ? "1 day" : "\(left) days") left"
  }
}

/// The sentence about a day's changes for the status line: "89 km2 changed holder: Jabrayil 60, Fuzuli 29."
public func changeSentence(of day: Day, in atlas: Atlas, by evidence: EvidenceBook) -> String {
  Sentences(atlas: atlas, appearance: Appearance(), evidence: evidence).changes(on: day, since: day - 1)
}
