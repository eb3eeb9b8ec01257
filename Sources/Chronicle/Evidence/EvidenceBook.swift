import Basics
import Geometry

/// The evidence about every place, computed once from an atlas.
///
///     let book = EvidenceBook(of: atlas)
///     book.state(of: hadrut, on: Day("2020-10-10")!) == .announced
///
/// Complexity: making the book finds the ground of every place and is then linear in announcements. Asking for a state
/// looks at a few entries.
public struct EvidenceBook: Sendable {
  private let evidence: [PlaceEvidence]
  /// The settlements announced as taken, in order of their first announcement.
  public let settlements: [PlaceEvidence]
  private let settlementsOfDistrict: [[PlaceEvidence]]

  /// Computes the evidence about every place of an atlas.
  public init(of atlas: Atlas) {
    let announcements = atlas.announcements, opinions = atlas.opinions
    let statements = RaggedArray(count: atlas.places.count) { add in
      for announcement in announcements { add(announcement.place.index, announcement) }
    }
    let shown = RaggedArray(count: atlas.places.count) { add in
      for opinion in opinions { add(opinion.place.index, opinion) }
    }
    let turns = atlas.faces.indices.map { atlas.groundTurns(of: FaceIndex($0)) }
    let evidence = atlas.places.indices.map { number in
      let place = PlaceIndex(number)
      return PlaceEvidence(
        place, statements: Array(statements[number]), opinions: Array(shown[number]), in: atlas, turnsOfFaces: turns)
    }
    self.evidence = evidence
    settlements = atlas.places.indices
      .filter { evidence[$0].announcedOn != nil && atlas.places[$0].kind.isSettlement }
      .sorted { (evidence[$0].announcedOn!, $0) < (evidence[$1].announcedOn!, $1) }
      .map { evidence[$0] }
    settlementsOfDistrict = settlements.reduce(into: Array(repeating: [], count: atlas.districts.count)) { own, found in
      own[atlas.places[found.place.index].district.index].append(found)
    }
  }

  /// The evidence about a place.
  public subscript(place: PlaceIndex) -> PlaceEvidence { evidence[place.index] }

  /// The state of a place at the end of a day.
  public func state(of place: PlaceIndex, on day: Day) -> PlaceState { evidence[place.index].state(on: day) }

  /// The settlements announced as taken, of a district or all, in order of their first announcement.
  public func settlements(in district: DistrictIndex?) -> [PlaceEvidence] {
    district.map { settlementsOfDistrict[$0.index] } ?? settlements
  }

  /// The gaps of the settlements of a district, or of all, that lie in the zone and whose announcement held.
  public func gaps(in district: DistrictIndex?) -> GapStatistics {
    GapStatistics(settlements(in: district).compactMap(\.gap))
  }

  /// The settlements of a district, or of all, whose announcement held and the day of whose ground is not known.
  public func openSettlements(in district: DistrictIndex?) -> [PlaceEvidence] {
    settlements(in: district).filter(\.isOpen)
  }
}

extension PlaceEvidence {
  fileprivate init(
    _ place: PlaceIndex, statements: [Announcement], opinions: [Opinion], in atlas: Atlas,
    turnsOfFaces: [[GroundTurn]]
  ) {
    let face = atlas.face(of: place)
    let turns = face.map { turnsOfFaces[$0.index] } ?? []
    self.init(
      place: place, face: face, isInZone: face.map(atlas.timeline.isInZone) ?? false, statements: statements,
      opinions: opinions, turns: turns)
    // By their places: to copy a record takes longer than to look at it.
    for number in statements.indices where statements[number].act == .announced {
      if announcedOn == nil {
        announcedOn = statements[number].day
        if case .holder(let holder) = atlas.parties[statements[number].party].side { claimant = holder }
      }
      outcome = statements[number].outcome ?? outcome
    }
    for turn in turns where turn.how != .held {
      let isGain = claimant == nil || turn.holder == claimant
      if isGain { shownOn = shownOn ?? turn.from }
      if isGain, turn.how == .taken { assessedOn = assessedOn ?? turn.from }
      if turn.how == .handedOver { handedOverOn = handedOverOn ?? turn.from }
    }
  }
}
