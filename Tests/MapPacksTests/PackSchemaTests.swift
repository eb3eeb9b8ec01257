import Foundation
import TestSupport
import Testing

@testable import MapPacks

/// What the schema says of a pack's files is what Docs/MapPackFormat.md says and what the readers do.
@Suite struct PackSchemaTests {
  static let docs = try! String(contentsOfFile: Bundled.root + "/Docs/MapPackFormat.md", encoding: .utf8)
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  /// The tiny pack with a file and columns that it does without.
  static let pack = TinyPack().writing("heading,text\nJudging,By eye.\n", to: "method.csv").writing(
    "from,to,why\n2020-10-08,2020-10-09,No pictures.\n", to: "nodata.csv"
  ).writing(
    """
    face,from,holder,status,due,earliest,latest,source
    north,1994-05-12,artsakh,held,,,,gazette
    north,2020-10-05,azerbaijan,held,,2020-10-04,2020-10-06,gazette
    south,1994-05-12,artsakh,held,,,,gazette
    south,2020-11-10,artsakh,to-be-handed-over,2020-11-15,,,statement

    """, to: "control.csv")

  /// A table of a pack with one of its columns.
  struct Column: CustomTestStringConvertible, Sendable {
    var file: String, column: PackColumn
    var name: String { column.name.description }
    var text: CSVText { CSVText(pack.files[file]!) }
    var testDescription: String { "\(file): \(name)" }
  }

  static let columns = PackSchema.files.flatMap { file in file.columns.map { Column(file: file.name, column: $0) } }

  // MARK: The documentation

  /// The rows of the first table after a line, without its head.
  func table(after line: String) throws -> [[String]] {
    let start = try #require(Self.docs.firstIndex { $0.hasPrefix(line) }, "no line '\(line)'")
    let rows = Self.docs[(start + 1)...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    return rows.dropFirst(2).map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  @Test func theTableOfFiles() throws {
    let rows = try table(after: "## Files").dropLast()  // lessons are read only when asked for
    #expect(rows.map { [$0[0], $0[2]] } == PackSchema.files.map { ["`\($0.name)`", $0.isOptional ? "no" : "yes"] })
  }

  @Test(arguments: PackSchema.files.filter { !$0.columns.isEmpty }.map(\.name))
  func theTableOfColumns(file: String) throws {
    let columns = try #require(PackSchema.files.first { $0.name == file }).columns
    let rows = try table(after: "## \(file)")
    #expect(rows == columns.map { ["`\($0.name)`", $0.type.words, $0.isOptional ? "no" : "yes"] })
  }

  @Test func thePropertiesOfAFace() throws {
    let keys = PartitionFile.faceKeys
    let rows = try table(after: "## partition.topojson")
    #expect(rows.map { $0[0] } == keys.names.map { "`\($0)`" })
    #expect(rows.map { !$0[1].hasPrefix("optional:") } == keys.names.indices.map { $0 < keys.requiredCount })
  }

  // MARK: The readers

  @Test(arguments: columns) func aReaderReadsWhatTheColumnHolds(column: Column) {
    let row = column.text.firstGiven(column.name)
    let spoiled = column.text.with(spoiled(column.column.type).value, in: column.name, ofRow: row)
    let problems = Self.pack.writing(spoiled, to: column.file).problems()
    let words = self.spoiled(column.column.type).words
    #expect(problems.contains { $0.hasPrefix(column.file + ":") && $0.contains(words) }, "\(problems)")
  }

  /// A value that a type does not take, and what is told of it.
  func spoiled(_ type: ColumnType) -> (value: String, words: String) {
    switch type {
    case .id: ("x!", "is not an id")
    case .text: ("a\u{202E}", "holds the invisible character")
    case .name: (String(repeating: "x", count: 201), "has 201 characters")
    case .day: ("x", "is not a day")
    case .whole: ("x", "is not a whole number")
    case .number: ("x", "is not a number")
    case .holders, .holderOrWord: ("nothing", "holder 'nothing' is not in pack.json")
    case .longitude: ("181", "is not from -180 to 180")
    case .latitude: ("91", "is not from -90 to 90")
    case .word: ("x", "is not one of")
    case .side: ("nobody", "holder 'nobody' is not in pack.json")
    case .sources: ("nothing", "source 'nothing' is not in sources.csv")
    case .reference(let kind): ("nothing", "\(kind.rawValue) 'nothing' is not in \(kind.home)")
    }
  }

  @Test(arguments: columns.filter { !$0.column.isOptional }) func aColumnThatMustBeThere(column: Column) {
    let problems = Self.pack.writing(column.text.without(column.name), to: column.file).problems()
    #expect(problems.contains("\(column.file):1: column '\(column.name)' is missing"))
    #expect(!Self.pack.writing(column.text.emptied(column.name), to: column.file).problems().isEmpty)
  }

  /// A file that does without a column says what it would say with an empty one.
  @Test(arguments: columns.filter(\.column.isOptional)) func aColumnThatMayBeLeftOut(column: Column) throws {
    let without = Self.pack.writing(column.text.without(column.name), to: column.file)
    let emptied = Self.pack.writing(column.text.emptied(column.name), to: column.file)
    #expect(without.problems() == emptied.problems())
    guard emptied.problems().isEmpty else { return }
    #expect(differences(try without.atlas(), try emptied.atlas()) == [])
  }

  // MARK: Sources

  /// The pack with one more source, which the records of a file name and nothing else does; nil for a file whose records
  /// name none.
  static func citingOneMore(in file: PackSchema.File) -> TinyPack? {
    var sources = CSVText(pack.files["sources.csv"]!)
    var source = sources.rows[1]
    source[sources.number(of: "id")] = "one-more"
    sources.rows.append(source)
    let grown = pack.writing(sources, to: "sources.csv")
    if let column = file.columns.first(where: { $0.type == .sources }) {
      var table = CSVText(pack.files[file.name]!)
      for row in table.rows.indices.dropFirst() {
        table.rows[row][table.number(of: column.name.description)] = "one-more"
      }
      return grown.writing(table, to: file.name)
    }
    let text = String(decoding: pack.files[file.name]!, as: UTF8.self)
    guard let place = text.range(of: #""source":"[a-z]*""#, options: .regularExpression) else { return nil }
    return grown.writing(text.replacingCharacters(in: place, with: #""source":"one-more""#), to: file.name)
  }

  /// Each file whose records name sources counts in their use: a new one is not forgotten in `AtlasParts.citing`.
  @Test func eachFileThatNamesSourcesIsCounted() throws {
    var counted: [String] = []
    for file in PackSchema.files {
      guard let pack = Self.citingOneMore(in: file) else { continue }
      let atlas = try pack.atlas()
      #expect(atlas.sources.last?.id == "one-more" && atlas.sourceUse().last! > 0, "\(file.name)")
      counted.append(file.name)
    }
    let tables = PackSchema.files.filter { $0.columns.contains { $0.type == .sources } }.map(\.name)
    #expect(Set(tables).isSubset(of: counted) && counted.count == tables.count + 3)
  }

  @Test func idsAreDefinedInTheirHomes() {
    for file in PackSchema.files { #expect(file.defines.map(\.home) == file.defines.map { _ in file.name }) }
    #expect(Set(PackSchema.files.flatMap(\.defines)).count == 11)
  }
}

extension PackSchema.File {
  /// The columns of a table; none for a file of another form.
  var columns: [PackColumn] {
    if case .csv(let columns, _) = form { columns } else { [] }
  }
}

extension TinyPack {
  func writing(_ text: CSVText, to file: String) -> TinyPack {
    writing(String(decoding: text.bytes, as: UTF8.self), to: file)
  }
}
