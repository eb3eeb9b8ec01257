import Basics
import Chronicle
import Geometry

/// Places of one name, for reading.
extension PlaceReport {
  var text: String {
    let others = places.dropFirst().map { other in
      "  \(atlas.label(other.place, in: language)), \(atlas[other.place].kind.rawValue): \(other.gapInFull)\n"
        + "    dayfront place \(atlas[other.place].id)\n"
    }
    let list = others.isEmpty ? "" : "\nAlso of this name, and what to type for it\n" + others.joined()
    return (places.first.map(told) ?? "") + list
  }

  /// A place in full.
  private func told(_ evidence: PlaceEvidence) -> String {
    var notes = SourceNotes()
    var text = heading(evidence, &notes)
    text += "\nWhat was said\n" + said(evidence, &notes)
    text += "\nWhat was assessed of its ground\n" + assessed(evidence, &notes)
    text += others(evidence, &notes)
    text += "\nBeside each other\n  \(evidence.gapInFull)\n"
    if let outcome = evidence.outcome { text += "  in the end: \(outcome.inFull)\n" }
    if let day { text += "  on \(day.long): \(onDay(day, evidence))\n" }
    return text + notes.list(in: atlas)
  }

  private func heading(_ evidence: PlaceEvidence, _ notes: inout SourceNotes) -> String {
    let place = atlas[evidence.place]
    var text = "\(place.names[language]), \(place.kind.rawValue), \(atlas[place.district].names[language])\n"
    text += "names      " + place.names.all.joined(separator: ", ") + "\n"
    text += "position   \(position(of: place)) \(notes.cite(place.sources))\n"
    if !place.note.isEmpty { text += "note       \(place.note)\n" }
    return text
  }

  private func said(_ evidence: PlaceEvidence, _ notes: inout SourceNotes) -> String {
    if evidence.statements.isEmpty { return "  Nobody announced anything about it.\n" }
    var text = ""
    for statement in evidence.statements {
      let said = statement.act.rawValue + String(repeating: " ", count: max(0, 12 - statement.act.rawValue.count))
      let speaker = atlas.speaker(statement.party, .statement) { $0[language] }
      text += "  \(statement.day)  \(said)  \(speaker) \(notes.cite(statement.sources))\n"
      if !statement.note.isEmpty { text += "              \(statement.note)\n" }
    }
    return text
  }

  private func assessed(_ evidence: PlaceEvidence, _ notes: inout SourceNotes) -> String {
    guard let face = evidence.face else { return "  Its position is not known, or lies outside the map.\n" }
    var text = ""
    if atlas.timeline.isInZone(face) {
      for entry in atlas.timeline.histories[face.index] {
        let state = atlas.words(entry.state, in: language)
        let when = entry.range?.toldWithYear ?? "from \(entry.from)"
        text += "  \(when)  \(state) \(notes.cite(entry.sources))\n"
      }
    } else {
      text += "  Outside the zone: its holder does not change on this map.\n"
    }
    if atlas[face].certainty == .low { text += "  Low certainty: the sources disagree about this ground.\n" }
    return text + agreed(evidence, &notes)
  }

  /// What was agreed of the handover of its district, in a line.
  private func agreed(_ evidence: PlaceEvidence, _ notes: inout SourceNotes) -> String {
    let district = atlas[evidence.place].district
    guard evidence.isInZone, let evacuation = atlas.evacuation(of: district) else { return "" }
    let subject: Phrase = "Its district, \(.name(atlas[district].names)),"
    let words = evacuation.words(of: subject, isOfYears: true).text { $0[language] }
    return "  \(words) \(notes.cite(evacuation.sources))\n    All of that: dayfront district \(atlas[district].id)\n"
  }

  /// What it was on a day: by what was said and assessed, or, where the day is not known, that it is not.
  private func onDay(_ day: Day, _ evidence: PlaceEvidence) -> String {
    let state = evidence.face.map { atlas.timeline.state(of: $0, on: day) }
    if state?.status == .unmapped { return "its ground is unmapped: held in part by each of two, by no known line" }
    guard state?.isOpen == true, let face = evidence.face, let change = atlas.openChange(of: face, on: day) else {
      return evidence.state(on: day).inFull
    }
    return atlas.words(change, in: language)
  }

  private func position(of place: Place) -> String {
    guard let point = place.coordinate else { return "not known" }
    let quality =
      switch place.quality {
      case .exact: "exact"
      case .fuzzy: "matched by a like name"
      case .approximate: "good to a few kilometres"
      case .unknown: "not known"
      }
    return "\(point.text(decimals: 4)), \(quality)"
  }
}
