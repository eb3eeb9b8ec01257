import Testing

@testable import dayfront

@Suite struct GivenOptionsTests {
  /// What the formats obey is declared: a name with a mistake in it would refuse an option that it should take.
  @Test func formatsNameDeclaredOptions() throws {
    let all = Set(try GivenOptions(of: ExportOptions()).all)
    for format in ExportFormat.allCases { #expect(format.row.options.subtracting(all) == [], "\(format)") }
    #expect(ExportFormat.allCases.reduce(into: Set()) { $0.formUnion($1.row.options) } == all)
  }

  @Test func theGivenOnesAreTold() throws {
    var options = ExportOptions()
    let none = try GivenOptions(of: options).given
    #expect(none == [])
    options.patterns = true
    options.at = DayArgument(argument: "last")
    let given = try GivenOptions(of: options).given
    #expect(given == ["at", "patterns"])
  }
}
