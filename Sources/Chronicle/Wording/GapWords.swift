import Basics

extension PlaceEvidence {
  /// The gap between announcement and assessment as a label on the screen: "announced 3 days before the map shows it";
  /// nil where there is none.
  public var gapWords: String? {
    guard let gap else { return nil }
    guard gap != 0 else { return "announced on the day from which the map shows it" }
    return "announced \(counted(abs(gap), "day")) \(gap > 0 ? "before" : "after") the map shows it"
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

extension GapStatistics {
  /// What the gaps come to, in sentences: "83 settlements were announced before the map shows the ground as taken, 59 on
  /// the same day and 121 after it. For the middle half it was announced between 5 days after and 1.5 days before. ..."
  public var words: String {
    guard let smallest, let largest, let lowerQuartile, let upperQuartile else {
      return "For no settlement here can both days be compared."
    }
    let first =
      "\(counted(before, "settlement")) \(before == 1 ? "was" : "were") announced before the map shows the ground"
    var words = "\(first) as taken, \(sameDay) on the same day and \(after) after it."
    if gaps.count > 3 {
      words += " Half of them were announced between \(side(lowerQuartile)) and \(side(upperQuartile))."
    }
    if smallest < largest { words += " The widest are \(side(Double(smallest))) and \(side(Double(largest)))." }
    return words
  }

  /// "16 more settlements cannot be counted: the day of the ground is not known."
  public static func words(ofOpen count: Int) -> String {
    "\(counted(count, "more settlement")) cannot be counted: the day of the ground is not known."
  }

  /// "4 days after", "2 days before", "the same day".
  private func side(_ gap: Double) -> String {
    let days = abs(gap), number = decimal(days, days == days.rounded() ? 0 : 1)
    return days == 0 ? "the same day" : "\(number) day\(number == "1" ? "" : "s") \(gap > 0 ? "before" : "after")"
  }
}
