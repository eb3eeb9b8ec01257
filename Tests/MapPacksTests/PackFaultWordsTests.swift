import Geometry
import MapPacks
import Testing

/// The words that the tables of broken packs do not reach.
@Suite struct PackFaultWordsTests {
  @Test(arguments: [
    (PackFault.noPermission, "the file may not be read: permission denied"),
    (.unreadable(code: 5), "the file cannot be read: Input/output error"),
    (.unreadable(code: 24), "the file cannot be read: Too many open files"),
    (.unreadable(code: 40), "the file cannot be read: Too many levels of symbolic links"),
    (.tooMany("districts", count: 40_000, limit: 32_767), "there are 40000 districts; the limit is 32767"),
    (.wrongType("arcs", expected: .array), "arcs must be an array"),
    (
      .check(.crossing(arc: 1, with: 2, at: Coordinate(longitude: 46.123456, latitude: 39))),
      "arc 1 crosses arc 2 at 46.12346 39.0"
    ),
    (
      .check(.areaDiffers(face: "a", declared: 1.005, computed: 12_345.678)),
      "area_km2 of face 'a' is 1.0, computed 12345.68"
    ),
    (.overlap(arc: 3, "a", "b"), "faces 'a' and 'b' lie on the same side of arc 3"),
    (.check(.tooTangled), "so many lines lie together that they cannot be compared"),
    (
      .tooNearPole(middle: -89.12345), "the middle of the map lies at -89.1235 degrees north; it must be from -85 to 85"
    ),
    (.more(12), "and 12 more"),
  ])
  func words(fault: PackFault, words: String) { #expect(fault.description == words) }

  @Test func aProblemNamesItsFileAndLine() {
    let problem = PackProblem(file: "control.csv", line: 12, fault: .unknown(.holder, "azerbajan"))
    #expect(problem.description == "control.csv:12: holder 'azerbajan' is not in pack.json")
  }

  /// What a file holds is shown, but never obeyed by the terminal.
  @Test func invisibleCharactersAreSpelledOut() {
    #expect(PackFault.notANumber("rank", "\u{1B}[2J\u{202E}").description == "rank 'U+001B[2JU+202E' is not a number")
    let long = String(repeating: "x", count: 1000)
    #expect(PackFault.notANumber("rank", long).description.utf8.count < 100)
  }
}
