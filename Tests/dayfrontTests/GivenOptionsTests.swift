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
    #expect(try GivenOptions(of: options).given == [])
    options.patterns = true
    options.at = DayArgument(argument: "last")
    #expect(try GivenOptions(of: options).given == ["at", "patterns"])
  }
}
