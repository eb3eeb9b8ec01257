import Chronicle

extension PackContents {
  func readEvents() {
    let columns = ["id", "day", "category", "title", "text", "place", "longitude", "latitude", "source"]
    let ids = IDTable(.event)
    var order = DayOrder()
    _ = table("events.csv", isOptional: true, columns: columns) { row in
      let id = row.next()
      ids.add(id)
      events.append(
        Event(
          id: id.id(), day: order.next(row.next()), category: row.next().choice() ?? .background,
          title: row.next().text(), text: row.next().text(), place: row.next().optionalText(),
          coordinate: row.givenCoordinate().coordinate, sources: row.next().sources(in: sourceIDs)))
    }
  }
}
