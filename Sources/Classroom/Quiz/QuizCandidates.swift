import Chronicle
import Geometry

/// Everything that might be asked. The caller drops what the records do not answer.
extension QuizBook {
  func candidates(of topic: QuizTopic) -> [QuizItem] {
    let districts = tables.zoneDistricts
    switch topic {
    case .announcements: return places.map { .announced($0) }
    case .captures: return districts.map { .busiestDay($0) } + places.map { .captured($0) }
    case .holders:
      return places.filter { atlas[$0].rank <= Self.wellKnownRank }.flatMap { place in
        holderDays(of: place).map { .held(place, $0) }
      }
    case .order:
      return places.flatMap { [.firstCaptured($0), .firstAnnounced($0)] } + atlas.events.indices.filter { atlas.events[$0].layer == nil }.map { .firstEvent($0) }
    case .handovers: return districts.flatMap { [.handedOver($0), .firstDue($0), .putOff($0)] }
    case .pointing:
      let ofDistricts: [QuizItem] = districts.flatMap { district -> [QuizItem] in
        var clues: [PointingClue] = [.putOff, .armenianName]
        if let done = tables.evacuations[district]?.doneOn { clues.append(.handedOver(done)) }
        return clues.map { .pointing(district, $0) }
      }
      let ofDays: [QuizItem] = captureDays.compactMap { day in
        tables.mostChanged[day].map { QuizItem.pointing($0, .mostGround(day)) }
      }
      let ofPlaces: [QuizItem] = places.filter { atlas[$0].rank <= Self.wellKnownRank + 1 }
        .map { QuizItem.pointing(atlas[$0].district, .place($0)) }
      return ofDistricts + ofDays + ofPlaces
    }
  }

  /// The days on which the holder of a place is worth a question: those around its announcements and its assessments.
  private func holderDays(of place: PlaceIndex) -> [Day] {
    let record = evidence[place]
    var days: Set<Day> = [atlas.days.lowerBound, atlas.days.upperBound]
    for statement in record.statements where statement.act == .announced { days.insert(statement.day) }
    if let shown = record.shownOn { days.formUnion([shown - 1, shown]) }
    return days.filter(atlas.days.contains).sorted()
  }

  /// The factor by which the largest must exceed the second to be called most, because the map is not exact to less.
  static let clearMargin = 1.25
  /// Areas below this are not asked about with "most".
  static let clearArea = SquareKilometres(20)
}

extension QuizDraft {
  /// Whether it has a wrong choice and a source.
  var isAnswerable: Bool {
    !sources.isEmpty && [pool, required].joined().contains { $0.text != right.text }
  }
}
