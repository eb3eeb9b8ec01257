/// A story as it could be told on one of its days.
extension Atlas {
  /// The same map and days, without anything that happened, was said or was shown after a day. Districts, places and
  /// sources keep their numbers; so do announcements, events, opinions and numbers of people harmed that are left, which
  /// are in order of their days. Of a source that only later records name, or that was published later, nothing is left but its
  /// number: its title may tell what came.
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
    let used = AtlasParts.citing.reduce(into: Set<SourceIndex>()) { used, citing in
      for sources in citing(parts) { used.formUnion(sources) }
    }
    for number in parts.sources.indices {
      let isLater = parts.sources[number].published.map { $0 > day } ?? false
      guard isLater || !used.contains(SourceIndex(number)) else { continue }
      parts.sources[number] = Source.ofLaterDays(number: number)
    }
    return Atlas(parts)
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
  fileprivate static func ofLaterDays(number: Int) -> Source {
    Source(
      id: "source-\(number + 1)", title: "A source of later days", publisher: "", url: "", published: nil,
      side: .independent,
      licence: "", note: "")
  }
}
