import Basics

extension PlaceEvidence {
  /// The gap between announcement and assessment as a label on the screen: "announced 3 days before it was assessed";
  /// nil where there is none.
  public var gapWords: String? {
    guard let gap else { return nil }
    guard gap != 0 else { return "announced and assessed on the same day" }
    return "announced \(counted(abs(gap), "day")) \(gap > 0 ? "before" : "after") it was assessed"
  }

  /// The same in full, for readers of a report: "announced 9 Oct, assessed 12 Oct: 3 days before". Where there is no
  /// gap it says why.
  public var gapInFull: String {
    guard let announced = announcedOn else {
      if let range = shownRange { return "never announced; its ground was taken \(range.toldWithYear)" }
      if let day = assessedOn { return "never announced; its ground is assessed as taken from \(day.medium)" }
      if let day = handedOverOn { return "never announced; its ground was handed over on \(day.medium)" }
      return "never announced; its ground does not change holder"
    }
    let start = "announced \(announced.short)"
    if outcome == .notHeld {
      let from = shownRange.map(\.told) ?? shownOn.map { "from \($0.short)" }
      let drawn = from.map { ", although its ground is drawn as taken \($0)" } ?? ""
      return start + ", and did not hold" + drawn
    }
    if let range = shownRange, isOpen { return "\(start), its ground taken \(range.told): no gap can be counted" }
    guard let shown = shownOn, let gap = gap else {
      if face == nil { return start + "; its position is not known, so its ground cannot be compared" }
      if !isInZone { return start + "; its point lies outside the ground that changed holder" }
      return start + "; its ground is never shown as taken"
    }
    let act = shown == assessedOn ? "assessed" : "handed over"
    let distance =
      gap == 0 ? "the same day" : "\(counted(abs(gap), "day")) \(gap > 0 ? "before" : "after")"
    return "\(start), \(act) \(shown.short): \(distance)"
  }
}
