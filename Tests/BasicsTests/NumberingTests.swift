import Basics
import Testing

@Suite struct NumberingTests {
  /// Few are compared, many looked up: both give the same numbers, whichever value comes again.
  @Test(arguments: [0, 1, 63, 64, 65, 66, 200]) func numbersInTheOrderOfComing(count: Int) {
    var numbering = Numbering<String>()
    for _ in 0..<3 {
      for value in 0..<count { #expect(numbering.number(of: "\(value)") == value) }
    }
    #expect(numbering.values == (0..<count).map { "\($0)" })
  }

  @Test func goesOnFromValues() {
    var numbering = Numbering(["a", "b"])
    #expect(numbering.number(of: "c") == 2 && numbering.number(of: "a") == 0)
    for value in 0..<80 { _ = numbering.number(of: "\(value)") }
    #expect(numbering.number(of: "b") == 1 && numbering.values.count == 83)
  }
}
