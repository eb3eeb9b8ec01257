import Basics
import Geometry

/// What is said of a point of the map.
extension Atlas {
  /// Who held a point on a day, and since when: "On 20 Oct Artsakh held it, as assessed, from before 27 Sep on; Azerbaijan
  /// from 28 Oct [147]."
  ///
  /// - Parameters:
  ///   - tellsLater: whether the next holder is told too. While a lesson or a quiz runs it is not.
  ///   - isBrief: whether it has to fit into little room: without sources, and without since when.
  public func words(of account: PointAccount, tellsLater: Bool, isBrief: Bool = false) -> Phrase {
    switch account.ground {
    case .outside: "This point lies outside the map."
    case .lake(let face): face.map { "This is water, in \(.name(self[self[$0].district].names))." } ?? "This is water."
    case .beyond(let face):
      "\(holder(of: face, on: account.day)) has this ground, outside the zone: its holder does not change on this map."
    case .before: "It is not known who held it on \(told(account.day)): the records begin later."
    case .zone(let face): words(of: face, on: account.day, tellsLater: tellsLater, isBrief: isBrief)
    }
  }

  /// Where a point lies: "46.70 E 39.40 N, Qubadli".
  public func position(of account: PointAccount) -> Phrase {
    let district: Phrase = account.face.map { ", \(.name(self[self[$0].district].names))" } ?? ""
    return Phrase(account.point.text) + district
  }

  /// A day, in a story of years with its year.
  public func told(_ day: Day) -> Phrase { isOfYears ? "\(.date(day))" : "\(.day(day))" }

  /// A change that lies between two days, in a story of years with the year.
  public func notKnown(_ range: ClosedRange<Day>) -> Phrase {
    isOfYears ? range.dayNotKnownWithYear : range.dayNotKnown
  }

  /// A day in words, in a story of years with its year: "20 Oct", "20 Oct 2020".
  public func words(for day: Day) -> String { isOfYears ? day.medium : day.short }

  /// When ground changed, in a story of years with the year: "10 Nov", or "by 10 Nov, day not known (7 to 10 Nov)".
  public func when(_ entry: ControlEntry) -> Phrase { isOfYears ? entry.whenWithYear : entry.when }

  private func holder(of face: FaceIndex, on day: Day) -> Phrase {
    holderWords(timeline.state(of: face, on: day))
  }

  /// The two holders between whom the change of a face is open on a day: "Artsakh or Azerbaijan". Two of one group are told
  /// with the group once: "Birch or Cedar (The North)".
  public func contenders(of face: FaceIndex, on day: Day) -> Phrase {
    let (from, to) = timeline.contendingStates(for: face, on: day)
    let isInside = from.member != nil && from.holder == to.holder && from.status != .unmapped
    let first: Phrase = isInside ? "\(.name(names(of: from)))" : holderWords(from)
    return "\(first) or \(holderWords(to))"
  }

  private func words(of face: FaceIndex, on day: Day, tellsLater: Bool, isBrief: Bool) -> Phrase {
    func cited(_ sources: [SourceIndex]) -> Phrase { isBrief ? "." : " \(.sources(sources))." }
    if let change = openChange(of: face, on: day) {
      let either = contenders(of: face, on: day)
      if isBrief { return "On \(told(day)) \(either) held it." }
      return """
        On \(told(day)) \(either) held it: its change is \
        \(when(change.entry))\(cited(change.entry.sources))
        """
    }
    let spans = spans(of: face)
    guard let number = spans.lastIndex(where: { $0.entry.from <= day }) ?? spans.indices.first else { return "" }
    let here = spans[number], state = timeline.state(of: face, on: day)
    // For the eye the strip of days tells that it was so from the beginning.
    let since: Phrase =
      isBrief
      ? ""
      : here.isFromTheBeginning
        ? Phrase([
          .either(shown: "", told: ", from before \(words(for: days.lowerBound)) on")
        ]) : ", since \(when(here.entry))"
    var words: Phrase =
      here.isUnmapped
      ? "On \(told(day)) it was held in part by each side, not mapped" + since
      : "On \(told(day)) \(holderWords(here.entry.state)) held it, as assessed\(status(state))" + since
    var sources = timeline.entry(of: face, on: day).sources
    if tellsLater, number + 1 < spans.count {
      let next = spans[number + 1]
      words += next.isUnmapped ? "; in part each side " : "; \(holderWords(next.entry.state)) "
      words += next.entry.range == nil ? "from \(told(next.entry.from))" : when(next.entry)
      sources = next.entry.sources
    }
    return words + cited(Array(sources.prefix(2)))
  }

  private func status(_ state: ControlState) -> Phrase {
    switch state.status {
    case .held, .unmapped: ""
    case .toBeHandedOver: state.due.map { ", to be handed over by \(told($0))" } ?? ", to be handed over"
    case .peacekeepersDeployed, .monitored: ", \(state.status.words)"
    }
  }

  /// The nearest place, as seen from there: "4 km to the south of Hadrut, town in Khojavend".
  public func words(of near: NearPlace) -> Phrase {
    let place = self[near.place]
    guard near.distance.value >= 500, let direction = near.direction else { return "At \(.name(place.names))." }
    return
      "\(.either(shown: near.distance.text, told: near.distance.told)) \(direction.words) of \(.name(place.names))."
  }

  /// How far the same ground reaches in a direction: "To the north: Artsakh for about 12 km, then Azerbaijan."
  public func words(of reach: Reach) -> Phrase {
    let here = reach.here.map(words) ?? "nothing"
    guard let after = reach.after else { return "To the \(reach.direction.words): \(here) to the edge of the map." }
    return "To the \(reach.direction.words): \(here) for \(.about(reach.distance)), then \(words(of: after))."
  }

  private func words(of kind: Reach.Kind) -> Phrase {
    switch kind {
    case .outside: "the edge of the map"
    case .lake: "water"
    case .unknown: "not known"
    case .unmapped: "held in part by each side"
    case .open: "not known whose"
    case .held(let holder): "\(.name(self[holder].names))"
    }
  }
}

extension Coordinate {
  /// The coordinate with two decimals, which are about a kilometre: "46.70 E 39.40 N".
  public var text: String {
    func degrees(_ value: Double, _ plus: String, _ minus: String) -> String {
      "\(decimal(abs(value), 2)) \(value < 0 ? minus : plus)"
    }
    return "\(degrees(longitude, "E", "W")) \(degrees(latitude, "N", "S"))"
  }
}

extension Atlas {
  /// Where something happened, for those who do not see it on a map: "In Qubadli, 4 km to the south of Hadrut; on that day
  /// on ground of Artsakh."
  public func whereabouts(of point: Coordinate, on day: Day) -> Phrase {
    let account = account(of: point, on: day)
    let near = nearestPlace(to: point, finest: 3).map { words(of: $0) } ?? ""
    guard let face = account.face else { return near }
    let whose: Phrase
    switch account.ground {
    case .zone where timeline.isOpenBetweenHolders(face, on: day): whose = "whose it was that day is not known"
    case .zone where openChange(of: face, on: day) != nil: whose = "on ground of \(contenders(of: face, on: day))"
    case .zone, .beyond: whose = "on ground of \(holder(of: face, on: day))"
    case .outside, .lake, .before: whose = ""
    }
    return "In \(.name(self[self[face].district].names))\(whose.isEmpty ? "" : ", " + whose). \(near)"
  }
}
