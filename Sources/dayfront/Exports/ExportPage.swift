import Export

extension ExportRow {
  /// A page with a slider of days.
  static let page = ExportRow(
    words: "a page with a day slider, in one file, for any browser; with --lesson the page of a lesson",
    options: [.at, .reading, .theme, .lesson]
  ) { request in
    .text("")
  }
}
