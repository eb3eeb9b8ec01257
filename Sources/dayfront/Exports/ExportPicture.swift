import Export

extension ExportRow {
  private static let ofPictures: Set<ExportOption> = [
    .kind, .at, .view, .select, .place, .reading, .theme, .patterns, .size,
  ]

  /// A picture as vectors.
  static let drawing = ExportRow(
    words: "a picture as vectors: --kind map, capture, frame or figure", options: ofPictures
  ) {
    request in
    .text("")
  }

  /// The same as dots.
  static let image = ExportRow(words: "the same as dots, by rsvg-convert where that is installed", options: ofPictures)
  {
    request in
    .bytes([])
  }
}
