extension Evacuation {
  /// The handover in sentences, which is what most readers of a district look for: "Handed over on 25 Nov. Agreed on
  /// 10 Nov, first due on 15 Nov, put off to 25 Nov [103] [117]." Nothing while its agreement is not told of.
  ///
  /// - Parameters:
  ///   - subject: what was handed over, as the sentence begins with it; nil in the record of the district itself.
  ///   - isOfYears: whether days are told with their years.
  ///   - isCited: whether its sources are named, where all of it is told.
  ///   - tells: whether a day is told of.
  public func words(
    of subject: Phrase? = nil, isOfYears: Bool = false, isCited: Bool = false, tells: (Day) -> Bool = { _ in true }
  ) -> Phrase {
    guard tells(agreedOn) else { return Phrase() }
    func day(_ day: Day) -> Span { isOfYears ? .date(day) : .day(day) }
    let later = postponements.filter { tells($0.decidedOn) }.map { ", put off to \(day($0.newDue))" as Phrase }
    let agreed: Phrase = "Agreed on \(day(agreedOn)), first due on \(day(firstDue))\(later.joined(by: ""))"
    guard let done = doneOn, tells(done) else {
      return (subject.map { "\($0) is to be handed over. \(agreed)" } ?? agreed) + "."
    }
    let handed: Phrase = subject.map { "\($0) was handed over" } ?? "Handed over"
    let cited: Phrase = isCited ? " \(.sources(sources))" : ""
    return "\(handed) on \(day(done)). \(agreed)\(cited)."
  }
}
