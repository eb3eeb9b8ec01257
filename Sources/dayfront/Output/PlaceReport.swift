import Basics
import Chronicle
import Geometry
import Screens

/// The report of one place: the statements about it, the assessment of its ground, and the sources.
struct PlaceReport {
  let atlas: Atlas
  let evidence: PlaceEvidence
  /// The day whose state is reported; nil for none.
  var day: Day?
  let language: Language

  var text: String {
    let place = atlas[evidence.place]
    var notes = SourceNotes()
    var text = "\(place.names[language]), \(place.kind.rawValue), \(atlas[place.district].names[language])\n"
    text += "names      " + place.names.all.joined(separator: ", ") + "\n"
    text += "position   \(position) \(notes.cite(place.sources))\n"
    if !place.note.isEmpty { text += "note       \(place.note)\n" }

    text += "\nWhat was said\n"
    if evidence.statements.isEmpty { text += "  Nobody announced anything about it.\n" }
    for statement in evidence.statements {
      let said = statement.act.rawValue + String(repeating: " ", count: max(0, 12 - statement.act.rawValue.count))
      let speaker = atlas.speaker(statement.party, .statement) { $0[language] }
      text += "  \(statement.day)  \(said)  \(speaker) \(notes.cite(statement.sources))\n"
      if !statement.note.isEmpty { text += "              \(statement.note)\n" }
    }

    text += "\nWhat was assessed of its ground\n"
    if let face = evidence.face {
      let isTold = atlas.timeline.isInZone(face)
      if !isTold { text += "  Outside the zone: its holder does not change on this map.\n" }
      for entry in atlas.timeline.histories[face.index] where isTold {
        let due = entry.state.due.map { " (due \($0))" } ?? ""
        let holder = atlas[entry.state.holder].names[language]
        text += "  from \(entry.from)  \(holder), \(entry.state.status.rawValue)\(due) \(notes.cite(entry.sources))\n"
      }
      if atlas[face].certainty == .low { text += "  LOW certainty: the sources disagree about this ground.\n" }
    } else {
      text += "  Its position is not known, or lies outside the map.\n"
    }
    text += "\nBeside each other\n  \(gapWords(evidence))\n"
    if let outcome = evidence.outcome { text += "  in the end: \(words(outcome))\n" }
    if let day { text += "  on \(day.long): \(dayfront.words(evidence.state(on: day)))\n" }
    return text + notes.list(in: atlas)
  }

  private var position: String {
    let place = atlas[evidence.place]
    guard let point = place.coordinate else { return "not known" }
    let quality =
      switch place.quality {
      case .exact: "exact"
      case .fuzzy: "matched by a like name"
      case .approximate: "good to a few kilometres"
      case .unknown: "not known"
      }
    return "\(decimal(point.longitude, 4)) E \(decimal(point.latitude, 4)) N, \(quality)"
  }

  private func words(_ outcome: Outcome) -> String {
    switch outcome {
    case .held: "the announcement held"
    case .part: "it held for a part of the place"
    case .notHeld: "it did not hold: the place was not taken after all"
    case .disputed: "whether it held is disputed"
    }
  }

  static func json(_ evidence: PlaceEvidence, on day: Day? = nil, in atlas: Atlas) -> JSONText {
    let place = atlas[evidence.place]
    var members: [(String, JSONText)] = [
      ("id", .string(place.id)), ("kind", .string(place.kind.rawValue)), ("rank", .integer(place.rank)),
      ("district", .string(atlas[place.district].id)),
      ("names", .object(Language.allCases.map { ($0.rawValue, .string(place.names.given($0))) })),
      ("position", .string(place.quality.rawValue)),
      ("lon", place.coordinate.map { .number($0.longitude, decimals: 5) } ?? .null),
      ("lat", place.coordinate.map { .number($0.latitude, decimals: 5) } ?? .null),
      ("face", evidence.face.map { .string(atlas[$0].id) } ?? .null),
      ("announced", dayfront.json(evidence.announcedOn)),
      ("outcome", evidence.outcome.map { .string($0.rawValue) } ?? .null),
      ("assessed", dayfront.json(evidence.assessedOn)), ("handed_over", dayfront.json(evidence.handedOverOn)),
      ("gap_days", evidence.gap.map { .integer($0) } ?? .null),
      ("gap", .string(gapWords(evidence))), ("note", .string(place.note)), ("sources", atlas.json(place.sources)),
    ]
    if let day {
      members.append(
        (
          "on",
          .object([("day", .string(day.description)), ("state", .string(evidence.state(on: day).rawValue))])
        ))
    }
    members.append(
      (
        "statements",
        .array(
          evidence.statements.map { statement in
            let party = atlas.parties[statement.party]
            return .object([
              ("day", .string(statement.day.description)), ("act", .string(statement.act.rawValue)),
              ("party", .string(party.id)), ("side", .string(atlas.id(of: party.side))),
              ("outcome", statement.outcome.map { .string($0.rawValue) } ?? .null), ("note", .string(statement.note)),
              ("sources", atlas.json(statement.sources)),
            ])
          })
      ))
    return .object(members)
  }
}
