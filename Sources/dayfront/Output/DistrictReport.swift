import Basics
import Chronicle
import Geometry
import Screens

/// The report of districts, with the days on which their ground changed hands and was evacuated.
struct DistrictReport {
  let atlas: Atlas
  let districts: [DistrictIndex]
  let language: Language

  /// The captures of ground of a district, without handovers.
  private func captures(in district: DistrictIndex) -> [Turn] {
    atlas.turns(in: district).filter { !$0.isHandover }
  }

  private func words(_ evacuation: Evacuation?) -> String {
    guard let evacuation else { return "-" }
    var words = evacuation.doneOn?.description ?? "due \(evacuation.due(asOf: atlas.days.upperBound)), not done"
    if !evacuation.postponements.isEmpty { words += " (first agreed \(evacuation.firstDue))" }
    if evacuation.excepted > .zero { words += " (corridor excepted)" }
    return words
  }

  var table: String {
    var table = TextTable(
      header: ["district", "km2", "captured", "from", "to", "handed over", "evacuated"], numeric: [1, 2, 5])
    for district in districts {
      let captures = captures(in: district)
      let area = atlas.capturedArea(in: district)
      table.rows.append([
        atlas[district].names[language], decimal(atlas.timeline.area(in: district).value, 0),
        captures.isEmpty ? "-" : decimal(area.value, 0), captures.first?.day.description ?? "-",
        captures.last?.day.description ?? "-",
        atlas.evacuation(of: district).map { decimal($0.area.value, 0) } ?? "-", words(atlas.evacuation(of: district)),
      ])
    }
    return table.text
      + "\nGround of each district inside the line of contact of \(atlas.baseline); captured: km2 and days as assessed;\nhanded over: km2 of its evacuation.\n"
  }

  var csv: String {
    csvLine([
      "district", "name", "km2", "captured_km2", "captured_from", "captured_to", "agreed", "first_due", "put_off_on",
      "put_off_to", "evacuated", "excepted_km2",
    ])
      + districts.map { district in
        let captures = captures(in: district)
        let evacuation = atlas.evacuation(of: district)
        let putOff = evacuation?.postponements.last
        let captured = atlas.capturedArea(in: district).value
        let dates: [Day?] = [
          captures.first?.day, captures.last?.day, evacuation?.agreedOn, evacuation?.firstDue, putOff?.decidedOn,
          putOff?.newDue, evacuation?.doneOn,
        ]
        return csvLine(
          [
            atlas[district].id, atlas[district].names[language],
            decimal(atlas.timeline.area(in: district).value, 3), decimal(captured, 3),
          ] + dates.map { $0?.description ?? "" } + [evacuation.map { decimal($0.excepted.value, 3) } ?? ""])
      }.joined()
  }

  /// The full record of one district, for reading.
  func record(of district: DistrictIndex) -> String {
    let record = atlas[district]
    var text = record.names[language] + "\n"
    text += "names      " + record.names.all.joined(separator: ", ") + "\n"
    text += "country    " + atlas.countries[record.country].names[language] + "\n"
    let area = atlas.timeline.area(in: district)
    text += area > .zero ? "in the zone \(Geometry.text(area))\n" : "outside the zone\n"
    var notes = SourceNotes()
    if let evacuation = atlas.evacuation(of: district) {
      text += "\nEvacuation of \(Geometry.text(evacuation.area)) \(notes.cite(evacuation.sources))\n"
      text += "  agreed     \(evacuation.agreedOn)\n  first due  \(evacuation.firstDue)\n"
      for postponement in evacuation.postponements {
        text += "  put off    on \(postponement.decidedOn) to \(postponement.newDue)\n"
      }
      text += "  done       \(evacuation.doneOn?.description ?? "not done")\n"
      if evacuation.excepted > .zero { text += "  excepted   the corridor, \(Geometry.text(evacuation.excepted))\n" }
    }
    let turns = atlas.turns(in: district)
    text += turns.isEmpty ? "\nNo ground of it changed holder.\n" : "\nChanges of holder, as assessed\n"
    for turn in turns {
      text +=
        "  \(turn.day)  \(Geometry.text(turn.area)) \(turn.isHandover ? "handed over" : "captured"), now \(atlas[turn.holder].names[language]) \(notes.cite(turn.sources))\n"
    }
    return text + notes.list(in: atlas)
  }

  var json: JSONText {
    func day(_ day: Day?) -> JSONText { day.map { .string($0.description) } ?? .null }
    return .array(
      districts.map { district in
        let names = atlas[district].names
        var members: [(String, JSONText)] = [
          ("id", .string(atlas[district].id)),
          ("names", .object(Language.allCases.map { ($0.rawValue, .string(names.given($0))) })),
          ("area_km2", .number(atlas.timeline.area(in: district).value, decimals: 3)),
        ]
        members.append(
          (
            "evacuation",
            atlas.evacuation(of: district).map { evacuation in
              .object([
                ("agreed", day(evacuation.agreedOn)), ("first_due", day(evacuation.firstDue)),
                (
                  "postponed",
                  .array(
                    evacuation.postponements.map {
                      .object([("on", day($0.decidedOn)), ("to", day($0.newDue))])
                    })
                ),
                ("done", day(evacuation.doneOn)), ("area_km2", .number(evacuation.area.value, decimals: 3)),
                ("excepted_km2", .number(evacuation.excepted.value, decimals: 3)),
                ("sources", atlas.json(evacuation.sources)),
              ])
            } ?? .null
          ))
        members.append(
          (
            "changes",
            .array(
              atlas.turns(in: district).map { turn in
                .object([
                  ("day", day(turn.day)), ("to", .string(atlas[turn.holder].id)),
                  ("how", .string(turn.isHandover ? "handed-over" : "captured")),
                  ("km2", .number(turn.area.value, decimals: 3)), ("sources", atlas.json(turn.sources)),
                ])
              })
          ))
        return .object(members)
      })
  }
}
