import Chronicle
import Geometry

/// Questions that are answered by pointing at a district of the zone.
extension QuizBook {
  func pointing(at district: DistrictIndex, by clue: PointingClue) -> QuizDraft? {
    guard atlas[district].isInZone else { return nil }
    let name = atlas[district].names.english
    switch clue {
    case .place(let place):
      let own = atlas[place].names.english
      // A town that lends its name to a district gives itself away, or lies in a district of a like name.
      let isGivenAway = atlas.zoneDistricts.contains { folded(atlas[$0].names.english).contains(folded(own)) }
      let homonyms = atlas.places.count { $0.names.english == own }
      // On a border the point and the record may name two districts.
      let ground = evidence[place].face.map { atlas[$0].district }
      guard places.contains(place), ground == district, atlas[place].district == district, !isGivenAway, homonyms == 1
      else { return nil }
      return draft(
        district, "In which district does \(own) lie?", told: "\(own) lies in \(name).",
        sources: atlas[place].sources + atlas[district].sources)
    case .mostGround(let day):
      guard mostChanged(on: day) == district else { return nil }
      let own = turns[district]!.filter { $0.day == day }
      let area = own.reduce(SquareKilometres.zero) { $0 + $1.area }
      return draft(
        district, "In which district does the assessment show the most ground as changing holder on \(day.medium)?",
        told: "\(name): \(kilometres(area)) on \(day.short).", sources: own.flatMap(\.sources))
    case .handedOver(let day):
      let done = atlas.zoneDistricts.filter { atlas.evacuation(of: $0)?.doneOn == day }
      guard done == [district], let record = atlas.evacuation(of: district) else { return nil }
      return draft(
        district, "Which district's remaining ground was handed over on \(day.medium)?",
        told: "\(name): \(kilometres(record.area)).", sources: record.sources)
    case .putOff:
      let late = atlas.zoneDistricts.filter { atlas.evacuation(of: $0)?.postponements.isEmpty == false }
      guard late == [district], let record = atlas.evacuation(of: district), let last = record.postponements.last else {
        return nil
      }
      return draft(
        district, "Which district's handover was put off?",
        told: "\(name): from \(record.firstDue.short) to \(last.newDue.short), decided on \(last.decidedOn.short).",
        sources: record.sources)
    case .armenianName:
      let own = atlas[district].names.armenian
      let like = atlas.districts.filter { folded($0.names.armenian) == folded(own) }
      guard !own.isEmpty, !isAlike(own, name), like.count == 1 else { return nil }
      // A name that begins another district's would be half an answer to both.
      let begins = atlas.zoneDistricts.filter { folded(atlas[$0].names.armenian).hasPrefix(folded(own)) }
      guard begins == [district] else { return nil }
      return draft(
        district, "Which district is called \(own) in Armenian?",
        told: "\(name): \(atlas[district].names.all.prefix(3).joined(separator: ", ")).",
        sources: atlas[district].sources)
    }
  }

  /// Whether a name gives the English one away: Shushi and Shusha, but not Karvachar and Kalbajar.
  private func isAlike(_ one: String, _ other: String) -> Bool { folded(one).prefix(3) == folded(other).prefix(3) }

  private func draft(
    _ district: DistrictIndex, _ prompt: String, told: String, sources: [SourceIndex]
  ) -> QuizDraft {
    let here = atlas.bounds(of: district).center
    func distance(_ other: DistrictIndex) -> Double {
      let there = atlas.bounds(of: other).center
      let east = there.x - here.x, north = there.y - here.y
      return east * east + north * north
    }
    let near = atlas.zoneDistricts.filter { $0 != district }
      .map { ($0, distance($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    return QuizDraft(
      prompt: prompt, right: choice(district), pool: near.map(choice), isOrdered: false, explanation: told,
      sources: distinct(sources), district: district)
  }

  private func choice(_ district: DistrictIndex) -> QuizDraft.Choice {
    QuizDraft.Choice(text: atlas[district].names.english, rank: district.index)
  }
}
