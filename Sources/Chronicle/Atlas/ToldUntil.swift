/// A story as it could be told on one of its days.
extension Atlas {
  /// The same map and days, without anything that happened, was said or was shown after a day. Districts, places and
  /// sources keep their numbers; so do announcements, events, opinions and numbers of people harmed that are left, which
  /// are in order of their days. Of a source that only later records name, or that was published later, nothing is left but its
  /// number: its title may tell what came. So it is with one whose day is not known, unless a record of a day until then
  /// names it: a place may well cite the news by which it was lost. Data under a licence, such as a gazetteer, stays named.
  public func told(until day: Day) -> Atlas {
    var parts = self.parts
    parts.histories = parts.histories.map { history in
      history.count { $0.from <= day } == history.count
        ? history : Array(history.prefix(1)) + history.dropFirst().filter { $0.from <= day }
    }
    parts.announcements.removeAll { $0.day > day }
    parts.events.removeAll { $0.day > day }
    parts.opinions.removeAll { $0.day > day }
    parts.harm.removeAll { $0.day > day }
    parts.totals.removeAll { $0.day > day }
    parts.communities.removeAll { $0.day > day }
    parts.shares.removeAll { $0.day.map { $0 > day } ?? true }
    parts.activityReports.removeAll { $0.days.lowerBound > day }
    parts.activityAreas.removeAll { $0.days.lowerBound > day }
    parts.provisions = parts.provisions.filter { ($0.agreed ?? $0.due ?? $0.done).map { $0 <= day } ?? false }.map {
      $0.told(until: day)
    }
    for face in parts.faces.indices { parts.faces[face].fate = "" }
    let used = parts.sources(of: AtlasParts.citing), usedOnDays = parts.sources(of: AtlasParts.citingOnDays)
    for (number, source) in parts.sources.enumerated() {
      let index = SourceIndex(number)
      let isKnown = source.published.map { $0 <= day } ?? (usedOnDays.contains(index) || !source.licence.isEmpty)
      if !isKnown || !used.contains(index) { parts.sources[number] = Source.notTold(number: number) }
    }
    return Atlas(parts)
  }
}

extension AtlasParts {
  fileprivate func sources(of citing: [@Sendable (AtlasParts) -> [[SourceIndex]]]) -> Set<SourceIndex> {
    citing.reduce(into: []) { found, citing in for sources in citing(self) { found.formUnion(sources) } }
  }
}

extension Provision {
  /// The clause as it was known on a day: without being put off or done later.
  fileprivate func told(until day: Day) -> Provision {
    var provision = self
    if let putOffOn, putOffOn > day { (provision.putOffOn, provision.putOffTo) = (nil, nil) }
    if let done, done > day { provision.done = nil }
    return provision
  }
}

extension Source {
  fileprivate static func notTold(number: Int) -> Source {
    Source(
      id: "source-\(number + 1)", title: "A source of later days, or of a day not known", publisher: "", url: "",
      published: nil, side: .independent, licence: "", note: "")
  }
}
