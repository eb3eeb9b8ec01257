import TestSupport
import Testing

@testable import dayfront

/// Tables as spreadsheets and people write them.
@Suite struct BatchTests {
  private static let answer = "2020-11-12,46.5460,39.6400,peacekeepers,monitored,lachin-lachin-corridor,lachin,,"

  /// The same point on the same day, however the table is written.
  @Test(arguments: [
    // A byte order mark, with a header and without.
    "\u{FEFF}date,lon,lat\n2020-11-12,46.5460,39.6400\n", "\u{FEFF}2020-11-12,46.5460,39.6400\n",
    "\u{FEFF}\"date\",\"lon\",\"lat\"\n2020-11-12,46.5460,39.6400\n",
    // Quotes, line ends of other systems, no end at all.
    "\"date\",\"lon\",\"lat\"\n\"2020-11-12\",\"46.5460\",\"39.6400\"\n",
    "date,lon,lat\r\n2020-11-12,46.5460,39.6400\r\n",
    "date,lon,lat\r2020-11-12,46.5460,39.6400\r", "date,lon,lat\n2020-11-12,46.5460,39.6400",
    // Columns in any order, by any of their names.
    "lat,lon,date\n39.6400,46.5460,2020-11-12\n", "date,lat,lon\n2020-11-12,39.6400,46.5460\n",
    "Latitude,Longitude,Day\n39.6400,46.5460,2020-11-12\n", "LON;LAT;DATE\n46.5460;39.6400;2020-11-12\n",
    "x,y,when\n46.5460,39.6400,2020-11-12\n", "date,lng,lat\n2020-11-12,46.5460,39.6400\n",
    // Semicolons, tabs and decimal commas.
    "date;lon;lat\n12.11.2020;46,5460;39,6400\n", "date\tlon\tlat\n2020-11-12\t46,5460\t39,6400\n",
    "sep=;\ndate;lon;lat\n2020-11-12;46,5460;39,6400\n",
    "\"date\",\"lon\",\"lat\"\n\"12.11.2020\",\"46,5460\",\"39,6400\"\n",
    "2020-11-12;46,5460;39,6400\n", "2020-11-12\t46.5460\t39.6400\n",
    // Days as people write them, with a time of day.
    "12 nov 2020,46.5460,39.6400\n", "12.11.,46.5460,39.6400\n", "2020-11-12 00:00:00,46.5460,39.6400\n",
    "2020-11-12T00:00:00Z,46.5460,39.6400\n", "12 nov 2020 46.5460 39.6400\n", "12 ноября,46.5460,39.6400\n",
    // Blank lines, blank rows, blanks around values.
    "\n\ndate,lon,lat\n\n2020-11-12,46.5460,39.6400\n,,\n\n", "date , lon , lat\n 2020-11-12 , 46.5460 , 39.6400 \n",
    "date,lon,lat,\n2020-11-12,46.5460,39.6400,\n", "date;lon;lat\n;;\n2020-11-12;46.5460;39.6400\n",
    "date,lon,lat\n2020-11-12 46.5460 39.6400\n",
  ])
  func tables(table: String) throws {
    let result = try dayfront("point", "--batch", input: table)
    let lines = result.output.split(separator: "\n")
    #expect(result.code == 0 && result.complaint == "", "\(result.complaint)")
    #expect(lines.count == 2 && lines[1].hasPrefix(Self.answer), "\(lines)")
  }

  /// Nothing is answered after a header with a fault: columns could be taken for others.
  @Test(arguments: [
    ("date,lattitude,lon\n2020-11-12,39.64,46.54\n", "stdin:1: column 'lattitude' is not known; the nearest is 'lat'"),
    ("date,longitude,latitude,village\n", "stdin:1: column 'village' is not known; known are date, lon, lat"),
    ("date,lon\n2020-11-12,46.54\n", "stdin:1: column 'lat' is missing"),
    ("\ndate,lon,lat,longitude\n", "stdin:2: column 'lon' is there twice"),
    ("datum,lon,lat\n2020-11-12,46.54,39.64\n", "stdin:1: column 'datum' is not known; the nearest is 'date'"),
    ("when?,where?\n", "stdin:1: column 'when?' is not known; the nearest is 'date'"),
  ])
  func headers(table: String, words: String) throws {
    let result = try dayfront("point", "--batch", input: table)
    #expect(result.code == 1 && result.complaint == words + "\n" && result.output.split(separator: "\n").count == 1)
  }

  /// A row that cannot be read is named, with the reason where there is one; the others are answered.
  @Test(arguments: [
    ("10/20/2020,46.5,39.6", "'10/20/2020' is not a day: the day stands before the month. Did you mean 20 Oct 2020?"),
    ("2020-02-30,46.5,39.6", "'2020-02-30' is not a day: February 2020 has 29 days"),
    ("+7,46.5,39.6", "'+7' counts from another day, and here is none; this map has 27 Sep 2020 to 18 Dec 2020"),
    ("2020-11-12,46.5", "expected date,lon,lat, found '2020-11-12,46.5'"),
    ("2020-11-12,46.5,139.6", "expected date,lon,lat, found '2020-11-12,46.5,139.6'"),
    ("2020-11-12,46,5,39,6", "expected date,lon,lat, found '2020-11-12,46,5,39,6'"),
  ])
  func rows(row: String, words: String) throws {
    let result = try dayfront("point", "--batch", input: "date,lon,lat\n\(row)\n2020-11-12,46.5460,39.6400\n")
    #expect(result.code == 1 && result.complaint == "stdin:2: \(words)\n")
    #expect(result.output.split(separator: "\n").last?.hasPrefix(Self.answer) == true)
  }

  @Test func swappedAxesAreGuessed() throws {
    let batch = try dayfront(
      "point", "--batch", input: "2020-11-12,39.6400,46.5460\n2020-11-12,39.64,46.54\n2020-11-12,46.5,39.6\n")
    #expect(batch.code == 0 && batch.output.contains(",outside,"))
    #expect(batch.complaint.hasPrefix("remark: stdin:1 is the first of 2 points off the map that would lie on it with"))
    let one = try dayfront("point", "39.0687", "46.6950")
    #expect(one.code == 1 && one.output == "")
    #expect(
      one.complaint
        == "dayfront: 39.0687 46.6950 is outside the map; longitude comes first: did you mean dayfront point 46.6950 39.0687?\n"
    )
    #expect(try dayfront("point", "10", "10").complaint == "dayfront: 10.0000 10.0000 is outside the map\n")
  }

  /// Degrees as they are copied from maps: letters say which is which.
  @Test(arguments: [["46.6950E", "39.0687N"], ["39.0687°N,", "46.6950°E"], ["46.6950,", "39.0687"]])
  func degrees(words: [String]) throws {
    let result = try run(builtProgram, ["point"] + words)
    #expect(result.code == 0 && result.output.hasPrefix("46.6950 E 39.0687 N, Zangilan"))
  }

  @Test func twoOfOneAxis() throws {
    #expect(try dayfront("point", "46E", "39E").code == 64)
    #expect(try dayfront("point", "46N", "39N").code == 64)
  }

  @Test func anotherEncodingIsNamed() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + "date,lon,lat\n".utf8.flatMap { [$0, 0] }
    let result = try run(builtProgram, ["point", "--batch"], bytes: bytes)
    #expect(result.code == 1 && result.complaint == "stdin:1: the input is not UTF-8; save the table as CSV in UTF-8\n")
  }

  /// Lines of ASCII without quotes are cut by their bytes. With a letter that is none, or in quotes, the fields are the same.
  @Test func linesOfASCIIAreCutAsOthers() {
    var random = Seeded(6)
    let signs = ["2020-10-20", "46.5", "39,5", "x", ",", ";", "\t", " ", "x", "", "  ", ",,", "\u{B}"]
    for _ in 0..<2000 {
      let text = (0..<random.number(0...9)).map { _ in signs[random.number(0...signs.count - 1)] }.joined()
      let known = [nil, TableLine.Separator.comma, .semicolon, .tab, .blanks][random.number(0...4)]
      let plain = TableLine(text, at: known), other = TableLine(text.replacing("x", with: "\u{E4}"), at: known)
      #expect(plain.separator == other.separator, "\(text)")
      #expect(plain.fields.map(\.text) == other.fields.map { $0.text.replacing("\u{E4}", with: "x") }, "\(text)")
      #expect(plain.fields.map(\.mayHaveDecimalComma) == other.fields.map(\.mayHaveDecimalComma))
    }
  }
}
