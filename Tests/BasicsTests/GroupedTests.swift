import Basics
import TestSupport
import Testing

@Suite struct GroupedTests {
  /// Groups come in the order of their first values, and each has all values of its key in their order.
  @Test(arguments: 0..<20)
  func groupsAreWhatTheirKeysPick(seed: Int) {
    var random = Seeded(seed)
    let values = (0..<random.number(0...60)).map { _ in random.number(0...99) }
    let groups = grouped(values) { $0 % 10 }
    #expect(groups.map(\.key) == distinct(values.map { $0 % 10 }))
    for group in groups { #expect(group.values == values.filter { $0 % 10 == group.key }) }
  }
}
