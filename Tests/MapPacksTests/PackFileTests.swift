import Glibc
import MapPacks
import Testing
import TestSupport

/// Files that cannot be read at all.
@Suite struct PackFileTests {
  @Test(arguments: ["pack.json", "partition.topojson", "sources.csv", "districts.csv", "control.csv"])
  func filesThatMustBeThere(name: String) {
    var pack = TinyPack()
    pack.files[name] = nil
    #expect(pack.problems() == ["\(name):1: the file is missing"])
  }

  @Test func aMissingLegendLeavesFatesWithoutEntry() {
    var pack = TinyPack()
    pack.files["legend.csv"] = nil
    #expect(pack.problems() == ["partition.topojson:5: legend entry 'taken' is not in legend.csv"])
  }

  @Test func noFolder() {
    #expect(
      PackReader.check(folder: "/nowhere/at/all").map(\.description) == ["/nowhere/at/all:1: there is no such folder"])
  }

  @Test func aHugeFileIsNotRead() {
    TinyPack().inFolder { folder in
      folder.writeSparse(1 << 30, to: "places.csv")
      #expect(
        PackReader.check(folder: folder.path).map(\.description) == [
          "places.csv:1: the file has 1073741824 bytes; the limit is 67108864"
        ])
    }
  }

  @Test func foldersAndPipesAreNoFiles() {
    var pack = TinyPack()
    pack.files["events.csv"] = nil
    pack.files["totals.csv"] = nil
    pack.inFolder { folder in
      folder.makeFolder("events.csv")
      folder.makePipe("totals.csv")
      #expect(
        PackReader.check(folder: folder.path).map(\.description) == [
          "events.csv:1: this is not a regular file", "totals.csv:1: this is not a regular file",
        ])
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func noPermission() {
    TinyPack().inFolder { folder in
      chmod(folder.path + "/events.csv", 0)
      #expect(
        PackReader.check(folder: folder.path).map(\.description) == [
          "events.csv:1: the file may not be read: permission denied"
        ])
    }
  }

  @Test func byteOrderMark() {
    var pack = TinyPack()
    pack.files["totals.csv"]!.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: 0)
    #expect(pack.problems() == ["totals.csv:1: the file starts with a byte order mark"])
  }

  @Test func everythingWrongIsToldInOneGo() {
    let pack = TinyPack()
      .replacing("2020-12-01", with: "2020-13-01", in: "pack.json")
      .replacing("[[0,1,2]]", with: "[[0,1]]", in: "partition.topojson")
      .replacing("2020-10-05", with: "2020-02-30", in: "control.csv")
      .replacing("town", with: "hamlet", in: "places.csv")
      .replacing(",1,exact", with: ",one,exactly", in: "totals.csv")
      .writing("{", to: "water.geojson")
    #expect(
      pack.problems() == [
        "control.csv:3: from '2020-02-30' is not a day written YYYY-MM-DD",
        "pack.json:6: last '2020-13-01' is not a day written YYYY-MM-DD",
        "partition.topojson:4: ring 0 of face 'am-west' is open after arc 1",
        "places.csv:2: kind 'hamlet' is not one of city, town, village, height, bridge, monastery",
        "totals.csv:2: total 'one' is not a whole number",
        "totals.csv:2: bound 'exactly' is not one of exact, about, at-least",
        "water.geojson:1: the file ends too early",
      ])
  }

  @Test func aLongListIsCutAndHidesNoOtherFile() {
    let rows = String(repeating: "2020-10-04,x,exact,statement,\n", count: 1000)
    let problems = TinyPack().writing("day,total,bound,source,note\n" + rows, to: "totals.csv")
      .writing("{", to: "water.geojson").problems()
    #expect(problems.count == 202)
    #expect(problems[200] == "totals.csv:201: and 800 more")
    #expect(problems[201] == "water.geojson:1: the file ends too early")
  }
}
