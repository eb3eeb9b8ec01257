import Chronicle

/// The third voice of a place, for reading: what other mappers and reporters showed of it.
extension PlaceReport {
  func others(_ evidence: PlaceEvidence, _ notes: inout SourceNotes) -> String {
    guard !atlas.opinions.isEmpty else { return "" }
    let heading = "\nWhat other mappers showed\n"
    if evidence.opinions.isEmpty { return heading + "  Nothing of it is recorded here.\n" }
    return heading + atlas.opinionRows(of: evidence).map { told($0, &notes) }.joined()
  }

  private func told(_ row: OpinionRow, _ notes: inout SourceNotes) -> String {
    let opinion = row.opinion, columns = OpinionColumns(atlas: atlas, language: language)
    let sign = opinion.finding.isOwn ? "*" : "-"
    let own = opinion.finding.isOwn ? "own finding" : "no finding of their own"
    var text = "  \(opinion.day)  \(sign) \(columns.words(of: opinion.says)), by \(opinion.speaker) "
    text += "\(notes.cite(opinion.sources))\n"
    text += "              \(own): \(opinion.finding.words)\n"
    if row.standing.days != nil || row.standing.isDifferent || [.unmapped, .notCompared].contains(row.standing) {
      text += "              beside the map: \(row.standing.words)\n"
    }
    return text + (opinion.note.isEmpty ? "" : "              \(opinion.note)\n")
  }
}
