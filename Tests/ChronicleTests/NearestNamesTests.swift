import TestSupport
import Testing

@testable import Chronicle

@Suite struct NearestNamesTests {
  static let index = SearchIndex(of: Bundled.atlas)

  /// What nobody is called, and the name that was meant.
  @Test(arguments: [
    ("Hadrt", "Hadrut"), ("Kelbadjer", "Kalbajar"), ("Stepankaert", "Stepanakert"), ("Jabryail", "Jabrayil"),
    ("Agdham", "Aghdam"),
  ])
  func near(typed: String, meant: String) {
    let found = Self.index.near(typed, limit: 5)
    #expect(found.contains { $0.name == meant }, "\(found.map(\.name))")
    #expect(found.allSatisfy { $0.quality == .near } && found.count <= 5)
  }

  @Test(arguments: ["", "a", "qq", "漢字", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]) func nothingIsNear(typed: String) {
    #expect(Self.index.near(typed, limit: 5).isEmpty)
  }
}
