import Chronicle

extension PackContents {
  func readSources() {
    let columns = ["id", "title", "publisher", "url", "published", "side", "licence", "note"]
    sourceIDs.isComplete = table("sources.csv", isOptional: false, columns: columns) { row in
      let id = row.next()
      sourceIDs.add(id)
      let source = Source(
        id: id.id(), title: row.next().optionalText(), publisher: row.next().optionalText(),
        url: row.next().optionalText(), published: row.next().optionalDay(),
        side: row.next().side(in: holderIDs), licence: row.next().optionalText(),
        note: row.next().optionalText())
      if source.title.isEmpty, source.publisher.isEmpty { row.report(.bothEmpty("title", "publisher")) }
      sources.append(source)
    }
  }
}
