import Chronicle
import TestSupport
import Testing

/// Packs that are well formed and too much: they are refused in words, and nothing traps or swallows the memory.
@Suite struct LimitTests {
  /// As many states as the table can number, and then the holder of a country whose ground has no rows.
  @Test func statesOfGroundWithoutRowsCountToo() {
    var rows = "face,from,holder,status,due,source\n"
    let first = Day("1800-01-02")!
    for number in 0..<65_535 {
      rows += "south,\(first + number),artsakh,to-be-handed-over,\(first + number + 1),statement\n"
    }
    let pack = TinyPack().writing(rows, to: "control.csv").replacing("2020-09-26", with: "2199-01-01", in: "pack.json")
    #expect(pack.problems() == ["control.csv:1: there are 65535 different states; the limit is 65527"])
  }

  /// A map of slivers, each from its lower to its upper edge.
  private static func slivers(_ count: Int) -> TinyPack {
    var arcs: [String] = [], faces: [String] = []
    for number in 0...count {
      arcs.append("[[\(number * 10),0],[0,\(count)]]")
    }
    for number in 0..<count {
      // The two upright arcs, and a piece of the lower and the upper edge.
      arcs += ["[[\(number * 10),0],[10,0]]", "[[\(number * 10),\(count)],[10,0]]"]
      let (lower, upper) = (count + 1 + number * 2, count + 2 + number * 2)
      let id = ["north", "south"].indices.contains(number) ? ["north", "south"][number] : "face-\(number)"
      faces.append(
        #"{"type":"Polygon","properties":{"id":"\#(id)","country":"AZ","district":"midland","area_km2":0},"#
          + #""arcs":[[\#(lower),\#(number + 1),\#(~upper),\#(~number)]]}"#)
    }
    return TinyPack().writing(
      #"{"type":"Topology","transform":{"scale":[0.00001,0.00001],"translate":[46,39]},"#
        + #""objects":{"faces":{"type":"GeometryCollection","geometries":["# + faces.joined(separator: ",\n")
        + #"]}},"arcs":["# + arcs.joined(separator: ",\n") + "]}", to: "partition.topojson")
  }

  @Test func sliversAreFoundByTheirPoints() throws {
    let atlas = try Self.slivers(2000).atlas()
    for number in [0, 1, 1500, 1999] {
      let x = 46 + (Double(number) * 10 + 5) * 0.00001
      #expect(atlas.face(at: .init(longitude: x, latitude: 39.01)) == .init(number))
    }
  }

  /// Thousands of lines through one point: comparing all with all is not begun.
  @Test func aTangleIsRefusedByTheCheck() {
    var arcs: [String] = [], faces: [String] = []
    for number in 0..<15_000 {
      arcs.append("[[\(number),0],[\(15_001 - 2 * number),30000],[\(2 * number - 15_001),-30000]]")
      faces.append(
        #"{"type":"Polygon","properties":{"id":"f\#(number)","country":"AZ","district":"midland","area_km2":0},"arcs":[[\#(number)]]}"#
      )
    }
    // Each arc goes there and back over a third point, so that it encloses something.
    let text =
      #"{"type":"Topology","transform":{"scale":[0.00001,0.00001],"translate":[46,39]},"objects":{"faces":{"type":"GeometryCollection","geometries":["#
      + faces.joined(separator: ",\n") + #"]}},"arcs":["#
      + arcs.map { $0.replacing("],[", with: "],[0,1],[", maxReplacements: 1) }.map {
        $0.replacing("-30000]]", with: "-30001]]")
      }
      .joined(separator: ",\n") + "]}"
    let problems = TinyPack().writing(text, to: "partition.topojson").writing(
      "face,from,holder,status,due,source\nf0,1994-05-12,artsakh,held,,gazette\n", to: "control.csv"
    ).checked()
    #expect(problems.contains("partition.topojson:1: so many lines lie together that they cannot be compared"))
  }

  @Test func aMapOfThePoleIsRefused() {
    let pack = TinyPack().replacing(
      "[46.0,39.0,46.3,39.2]", with: "[-180,89.99999999999999,180,90]", in: "partition.topojson")
    #expect(
      pack.problems() == [
        "partition.topojson:1: the middle of the map lies at 90.0 degrees north; it must be from -85 to 85"
      ])
  }

  /// A map without width or height in the arithmetic of its projection still ends.
  @Test func aMapAsNarrowAsANumberIsChecked() {
    let pack = TinyPack().replacing("\"scale\":[0.01,0.01]", with: "\"scale\":[1e-15,0.1]", in: "partition.topojson")
      .replacing("\"bbox\":[46.0,39.0,46.3,39.2],", with: "", in: "partition.topojson")
    #expect(!pack.checked().isEmpty)
  }
}
