import Basics
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
      // Near a border the point and the record may name two districts.
      let ground = evidence[place].face.map { atlas[$0].district }
      guard tables.isClear.contains(place), ground == district, atlas[place].district == district,
        tables.placeNames[own] == 1, !isGivenAway(own)
      else { return nil }
      return draft(
        district, "In which district does \(own) lie?", told: "\(own) lies in \(name).",
        sources: atlas[place].sources + atlas[district].sources)
    case .mostGround(let day):
      guard tables.mostChanged[day] == district else { return nil }
      let own = turns[district]!.filter { $0.day == day && $0.range == nil }
      let area = own.reduce(SquareKilometres.zero) { $0 + $1.area }
      return draft(
        district, "In which district does the assessment show the most ground as changing holder on \(day.medium)?",
        told: "\(name): \(kilometres(area)) on \(.day(day)).", sources: own.flatMap(\.sources))
    case .handedOver(let day):
      let done = tables.zoneDistricts.filter { tables.evacuations[$0]?.doneOn == day }
      guard done == [district], let record = tables.evacuations[district] else { return nil }
      return draft(
        district, "Which district's remaining ground was handed over on \(day.medium)?",
        told: "\(name): \(kilometres(record.area)).", sources: record.sources)
    case .putOff:
      let late = tables.zoneDistricts.filter { tables.evacuations[$0]?.postponements.isEmpty == false }
      guard late == [district], let record = tables.evacuations[district], let last = record.postponements.last else {
        return nil
      }
      return draft(
        district, "Which district's handover was put off?",
        told: "\(name): from \(.day(record.firstDue)) to \(.day(last.newDue)), decided on \(.day(last.decidedOn)).",
        sources: record.sources)
    case .armenianName:
      let own = atlas[district].names.armenian
      let key = tables.armenianNames[district.index]
      let like = tables.armenianNames.count { $0 == key }
      guard !own.isEmpty, !isAlike(own, name), like == 1 else { return nil }
      // A name that begins another district's name would be half an answer to both.
      let begins = tables.zoneDistricts.filter { tables.armenianNames[$0.index].hasPrefix(key) }
      guard begins == [district] else { return nil }
      return draft(
        district, "Which district is called \(own) in Armenian?",
        told: "\(name): \(atlas[district].names.all.prefix(3).joined(separator: ", ")).",
        sources: atlas[district].sources)
    }
  }

  /// Whether a name gives the English one away: Shushi and Shusha, but not Karvachar and Kalbajar.
  private func isAlike(_ one: String, _ other: String) -> Bool { folded(one).prefix(3) == folded(other).prefix(3) }

  /// Whether a place's name gives its district away: the name is part of a name of the zone's districts.
  private func isGivenAway(_ name: String) -> Bool {
    let own = Array(folded(name))
    return tables.zoneNames.contains { other in
      other.count >= own.count
        && (0...(other.count - own.count)).contains { other[$0...].starts(with: own) }
    }
  }

  private func draft(
    _ district: DistrictIndex, _ prompt: String, told: Phrase, sources: [SourceIndex]
  ) -> QuizDraft {
    return QuizDraft(
      prompt: prompt, right: .init(district, in: atlas), pool: tables.neighbours[district]!, isOrdered: false,
      explanation: told, sources: distinct(sources), district: district)
  }
}

extension QuizDraft.Choice {
  init(_ district: DistrictIndex, in atlas: Atlas) {
    self.init(text: atlas[district].names.english, rank: district.index)
  }
}
