import Chronicle
import TestSupport
import Testing

@testable import Screens

@Suite struct LegendStillTests {
  private func end(of atlas: Atlas) -> String {
    let model = Model(size: CellSize(columns: 80, rows: 24), day: atlas.days.lowerBound)
    let still = LegendStill(of: atlas, key: .init(model, in: atlas, width: 200))
    return PanelPage(model.appearance, width: 197).lines(of: still.end).map { $0.runs.map(\.text).joined() }.joined(
      separator: "\n")
  }

  /// How good the fill is a pack says, and where it does not the legend has no word of it.
  @Test func accuracyIsThePacksToSay() throws {
    let bundled = end(of: Bundled.atlas), rest = "Low certainty and claims: Enter on a district."
    #expect(bundled.hasSuffix("\nFill: one independent assessment, good to about 0.3 km of its drawing. " + rest))
    let silent = TinyPack()
    #expect(try end(of: silent.atlas()).hasSuffix("\n" + rest))
    let said = silent.replacing(
      #""parties""#, with: #""accuracy": {"en": "Drawn from memory.", "ru": "По памяти."}, "parties""#, in: "pack.json")
    #expect(try end(of: said.atlas()).hasSuffix("\nDrawn from memory. " + rest))
  }
}
