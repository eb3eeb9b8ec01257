import Geometry
import Testing

@Suite struct AreaTextTests {
  @Test(arguments: [(0.04, "0.0 km2"), (9.94, "9.9 km2"), (9.95, "10 km2"), (1558.2, "1,558 km2")])
  func areas(value: Double, text: String) { #expect(SquareKilometres(value).text == text) }

  @Test func anotherNameOfTheUnit() {
    #expect(SquareKilometres(53).text(unit: "square kilometres") == "53 square kilometres")
  }
}
