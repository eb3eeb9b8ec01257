import Basics
import Chronicle
import Geometry
import Screens

/// The report of who held a point on a day, with its whole history and sources.
struct PointReport {
  let atlas: Atlas
  let point: Coordinate
  let face: FaceIndex
  let day: Day?
  let language: Language

  /// The dated history of the point. Ground outside the zone has none, only the holder of its country.
  private var history: [ControlEntry] { atlas.timeline.isInZone(face) ? atlas.timeline.histories[face.index] : [] }

  private func words(_ state: ControlState) -> String {
    "\(atlas[state.holder].names[language]), \(state.status.rawValue)" + (state.due.map { " (due \($0))" } ?? "")
  }

  var text: String {
    let record = atlas[face]
    let district = atlas[record.district].names[language]
    var text = "\(decimal(point.longitude, 4)) E \(decimal(point.latitude, 4)) N, \(district)"
    text += ", \(atlas.countries[record.country].names[language])\n"
    if let day {
      let state =
        atlas.isKnown(face, on: day)
        ? words(atlas.timeline.state(of: face, on: day)) : "not known, the records begin later"
      text += "on \(day.long): \(state)\n"
      let last = atlas.knownDays.upperBound
      if day > last { text += "(this map ends on \(last): its last state, whatever came later)\n" }
    }
    let isTold = atlas.timeline.isInZone(face)
    text += isTold ? "\nHistory\n" : "\nThe holder of this ground does not change on this map.\n"
    for entry in history where isTold {
      text += "  from \(entry.from)  \(words(entry.state))\n"
      for source in entry.sources { text += "    [\(source.index + 1)] \(Self.citation(atlas[source]))\n" }
    }
    text += "\nArea \(record.id), \(Geometry.text(atlas.timeline.areas[face.index]))"
    switch record.certainty {
    case .assessed: text += "; drawn by the assessment.\n" + (atlas.accuracy.map { $0[language] + "\n" } ?? "")
    case .agreed: text += "; its edge was fixed by the agreement.\n"
    case .low: text += "; LOW certainty: the sources disagree about this ground.\n"
    case nil: text += ".\n"
    }
    return text
  }

  var json: JSONText {
    let record = atlas[face]
    var members: [(String, JSONText)] = [
      ("lon", .number(point.longitude, decimals: 6)), ("lat", .number(point.latitude, decimals: 6)),
      ("face", .string(record.id)), ("district", .string(atlas[record.district].id)),
      ("country", .string(atlas.countries[record.country].id)),
      ("certainty", record.certainty.map { .string($0.rawValue) } ?? .null),
    ]
    if let day {
      let state = atlas.isKnown(face, on: day) ? atlas.timeline.state(of: face, on: day) : nil
      members.append(
        (
          "on",
          .object([
            ("day", .string(day.description)), ("holder", state.map { .string(atlas[$0.holder].id) } ?? .null),
            ("status", state.map { .string($0.status.rawValue) } ?? .null),
            ("due", state?.due.map { .string($0.description) } ?? .null),
            ("state_of", .string(min(day, atlas.knownDays.upperBound).description)),
          ])
        ))
    }
    members.append(
      (
        "history",
        .array(
          history.map { entry in
            .object([
              ("from", .string(entry.from.description)), ("holder", .string(atlas[entry.state.holder].id)),
              ("status", .string(entry.state.status.rawValue)),
              ("due", entry.state.due.map { .string($0.description) } ?? .null),
              ("sources", atlas.json(entry.sources)),
            ])
          })
      ))
    return .object(members)
  }

  /// The title, publisher, day and address of a source, those that are known.
  static func citation(_ source: Source) -> String {
    source.citation
  }
}
