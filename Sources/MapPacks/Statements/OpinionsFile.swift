import Chronicle

func readOpinions(_ table: CSVTable, _ ids: PackIDs) -> [Opinion] {
  var order = DayOrder()
  return table.records { row in
    Opinion(
      place: PlaceIndex(row["place"].reference(in: ids.places) ?? 0), day: order.next(row["day"]),
      says: row["says"].verdict(in: ids.sides), by: row["by"].properName(),
      finding: row["own_finding"].choice() ?? .none, sources: row["source"].sources(in: ids.sources),
      note: row["note"].optionalText())
  }
}

extension Field {
  /// A holder, or one of the words for a place that is nobody's.
  fileprivate func verdict(in holders: IDTable) -> Opinion.Verdict {
    if bytes.elementsEqual("contested".utf8) { return .contested }
    if bytes.elementsEqual("unknown".utf8) { return .unknown }
    return reference(in: holders).map { .holder(HolderIndex($0)) } ?? .unknown
  }
}
