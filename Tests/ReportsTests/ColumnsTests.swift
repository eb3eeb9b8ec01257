import Basics
import Chronicle
import Foundation
import TestSupport
import Testing

@testable import Reports

/// A column has one name, in the heading of CSV and in the members of JSON.
@Suite struct ColumnsTests {
  let atlas = Bundled.atlas

  private func written(_ report: some Report, as format: Format) -> String {
    var text = ""
    report.write(format) { text += $0 }
    return text
  }

  private var header: [String] {
    ["id", "day", "category", "title", "text", "place", "lon", "lat", "sources", "end", "precision", "layer"]
  }

  @Test func theSameNamesInRowsAndRecords() throws {
    let report = EventReport(atlas: atlas, events: atlas.events)
    let lines = written(report, as: .csv).split(separator: "\n")
    #expect(lines.first?.split(separator: ",").map(String.init) == header)
    let json = try JSONSerialization.jsonObject(with: Data(written(report, as: .json).utf8)) as? [[String: Any]]
    #expect(json?.count == atlas.events.count)
    for record in json ?? [] { #expect(Set(record.keys) == Set(header)) }
  }

  /// The columns that are called otherwise in records, all of them: the record of a thing has its "id".
  @Test func otherNamesAreFew() {
    func others<Row>(_ columns: Columns<Row>) -> [String] {
      columns.all.compactMap { column in
        guard let row = column.nameInRows, let record = column.nameInRecords, row != record else { return nil }
        return "\(row) \(record)"
      }
    }
    let day = atlas.days.upperBound
    let control = ControlReport(atlas: atlas, days: day...day, isSeries: false, district: nil, language: .english)
    let district = DistrictReport(atlas: atlas, asked: nil, language: .english)
    let diff = DiffReport(atlas: atlas, from: atlas.days.lowerBound, to: day, language: .english)
    let event = EventReport(atlas: atlas, events: [])
    #expect(others(control.columns) + others(diff.columns) + others(event.columns) == [])
    #expect(
      others(district.columns) + others(district.evacuationColumns) == [
        "district id", "km2 area_km2", "evacuated done",
      ])
    #expect(others(PlaceColumns(atlas: atlas, language: .english).all) == ["place id"])
  }

  /// A part is columns of its own in rows, and a record in records; where it is missing, it is empty in both.
  @Test func nestedParts() {
    let part = Columns<Int>([Column("one") { .integer($0) }, Column("two") { .integer($0 * 2) }.onlyInRecords])
    let whole: Columns<Int?> = part.nested("part", suffix: "_now") { $0 }
    #expect(csv(whole.rows([3, nil])) == "one_now\n3\n\n")
    #expect(
      jsonText(whole.records([3, nil])) == """
        [
          {
            "part": {"one": 3, "two": 6}
          },
          {"part": null}
        ]

        """)
  }

  /// Tables for reading show the columns that say how, and no others.
  @Test func tablesLeaveColumnsOut() {
    let columns = Columns<Int>([
      Column("number") { .integer($0) }.shown("no.", .right) { String($0) }, Column("hidden") { .integer($0) },
      Column(shown: "") { $0 > 5 ? "many" : "" },
    ])
    #expect(columns.table([1, 10]) == "no.\n  1\n 10  many\n")
    #expect(csv(columns.rows([1])) == "number,hidden\n1,1\n")
  }

  private func csv(_ rows: Rows) -> String {
    var text = ""
    CSVWriter.write(rows) { text += $0 }
    return text
  }

  /// What a new format of rows takes: a writer.
  @Test func anotherFormatOfRows() {
    struct JSONLines: RowWriter {
      let names: [String]
      func addHead(to bytes: inout [UInt8]) {}
      func add(_ row: [Value], to bytes: inout [UInt8]) {
        bytes += jsonText(.record(zip(names, row).map { (name: $0, value: $1) })).utf8
      }
    }
    var text = ""
    let columns = Columns<Int>([Column("one") { .integer($0) }, Column("two") { _ in nil }])
    JSONLines.write(columns.rows([7, 8])) { text += $0 }
    #expect(text == "{\"one\": 7, \"two\": null}\n{\"one\": 8, \"two\": null}\n")
  }

  /// A format that must be closed closes itself, once, after the last row and also where there is none.
  @Test(arguments: [([7, 8], "<rows>\n7\n8\n</rows>\n"), ([], "<rows>\n</rows>\n")])
  func aFormatThatMustClose(numbers: [Int], written: String) {
    struct Enclosed: RowWriter {
      let names: [String]
      func addHead(to bytes: inout [UInt8]) { bytes += "<rows>\n".utf8 }
      func add(_ row: [Value], to bytes: inout [UInt8]) {
        for value in row { bytes += jsonText(value).utf8 }
      }
      func addFoot(to bytes: inout [UInt8]) { bytes += "</rows>\n".utf8 }
    }
    var text = ""
    Enclosed.write(Columns<Int>([Column("number") { .integer($0) }]).rows(numbers)) { text += $0 }
    #expect(text == written)
  }

  /// However many rows there are, no piece is much longer than the limit, and nothing is lost.
  @Test func rowsAreWrittenInPieces() {
    let columns = Columns<Int>([Column("number") { .integer($0) }])
    var pieces: [String] = []
    CSVWriter.write(columns.rows(0..<40_000)) { pieces.append($0) }
    #expect(pieces.count > 2)
    #expect(pieces.allSatisfy { $0.utf8.count < 1 << 17 })
    #expect(pieces.joined() == "number\n" + (0..<40_000).map { "\($0)\n" }.joined())
  }
}
