import Chronicle
import Geometry

/// The full record of one district, for reading.
extension DistrictReport {
  func record(of told: Told) -> String {
    var notes = SourceNotes()
    let text =
      heading(told) + (told.evacuation.map { evacuated($0, &notes) } ?? "") + changes(told.turns, &notes)
      + changesInside(told.turnsInside, &notes)
      + census(of: told, &notes)
    return text + notes.list(in: atlas)
  }

  private func heading(_ told: Told) -> String {
    let record = atlas[told.index]
    var text = record.names[language] + "\n"
    text += "names      " + record.names.all.joined(separator: ", ") + "\n"
    text += "country    " + atlas.countries[record.country].names[language] + "\n"
    return text + (told.area > .zero ? "in the zone \(told.area.text)\n" : "outside the zone\n")
  }

  private func evacuated(_ evacuation: Evacuation, _ notes: inout SourceNotes) -> String {
    var text = "\nEvacuation of \(evacuation.area.text) \(notes.cite(evacuation.sources))\n"
    text += "  agreed     \(evacuation.agreedOn)\n  first due  \(evacuation.firstDue)\n"
    for postponement in evacuation.postponements {
      text += "  put off    on \(postponement.decidedOn) to \(postponement.newDue)\n"
    }
    text += "  done       \(evacuation.doneOn?.description ?? "not done")\n"
    if evacuation.excepted > .zero { text += "  excepted   the corridor, \(evacuation.excepted.text)\n" }
    return text
  }

  private func changes(_ turns: [Turn], _ notes: inout SourceNotes) -> String {
    if turns.isEmpty { return "\nNo ground of it changed holder.\n" }
    var text = "\nChanges of holder, as assessed\n"
    for turn in turns {
      let when = turn.range?.toldWithYear ?? turn.day.description
      let holder = atlas.holderName(turn.holder, turn.member, in: language)
      text += "  \(when)  \(turn.area.text) \(how(turn)), now \(holder) \(notes.cite(turn.sources))\n"
    }
    return text
  }

  /// The changes from a holder to another one of its group; nothing where there are none.
  private func changesInside(_ turns: [Turn], _ notes: inout SourceNotes) -> String {
    if turns.isEmpty { return "" }
    var text = "\nChanges between holders of one group, as assessed\n"
    for turn in turns {
      let when = turn.range?.toldWithYear ?? turn.day.description
      let holder = atlas.holderName(turn.holder, turn.member, in: language)
      text += "  \(when)  \(turn.area.text) passed, now \(holder) \(notes.cite(turn.sources))\n"
    }
    return text
  }

  private func how(_ turn: Turn) -> String {
    if turn.wasUnmapped { return "held in part by each of two before, by no known line" }
    return turn.isHandover ? "handed over" : "captured"
  }
}
