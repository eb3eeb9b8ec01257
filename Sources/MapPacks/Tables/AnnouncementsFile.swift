import Chronicle

extension PackContents {
  func readAnnouncements() {
    let columns = ["place", "day", "act", "party", "outcome", "source", "note"]
    var order = DayOrder()
    _ = table("announcements.csv", isOptional: true, columns: columns) { row in
      let place = PlaceIndex(row.next().reference(in: placeIDs) ?? 0)
      let day = order.next(row.next())
      let act = row.next()
      let said = act.choice(Act.self) ?? .announced
      let party = row.next().reference(in: partyIDs) ?? 0
      let outcome = row.next()
      if said != .announced, !outcome.isEmpty {
        outcome.report(.mustBeEmpty("outcome", with: "act \(act.string)"))
      }
      announcements.append(
        Announcement(
          place: place, day: day, act: said, party: party,
          outcome: outcome.isEmpty ? nil : outcome.choice(), sources: row.next().sources(in: sourceIDs),
          note: row.next().optionalText()))
    }
  }
}

/// Checks that the rows of a file stand in the order of their days.
struct DayOrder {
  private var last: Day?

  /// The day of the next row; reports one that lies before the last.
  mutating func next(_ field: Field) -> Day {
    guard let day = field.givenDay() else { return last ?? standInDay }
    if let last, day < last { field.report(.dayOutOfOrder(day, after: last)) }
    last = max(day, last ?? day)
    return day
  }
}
