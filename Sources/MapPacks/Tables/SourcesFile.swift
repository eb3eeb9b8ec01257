import Chronicle

func readSources(_ table: CSVTable, _ ids: PackIDs) -> [Source] {
  table.records { row in
    let id = row["id"]
    ids.sources.add(id)
    let source = Source(
      id: id.id(), title: row["title"].optionalText(), publisher: row["publisher"].optionalText(),
      url: row["url"].optionalText(), published: row["published"].optionalDay(),
      side: row["side"].side(in: ids.sides), licence: row["licence"].optionalText(),
      note: row["note"].optionalText())
    if source.title.isEmpty, source.publisher.isEmpty { row.report(.bothEmpty("title", "publisher")) }
    return source
  }
}
