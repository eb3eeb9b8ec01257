import Chronicle
import Geometry
import TestSupport
import Testing

/// What an atlas is made of.
@Suite struct AtlasPartsTests {
  @Test func withoutPartsAStoryIsEmpty() {
    let atlas = Atlas(AtlasParts())
    #expect(atlas.days.count == 1 && atlas.knownDays == atlas.days)
    #expect(atlas.faces.isEmpty && atlas.events.isEmpty && atlas.zoneDistricts.isEmpty && atlas.relief == nil)
    #expect(atlas.face(at: Coordinate(longitude: 46, latitude: 39)) == nil)
  }

  @Test func ofItsPartsTheSameAtlasIsMadeAgain() {
    let atlas = Atlas(Bundled.atlas.parts)
    #expect(atlas.knownDays == Bundled.atlas.knownDays)
    #expect(atlas.areaOfFate == Bundled.atlas.areaOfFate)
    #expect(atlas.timeline.table.states == Bundled.atlas.timeline.table.states)
  }
}
