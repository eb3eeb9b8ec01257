import Chronicle

private enum LegendKind: String, CaseIterable { case ground, line }

func readLegend(_ table: CSVTable, _ ids: PackIDs) -> [LegendEntry] {
  table.records { row in
    let key = row["key"]
    ids.legend.add(key)
    let id = key.id()
    let kind = row["kind"].choice(LegendKind.self)
    let names = row.recordNames()
    let meaning = meaning(of: kind, holder: row["holder"], status: row["status"], layer: row["layer"], ids.sides)
    return LegendEntry(key: id, names: names, meaning: meaning, sources: row["source"].sources(in: ids.sources))
  }
}

private func meaning(
  of kind: LegendKind?, holder: Field, status: Field, layer: Field, _ holders: IDTable
) -> LegendEntry.Meaning {
  switch kind {
  case .ground:
    if !layer.isEmpty { layer.report(.mustBeEmpty("layer", with: "kind ground")) }
    return .ground(HolderIndex(holder.reference(in: holders) ?? 0), status.choice() ?? .held)
  case .line:
    if !holder.isEmpty { holder.report(.mustBeEmpty("holder", with: "kind line")) }
    if !status.isEmpty { status.report(.mustBeEmpty("status", with: "kind line")) }
    return .line(layer.text())
  case nil: return .line("")
  }
}
