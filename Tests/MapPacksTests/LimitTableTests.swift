import Chronicle
import MapPacks
import TestSupport
import Testing

/// Each limit of the format: what is just inside it passes, what is just outside is told. Docs/MapPackFormat.md has the
/// same table.
@Suite struct LimitTableTests {
  /// A value of a file, the last that passes and the first that does not, and what is told of that.
  struct Row: Sendable, CustomTestStringConvertible {
    var file: String, old: String, inside: [String], outside: [String], words: String
    var testDescription: String { "\(file): \(old)" }
  }

  static let rows = [
    Row(
      file: "places.csv", old: "town,1", inside: ["town,1", "town,5"], outside: ["town,0", "town,6"],
      words: "rank '#' is not from 1 to 5"),
    Row(
      file: "places.csv", old: ",46.15,39.15", inside: [",180,39.15", ",-180,39.15"], outside: [",180.001,39.15"],
      words: "longitude '#' is not from -180 to 180"),
    Row(
      file: "places.csv", old: ",46.15,39.15", inside: [",46.15,90", ",46.15,-90"], outside: [",46.15,-90.001"],
      words: "latitude '#' is not from -90 to 90"),
    Row(
      file: "totals.csv", old: "04,1,", inside: ["04,0,", "04,1000000,"], outside: ["04,-1,", "04,1000001,"],
      words: "total '#' is not from 0 to 1000000"),
    Row(
      file: "shares.csv", old: "190,km2", inside: ["0,km2", "1000000000,km2"], outside: ["-1,km2", "1000000001,km2"],
      words: "value '#' is not from 0 to 1000000000"),
    Row(
      file: "harm.csv", old: "killed,3", inside: ["killed,0", "killed,1000000000"],
      outside: ["killed,-1", "killed,1000000001"], words: "value '#' is not from 0 to 1000000000"),
    Row(
      file: "census.csv", old: "russians,12", inside: ["russians,0", "russians,1000000000"],
      outside: ["russians,-1", "russians,1000000001"], words: "number '#' is not from 0 to 1000000000"),
    Row(
      file: "census.csv", old: ",,24.5", inside: [",,0", ",,100"], outside: [",,-0.1", ",,100.1"],
      words: "percent '#' is not from 0 to 100"),
    Row(
      file: "census.csv", old: "1989,The", inside: ["1800,The", "2199,The"], outside: ["1799,The", "2200,The"],
      words: "year '#' is not from 1800 to 2199"),
    Row(
      file: "events.csv", old: "2020-10-05,battle", inside: ["2199-12-31,battle"], outside: ["2200-01-01,battle"],
      words: "day # is not from 1800-01-01 to 2199-12-31"),
    Row(
      file: "events.csv", old: "1994-05-12,background", inside: ["1800-01-01,background"],
      outside: ["1799-12-31,background"], words: "day # is not from 1800-01-01 to 2199-12-31"),
    Row(
      file: "relief.asc", old: "NODATA_value -9999", inside: ["NODATA_value -32768", "NODATA_value 32767"],
      outside: ["NODATA_value -32769", "NODATA_value 32768"], words: "NODATA_value '#' is not from -32768 to 32767"),
    Row(
      file: "relief.asc", old: "-28 ", inside: ["-32768 ", "32767 "], outside: ["-32769 ", "32768 "],
      words: "height '#' is not from -32768 to 32767"),
    Row(
      file: "relief.asc", old: "cellsize 0.15", inside: ["cellsize 0.000001", "cellsize 90"],
      outside: ["cellsize 0.0000009", "cellsize 90.1"], words: "cellsize '#' is not from 0.000001 to 90"),
    Row(
      file: "partition.topojson", old: "\"former\":0.5", inside: ["\"former\":0", "\"former\":1"],
      outside: ["\"former\":-0.001", "\"former\":1.001"], words: "former '#' is not from 0 to 1"),
    Row(
      file: "partition.topojson", old: "[0.01,0.01],\"translate\":[46.0,39.0]",
      inside: ["[1e-15,0.01],\"translate\":[46.0,39.0]"], outside: ["[9e-16,0.01],\"translate\":[46.0,39.0]"],
      words: "scale '#' is not from 1e-15 to 360"),
    Row(
      file: "overlays.geojson", old: "[[46.0,39.1],[46.3,39.1]]", inside: ["[[46.0,39.1],[46.3,39.1]]"],
      outside: ["[[46.0,39.1]]"], words: "1 positions, 2 are needed"),
    Row(
      file: "overlays.geojson", old: "[46.1,39.1],[46.2,39.1],[46.2,39.12],[46.1,39.1]",
      inside: ["[46.1,39.1],[46.2,39.1],[46.2,39.12],[46.1,39.1]"], outside: ["[46.1,39.1],[46.2,39.1],[46.1,39.1]"],
      words: "3 positions, 4 are needed"),
    Row(
      file: "partition.topojson", old: "[[10,0],[0,10]],", inside: ["[[10,0],[0,10]],"], outside: ["[[10,0]],"],
      words: "an arc needs two points"),
  ]

  @Test(arguments: rows) func valuesHaveTheirEnds(row: Row) {
    for text in row.inside {
      #expect(TinyPack().replacing(row.old, with: text, in: row.file).problems() == [], "\(text)")
    }
    for text in row.outside {
      let problems = TinyPack().replacing(row.old, with: text, in: row.file).problems()
      // The value that was written stands where the words have a mark.
      let parts = row.words.split(separator: "#", omittingEmptySubsequences: false)
      let isTold = problems.contains { problem in
        problem.hasPrefix(row.file + ":") && parts.allSatisfy { problem.contains($0) }
      }
      #expect(isTold, "\(text): \(problems)")
    }
  }

  /// Ends at which a tiny map has other faults: what is just inside is not told as beyond.
  static let hiddenRows = [
    Row(
      file: "partition.topojson", old: "\"translate\":[46.0,39.0]",
      inside: ["\"translate\":[360,39.0]", "\"translate\":[46.0,-360]"],
      outside: ["\"translate\":[360.001,39.0]", "\"translate\":[46.0,-360.001]"],
      words: "translate '#' is not from -360 to 360"),
    Row(
      file: "partition.topojson", old: "[[10,0],[0,10]],",
      inside: ["[[10,0],[0,2147483648]],", "[[-2147483648,0],[0,10]],"],
      outside: ["[[10,0],[0,2147483649]],", "[[-2147483649,0],[0,10]],"], words: "position '#' is not a whole number"),
    Row(
      file: "partition.topojson", old: "\"area_km2\":96.0", inside: ["\"area_km2\":0", "\"area_km2\":600000000"],
      outside: ["\"area_km2\":-0.001", "\"area_km2\":600000000.1"],
      words: "area_km2 '#' is not from 0 to 600000000"),
    Row(
      file: "relief.asc", old: "nrows 2", inside: ["nrows 2", "nrows 100000"], outside: ["nrows 1", "nrows 100001"],
      words: "nrows '#' is not from 2 to 100000"),
  ]

  @Test(arguments: hiddenRows) func endsBeyondWhichMoreIsWrong(row: Row) {
    let parts = row.words.split(separator: "#", omittingEmptySubsequences: false)
    func isTold(_ text: String) -> Bool {
      TinyPack().replacing(row.old, with: text, in: row.file).problems().contains { problem in
        problem.hasPrefix(row.file + ":") && parts.allSatisfy { problem.contains($0) }
      }
    }
    for text in row.inside { #expect(!isTold(text), "\(text)") }
    for text in row.outside { #expect(isTold(text), "\(text)") }
  }

  @Test func aFileOfSixtyFourMebibytes() {
    TinyPack().inFolder { folder in
      func words(_ size: Int) -> [String] {
        folder.writeSparse(size, to: "pack.json")
        return PackReader.check(folder: folder.path).map(\.description)
      }
      #expect(words(64 << 20) == ["pack.json:1: a JSON value is expected here"])
      #expect(words((64 << 20) + 1) == ["pack.json:1: the file has 67108865 bytes; the limit is 67108864"])
    }
  }

  @Test func aLineOfSixtyFourKibibytes() {
    func line(_ count: Int) -> [String] {
      let row = "truce-1994,1994-05-12,background,A truce,"
      let text = String(repeating: "x", count: count - row.utf8.count - ",,,,,gazette".utf8.count)
      return TinyPack().replacing(row + "It holds for a while.", with: row + text, in: "events.csv").problems()
    }
    #expect(line(65_536) == [])
    #expect(line(65_537) == ["events.csv:2: the line has 65537 bytes; the limit is 65536"])
  }

  @Test func idsOfSixtyFourBytes() {
    func id(_ count: Int) -> [String] {
      TinyPack().replacing("truce-1994", with: String(repeating: "x", count: count), in: "events.csv").problems()
    }
    #expect(id(64) == [])
    #expect(id(65).count == 1 && id(65)[0].hasSuffix("is not an id: letters a to z, digits and hyphens, at most 64"))
  }

  @Test func sixtyFourBrackets() {
    func problems(_ depth: Int) -> [String] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      return TinyPack().writing(text, to: "overlays.geojson").problems()
    }
    #expect(problems(64) == ["overlays.geojson:1: the file must be an object"])
    #expect(problems(65) == ["overlays.geojson:1: more than 64 brackets are open"])
  }

  @Test func eightHolders() {
    func holders(_ count: Int) -> [String] {
      let more = "bcdefgh".prefix(count - 3).map {
        #",{"id": "\#($0)", "letter": "\#($0)", "opposes": [], "name": {"en": "\#($0)"}}"#
      }
      let last = #""opposes": [], "name": {"en": "Armenia"}}"#
      return TinyPack().replacing(last, with: last + more.joined(), in: "pack.json").problems()
    }
    #expect(holders(8) == [] && holders(9) == ["pack.json:9: there are 9 holders without groups; the limit is 8"])
  }

  @Test func thirtyTwoThousandDistricts() {
    func districts(_ count: Int) -> [String] {
      let more = (3..<count).map { "d\($0),AZ,D\($0),,,,no,gazette\n" }.joined()
      let last = "eastmark,AZ,Eastmark,,,,no,gazette\n"
      return TinyPack().replacing(last, with: last + more, in: "districts.csv").checked()
    }
    #expect(districts(32_767) == [])
    #expect(districts(32_768) == ["districts.csv:32769: there are 32768 districts; the limit is 32767"])
  }

  @Test(arguments: [
    (65_527, [String]()), (65_528, ["control.csv:1: there are 65528 different states; the limit is 65527"]),
  ])
  func states(count: Int, problems: [String]) {
    let first = Day("1800-01-02")!
    var rows = "face,from,holder,status,due,source\n"
    for number in 0..<count {
      rows += "south,\(first + number),artsakh,to-be-handed-over,\(first + number + 1),statement\n"
    }
    let pack = TinyPack().writing(rows, to: "control.csv").replacing("2020-09-26", with: "2199-01-01", in: "pack.json")
    #expect(pack.checked() == problems)
  }

  /// A grid as wide as may be is refused for what it lacks, not for its width.
  @Test func aHundredThousandColumns() {
    func columns(_ count: Int) -> [String] {
      TinyPack().replacing("ncols 3", with: "ncols \(count)", in: "relief.asc").problems()
    }
    #expect(columns(100_000) == ["relief.asc:1: there are 6 heights, not 200000"])
    #expect(columns(100_001) == ["relief.asc:1: ncols '100001' is not from 2 to 100000"])
  }

  @Test(arguments: [(84.9, true), (85.1, false), (-84.9, true), (-85.1, false)])
  func mapsNearAPole(middle: Double, isInside: Bool) {
    let box = "[46.0,39.0,46.3,39.2]"
    let problems = TinyPack().replacing(
      box, with: "[46.0,\(middle - 0.1),46.3,\(middle + 0.1)]", in: "partition.topojson"
    ).problems()
    #expect(problems.contains { $0.contains("it must be from -85 to 85") } == !isInside, "\(problems)")
  }
}
