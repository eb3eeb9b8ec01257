import Chronicle

/// The gap of a place in words: `announced 9 Oct, assessed 12 Oct: 3 days before`.
public func gapWords(_ evidence: PlaceEvidence) -> String {
  guard let announced = evidence.announcedOn else {
    if let day = evidence.assessedOn { return "never announced; its ground is assessed as taken from \(day.medium)" }
    if let day = evidence.handedOverOn { return "never announced; its ground was handed over on \(day.medium)" }
    return "never announced; its ground does not change holder"
  }
  let start = "announced \(announced.short)"
  if evidence.outcome == .notHeld {
    let drawn = evidence.shownOn.map { ", although its ground is drawn as taken from \($0.short)" } ?? ""
    return start + ", and did not hold" + drawn
  }
  guard let shown = evidence.shownOn, let gap = evidence.gap else {
    if evidence.face == nil { return start + "; its position is not known, so its ground cannot be compared" }
    if !evidence.isInZone { return start + "; its point lies outside the ground that changed holder" }
    return start + "; its ground is never shown as taken"
  }
  let act = shown == evidence.assessedOn ? "assessed" : "handed over"
  let distance =
    gap == 0 ? "the same day" : "\(dayCount(abs(gap))) \(gap > 0 ? "before" : "after")"
  return "\(start), \(act) \(shown.short): \(distance)"
}

/// A number of days in words: `1 day`, `12 days`.
func dayCount(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }

/// The meaning of a state in words for people who have not read the manual.
func stateWords(_ state: PlaceState) -> String {
  switch state {
  case .held: "as before the war: not announced, its ground not assessed as taken"
  case .announced: "announced as taken, its ground not assessed so"
  case .taken: "its ground is assessed as taken"
  case .handedOver: "its ground was handed over by agreement"
  case .notHeld: "announced as taken, and did not hold"
  }
}
