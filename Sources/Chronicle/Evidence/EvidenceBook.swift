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
    var statements = [[Announcement]](repeating: [], count: atlas.places.count)
    for announcement in atlas.announcements { statements[announcement.place.index].append(announcement) }
    var opinions = [[Opinion]](repeating: [], count: atlas.places.count)
    for opinion in atlas.opinions { opinions[opinion.place.index].append(opinion) }
    let turns = atlas.faces.indices.map { atlas.groundTurns(of: FaceIndex($0)) }
    let evidence = atlas.places.indices.map { number in
      let place = PlaceIndex(number)
      var evidence = PlaceEvidence(place, statements: statements[number], in: atlas, turnsOfFaces: turns)
      evidence.opinions = opinions[number]
      return evidence
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
    _ place: PlaceIndex, statements: [Announcement], in atlas: Atlas, turnsOfFaces: [[GroundTurn]]
  ) {
    let face = atlas.face(of: place)
    let claims = statements.isEmpty ? [] : statements.filter { $0.act == .announced }
    var claimant: HolderIndex?
    if let first = claims.first, case .holder(let holder) = atlas.parties[first.party].side { claimant = holder }
    let turns = face.map { turnsOfFaces[$0.index] } ?? []
    func isGain(_ turn: GroundTurn) -> Bool { turn.how != .held && (claimant == nil || turn.holder == claimant) }
    self.init(
      place: place, face: face, isInZone: face.map(atlas.timeline.isInZone) ?? false, statements: statements,
      announcedOn: claims.first?.day, claimant: claimant, outcome: claims.last { $0.outcome != nil }?.outcome,
      assessedOn: turns.first { $0.how == .taken && isGain($0) }?.from,
      handedOverOn: turns.first { $0.how == .handedOver }?.from, shownOn: turns.first(where: isGain)?.from, turns: turns
    )
  }
}
