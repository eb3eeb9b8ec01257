import Chronicle

func readHarm(_ table: CSVTable, _ ids: PackIDs) -> [HarmFigure] {
  var order = DayOrder()
  return table.records { row in
    let day = order.next(row["day"])
    let sides = row["side_harmed"].holders(in: ids.sides)
    let group = row["group"].choice(HarmFigure.Group.self), measure = row["measure"].choice(HarmFigure.Measure.self)
    let value = row["value"].whole(in: 0...1_000_000_000, "from 0 to 1000000000")
    let bound = row["bound"].choice(HarmFigure.Bound.self), scope = row["scope"].choice(HarmFigure.Scope.self)
    let speaker = row["who_says"].properName(), sources = row["source"].sources(in: ids.sources)
    let note = row["note"]
    if scope == .part, note.isEmpty { note.report(.mustBeThere("note", with: "scope part")) }
    return HarmFigure(
      day: day, sides: sides, group: group ?? .all, measure: measure ?? .killed, value: value ?? 0,
      bound: bound ?? .about, scope: scope ?? .part, by: speaker, sources: sources, note: note.optionalText())
  }
}

extension Field {
  /// One holder or several, joined by `;`.
  fileprivate func holders(in table: IDTable) -> [HolderIndex] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).compactMap { part in
      let one = Field(file: file, offset: offset, key: key, bytes: UnsafeBufferPointer(rebasing: part))
      return one.reference(in: table).map { HolderIndex($0) }
    }
  }
}
