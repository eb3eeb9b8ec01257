import Testing

/// Formats of output are told apart where they are listed, those of reports and those of exports, so that a new one is a
/// case there and a writer.
@Suite struct FormatsTests {
  private static let formats = [".csv", ".json", ".geojson", ".tsv", ".ndjson"]

  @Test func onlyTheListsOfFormatsTellThemApart() {
    // The faults of packs have a case called json.
    let files = SourceTree.swift.filter { $0.module != "MapPacks" }.filter { file in
      file.lines.contains { line in
        let words = line.split { !($0.isLetter || $0 == ".") }.map(String.init)
        return words.contains("case") && words.contains { Self.formats.contains($0) }
      }
    }
    #expect(
      files.map(\.path) == ["Sources/Reports/Formats/Format.swift", "Sources/dayfront/Exports/ExportFormat.swift"])
  }
}
