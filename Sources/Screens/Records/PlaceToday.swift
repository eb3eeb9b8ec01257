import Basics
import Chronicle

/// What a place is on the day shown, in sentences that open its record: by the map, and by what was said until then.
struct PlaceToday {
  let page: RecordPage
  let place: PlaceIndex

  private var atlas: Atlas { page.atlas }
  private var day: Day { page.day }
  private var record: PlaceEvidence { page.evidence[place] }

  var blocks: [PanelBlock] {
    let state = record.state(on: day)
    let marker = String(page.style.marker(state))
    let sentences = [ground(state)] + [claim, denial].compactMap { $0 }
    return [.hanging(lead: "\(.drawn("\(marker) "))", sentences.joined(by: " "), .strong)]
  }

  /// "On 20 Oct it is held by Azerbaijan, as assessed." A holder may be one or many: Artsakh, Russian peacekeepers.
  private func ground(_ state: PlaceState) -> Phrase {
    guard let face = record.face else { return "Its position is not known, so the map cannot show who held it." }
    let own = atlas.timeline.state(of: face, on: day)
    guard atlas.isKnown(face, on: day) else { return "The records do not say who held it on \(atlas.told(day))." }
    if own.status == .unmapped { return "On \(atlas.told(day)) its ground was \(own.status.words)." }
    if own.isOpen, let change = atlas.openChange(of: face, on: day) {
      if !atlas.timeline.isOpenBetweenHolders(face, on: day) {
        return """
          On \(atlas.told(day)) it is held by \(atlas.contenders(of: face, on: day)), as assessed: it passed from the one \
          to the other \(atlas.when(change.entry)).
          """
      }
      return "On \(atlas.told(day)) it is not known who held it: its ground changed hands \(atlas.when(change.entry))."
    }
    let holder = atlas.holderWords(own)
    if !record.isInZone { return "It lies outside the ground that changed hands; \(holder) held it throughout." }
    let due = own.due.map { ", to be handed over by \(atlas.told($0))" as Phrase } ?? ""
    let how: Phrase = own.status == .peacekeepersDeployed ? ", \(own.status.words)" : ""
    return "On \(atlas.told(day)) it is held by \(holder), as assessed\(how)\(due)."
  }

  /// What was announced of it by the day shown.
  private var claim: Phrase? {
    guard let announced = record.announcedOn, announced <= day else { return nil }
    let who = record.claimant.map { "\(.name(atlas[$0].names))" as Phrase } ?? "Somebody"
    if record.outcome == .notHeld { return "\(who) announced it on \(atlas.told(announced)), and it did not hold." }
    guard let shown = record.shownOn, shown <= day, let gap = record.gap else {
      return "\(who) announced it as taken on \(atlas.told(announced))."
    }
    guard gap != 0 else { return "\(who) announced it on the day on which the map shows it." }
    let days = counted(abs(gap), "day"), order = gap > 0 ? "before" : "after"
    return "\(who) announced it on \(atlas.told(announced)), \(days) \(order) the map shows it."
  }

  /// Who denied it by the day shown, and until when.
  private var denial: Phrase? {
    let denials = record.statements.filter { $0.act == .denied && $0.day <= day }
    guard let last = denials.last else { return nil }
    let sides = distinct(denials.map { atlas.parties[$0.party].side }).map { page.name($0) }
    let who = sides.joined(separator: " and ")
    return denials.count == 1
      ? "\(who) denied it on \(atlas.told(last.day))." : "\(who) denied it, last on \(atlas.told(last.day))."
  }
}
