import MapPacks
import Testing
import TestSupport

@Suite struct PartitionFileTests {
  @Test(arguments: [
    Breakage(
      "partition.topojson", "[[0,1,2]]", "[[0,1]]",
      "4: ring 0 of face 'am-west' is open after arc 1"),
    Breakage("partition.topojson", "[[0,1,2]]", "[[0,1,99]]", "4: face 'am-west' uses arc 99, but there are 9 arcs"),
    Breakage("partition.topojson", "[[0,1,2]]", "[[0,1,-99]]", "4: face 'am-west' uses arc -99, but there are 9 arcs"),
    Breakage(
      "partition.topojson", "[[0,1,2]]", "[[0,1,4294967298]]",
      "4: face 'am-west' uses arc 4294967298, but there are 9 arcs"),
    Breakage("partition.topojson", "[[0,1,2]]", "[[0,1,2.5]]", "4: arc '2.5' is not a whole number"),
    Breakage(
      "partition.topojson", "[[0,1,2]]", "[]", "4: ring 0 of face 'am-west' encloses nothing",
      "10: arc 0 belongs to no face"),
    Breakage(
      "partition.topojson", "[[0,1,2]]", "[[]]", "4: ring 0 of face 'am-west' encloses nothing",
      "10: arc 0 belongs to no face"),
    Breakage(
      "partition.topojson", "[[0,1,2]]", "[[1,-2]]", "4: ring 0 of face 'am-west' encloses nothing",
      "10: arc 0 belongs to no face"),
    Breakage(
      "partition.topojson", "[[8,4,-8]]", "[[3,4,5,2]]",
      "12: arc 2 belongs to more than two faces: am-west, north, az-east",
      "13: faces 'north' and 'az-east' lie on the same side of arc 3",
      "14: faces 'north' and 'az-east' lie on the same side of arc 4",
      "15: arc 5 belongs to more than two faces: south, north, az-east", "18: arc 8 belongs to no face"),
    Breakage("partition.topojson", "[-10,0]]\n]}", "[-10,0]],\n[[20,0],[10,0]]\n]}", "19: arc 9 belongs to no face"),
    Breakage("partition.topojson", "[-10,0]]\n]}", "[-10,0]],\n[[20,0]]\n]}", "19: an arc needs two points"),
    Breakage(
      "partition.topojson", "[[10,0],[0,10]]", "[[10,0],[0,1e1]]", "11: position '[0,1e1]' is not a whole number"),
    Breakage(
      "partition.topojson", "[[10,0],[0,10]]", "[[10,0],[0,10,5]]", "11: position '[0,10,5]' is not a whole number"),
    Breakage("partition.topojson", "[[10,0],[0,10]]", "[[10,0],[0,10000]]", "11: position '[0,10000]' is not on Earth"),
    Breakage(
      "partition.topojson", "[[10,0],[0,10]]", "[[10,0],[0,9]]",
      "4: ring 0 of face 'am-west' is open after arc 1", "6: ring 0 of face 'south' is open after arc 5"),
    Breakage("partition.topojson", "[0.01,0.01]", "[0,0.01]", "2: scale '0' is not from 1e-15 to 360"),
    Breakage("partition.topojson", "[0.01,0.01]", "[0.01]", "2: 1 positions, 2 are needed"),
    Breakage("partition.topojson", "46.3,39.2]", "45.3,39.2]", "1: west must not lie after east"),
    Breakage(
      "partition.topojson", #""id":"south""#, #""id":"north""#,
      "control.csv:4: face 'south' is not in partition.topojson",
      "control.csv:5: face 'south' is not in partition.topojson",
      "control.csv:6: face 'south' is not in partition.topojson",
      "control.csv:7: face 'south' is not in partition.topojson",
      "6: 'north' is there already, on line 5"),
    Breakage("partition.topojson", #""country":"AM""#, #""country":"XX""#, "4: country 'XX' is not in pack.json"),
    Breakage("partition.topojson", "westmark", "west", "4: district 'west' is not in districts.csv"),
    Breakage("partition.topojson", "assessed", "sure", "5: certainty 'sure' is not one of assessed, agreed, low"),
    Breakage("partition.topojson", #""former":0.5"#, #""former":1.5"#, "5: former '1.5' is not from 0 to 1"),
    Breakage(
      "partition.topojson", #""former":0.5"#, #""formar":0.5"#,
      "5: key 'formar' is not known; known are id, country, district, area_km2, certainty, fate, former"),
    Breakage("partition.topojson", #","area_km2":96.0"#, "", "5: key 'area_km2' is missing"),
    Breakage("partition.topojson", "MultiPolygon", "Point", "6: type 'Point' is not one of Polygon, MultiPolygon"),
    Breakage("partition.topojson", "Topology", "Topo", "1: type 'Topo' is not one of Topology"),
  ])
  func broken(row: Breakage) { #expect(row.pack.problems() == row.problems) }

  @Test func aFaultIsNamedByItsLineInAnyLayout() {
    var pack = TinyPack().replacing("[[10,0],[0,10]]", with: "[\n[10,0],\n[0,\nnull]]", in: "partition.topojson")
    #expect(pack.problems() == ["partition.topojson:13: position '[0,U+000Anull]' is not a whole number"])
    pack = TinyPack()
    pack.files["partition.topojson"]!.removeAll { $0 == UInt8(ascii: "\n") }
    #expect(pack.problems() == [])
  }

  @Test(arguments: [
    Breakage(
      "partition.topojson", "192.1},\"arcs\":[[0", "190.1},\"arcs\":[[0",
      "4: area_km2 of face 'am-west' is 190.1, computed 192.07"),
    Breakage(
      "partition.topojson", "[[10,0],[0,10]]", "[[10,0],[-5,5],[20,0],[-15,5]]",
      "11: arc 1 crosses arc 7 at 46.2 39.05"),
  ])
  func foundByCheckAlone(row: Breakage) {
    #expect(row.pack.problems() == [])
    for problem in row.problems { #expect(row.pack.checked().contains(problem), "\(row.pack.checked())") }
  }
}
