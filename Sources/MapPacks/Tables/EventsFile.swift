import Chronicle

func readEvents(_ table: CSVTable, _ ids: PackIDs) -> [Event] {
  var order = DayOrder()
  return table.records { row in
    let id = row["id"]
    ids.events.add(id)
    _ = row["place_id"].optionalReference(in: ids.places)  // for `check`, and for people who open the file
    return Event(
      id: id.id(), day: order.next(row["day"]), category: row["category"].choice() ?? .background,
      title: row["title"].text(), text: row["text"].text(), place: row["place"].optionalText(),
      coordinate: row.givenCoordinate().coordinate, sources: row["source"].sources(in: ids.sources))
  }
}
