import Chronicle

func readAnnouncements(_ table: CSVTable, _ ids: PackIDs) -> [Announcement] {
  var order = DayOrder()
  return table.records { row in
    let place = PlaceIndex(row["place"].reference(in: ids.places) ?? 0)
    let day = order.next(row["day"])
    let act = row["act"]
    let said = act.choice(Act.self) ?? .announced
    let party = row["party"].reference(in: ids.parties) ?? 0
    let outcome = row["outcome"]
    if said != .announced, !outcome.isEmpty {
      outcome.report(.mustBeEmpty("outcome", with: "act \(act.string)"))
    }
    return Announcement(
      place: place, day: day, act: said, party: party, outcome: outcome.isEmpty ? nil : outcome.choice(),
      sources: row["source"].sources(in: ids.sources), note: row["note"].optionalText())
  }
}
