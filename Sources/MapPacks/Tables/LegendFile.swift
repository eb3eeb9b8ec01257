import Chronicle

private enum LegendKind: String, CaseIterable { case ground, line }

extension PackContents {
  func readLegend() {
    let columns = [
      "key", "kind", "name_en", "name_az", "name_hy", "name_ru", "holder", "status", "layer", "source",
    ]
    legendIDs.isComplete = table("legend.csv", isOptional: true, columns: columns) { row in
      let key = row.next()
      legendIDs.add(key)
      let id = key.id()
      let kind = row.next().choice(LegendKind.self)
      let names = row.names()
      let meaning = legendMeaning(of: kind, holder: row.next(), status: row.next(), layer: row.next())
      legend.append(
        LegendEntry(key: id, names: names, meaning: meaning, sources: row.next().sources(in: sourceIDs)))
    }
  }

  private func legendMeaning(
    of kind: LegendKind?, holder: Field, status: Field, layer: Field
  ) -> LegendEntry.Meaning {
    switch kind {
    case .ground:
      if !layer.isEmpty { layer.report(.mustBeEmpty("layer", with: "kind ground")) }
      return .ground(HolderIndex(holder.reference(in: holderIDs) ?? 0), status.choice() ?? .held)
    case .line:
      if !holder.isEmpty { holder.report(.mustBeEmpty("holder", with: "kind line")) }
      if !status.isEmpty { status.report(.mustBeEmpty("status", with: "kind line")) }
      return .line(layer.text())
    case nil: return .line("")
    }
  }
}
