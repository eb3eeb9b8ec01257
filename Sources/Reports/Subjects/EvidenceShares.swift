import Chronicle

/// Published shares and lengths, beside what the map comes to.
extension EvidenceReport {
  @ColumnsBuilder<ShareComparison>
  var shareColumns: Columns<ShareComparison> {
    Column("by") { .text(share($0).speaker) }.shown("who") { share($0).speaker }
    Column("day") { Value($0.day) }.shown("day") { $0.day.description }
    Column("measure") { .text(share($0).measure.rawValue) }.shown("of") { share($0).measure.words }
    Column("unit") { .text(share($0).unit.rawValue) }
    Column("bound") { .text(share($0).bound.rawValue) }
    Column("published") { .number(share($0).value, decimals: 2) }
      .shown("published", .right) { share($0).bound.beforeNumber + share($0).unit.text(share($0).value) }
    Column("own") { .number($0.own, decimals: 2) }
      .shown("this map", .right) { share($0).unit.text($0.own, decimals: 1) }
    Column("difference") { .number($0.difference, decimals: 2) }
      .shown("difference", .right) { ($0.difference > 0 ? "+" : "") + share($0).unit.text($0.difference, decimals: 1) }
    Column("why") { .text(share($0).reason) }
    Column("sources") { atlas.ids(share($0).sources) }.shown("source") { sourceNumbers(share($0).sources) }
  }

  private func share(_ comparison: ShareComparison) -> PublishedShare { atlas.shares[comparison.share] }

  /// For reading; nothing where others published none.
  var sharesText: String {
    let comparisons = atlas.shareComparisons
    guard !comparisons.isEmpty else { return "" }
    var notes = SourceNotes()
    for comparison in comparisons { _ = notes.cite(share(comparison).sources) }
    let reasons = comparisons.filter { !share($0).reason.isEmpty }.map {
      "  \(share($0).measure.words): \(share($0).reason)\n"
    }
    return "\nShares and lengths that others published, and what this map comes to on that day\n\n"
      + shareColumns.table(comparisons) + (reasons.isEmpty ? "" : "\nWhy they may differ\n" + reasons.joined())
      + notes.list(in: atlas)
  }
}
