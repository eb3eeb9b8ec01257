import MapPacks
import TestSupport
import Testing

/// Headers with a fault. Nothing else of such a file is told.
@Suite struct CSVHeaderTests {
  static let whole = "day,total,bound,source,note\n"

  @Test(arguments: [
    Breakage(
      "totals.csv", whole, "day,total,bound,source,notes\n", "1: column 'notes' is not known; the nearest is 'note'"),
    Breakage(
      "totals.csv", whole, "Day,total,bound,source,note\n",
      "1: column 'Day' is not known; the nearest is 'day'", "1: column 'day' is missing"),
    Breakage(
      "totals.csv", whole, "day,total,bounds,sauce,note\n", "1: column 'bounds' is not known; the nearest is 'bound'",
      "1: column 'sauce' is not known; the nearest is 'source'", "1: column 'bound' is missing",
      "1: column 'source' is missing"),
    Breakage(
      "totals.csv", whole, "day,total,bound,source,colour\n",
      "1: column 'colour' is not known; known are day, total, bound, source, note"),
    Breakage(
      "totals.csv", whole, "day,total,bound,source,\n",
      "1: column '' is not known; known are day, total, bound, source, note"),
    Breakage("totals.csv", whole, "day,total,bound,source,day\n", "1: column 'day' is there twice"),
    Breakage(
      "totals.csv", whole, "day,day,day,source,x\n",
      "1: column 'x' is not known; known are day, total, bound, source, note", "1: column 'day' is there twice",
      "1: column 'day' is there twice", "1: column 'total' is missing", "1: column 'bound' is missing"),
    Breakage(
      "totals.csv", whole, "total,bound,source,note,\"day\"\"\"\n",
      "1: column 'day\"' is not known; the nearest is 'day'", "1: column 'day' is missing"),
    Breakage("totals.csv", ",bound", "", "1: column 'bound' is missing"),
    // Without a header the first record is taken for one.
    Breakage(
      "totals.csv", whole, "", "1: column '2020-10-04' is not known; known are day, total, bound, source, note",
      "1: column '1' is not known; known are day, total, bound, source, note",
      "1: column 'exact' is not known; known are day, total, bound, source, note",
      "1: column 'statement' is not known; known are day, total, bound, source, note",
      "1: column '' is not known; known are day, total, bound, source, note",
      "1: column 'day' is missing", "1: column 'total' is missing", "1: column 'bound' is missing",
      "1: column 'source' is missing"),
    Breakage(
      "control.csv", "holder,status", "holders,status",
      "1: column 'holders' is not known; the nearest is 'holder'", "1: column 'holder' is missing"),
  ])
  func broken(row: Breakage) { #expect(row.pack.problems() == row.problems) }

  @Test func ofThousandsOfColumnsAFewAreTold() {
    let commas = String(repeating: ",", count: 5000)
    let doubled = String(repeating: "day,", count: 5000)
    #expect(TinyPack().writing(commas + "\n", to: "totals.csv").problems().count == 5 + 4)
    #expect(TinyPack().writing(doubled + "day\n", to: "totals.csv").problems().count == 5 + 3)
  }

  /// Rows have as many fields as the header of their file.
  @Test func fieldsAreCountedByTheHeader() {
    let pack = TinyPack().writing("source,bound,day,total\nstatement,exact,2020-10-04,1,\n", to: "totals.csv")
    #expect(pack.problems() == ["totals.csv:2: the row has 5 fields, not 4"])
  }

  /// Where a file does without a column, a fault of its value is told on the line of the record.
  @Test func aColumnThatSomeRecordsNeed() {
    let rows = "face,from,holder,status,source\nsouth,1994-05-12,artsakh,held,gazette\n"
    let more = "south,2020-11-10,artsakh,to-be-handed-over,gazette\n"
    #expect(TinyPack().writing(rows, to: "control.csv").problems() == [])
    #expect(
      TinyPack().writing(rows + more, to: "control.csv").problems()
        == ["control.csv:3: due must be there with status to-be-handed-over"])
  }
}
