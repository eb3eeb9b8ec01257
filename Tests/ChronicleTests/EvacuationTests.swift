import Chronicle
import Geometry
import TestSupport
import Testing

@Suite struct EvacuationTests {
  struct Row: Sendable {
    var district: String, agreed: String, firstDue: String
    var putOff: [String]
    var done: String
  }

  @Test(arguments: [
    Row(district: "aghdam", agreed: "2020-11-10", firstDue: "2020-11-20", putOff: [], done: "2020-11-20"),
    Row(
      district: "kalbajar", agreed: "2020-11-10", firstDue: "2020-11-15", putOff: ["2020-11-15 to 2020-11-25"],
      done: "2020-11-25"),
    Row(district: "lachin", agreed: "2020-11-10", firstDue: "2020-12-01", putOff: [], done: "2020-12-01"),
  ])
  func handovers(row: Row) throws {
    let atlas = Bundled.atlas
    let district = try #require(atlas.district(named: row.district))
    let evacuation = try #require(atlas.evacuation(of: district))
    #expect(evacuation.agreedOn.description == row.agreed)
    #expect(evacuation.firstDue.description == row.firstDue)
    #expect(evacuation.postponements.map { "\($0.decidedOn) to \($0.newDue)" } == row.putOff)
    #expect(evacuation.doneOn?.description == row.done)
    #expect(evacuation.area.value > 100)
    #expect(!evacuation.sources.isEmpty && Set(evacuation.sources).count == evacuation.sources.count)
    #expect(
      evacuation.faces.allSatisfy { atlas[$0].district == district && atlas.timeline.isInZone($0) })
    #expect((evacuation.excepted.value > 0) == (row.district == "lachin"))  // the corridor
  }

  /// The day in force for Kalbajar, as known on a day.
  @Test(arguments: [
    (asOf: "2020-11-10", due: "2020-11-15"), ("2020-11-14", "2020-11-15"), ("2020-11-15", "2020-11-25"),
    ("2020-11-25", "2020-11-25"), ("2021-01-01", "2020-11-25"), ("2020-01-01", "2020-11-15"),
  ])
  func dueAsKnown(asOf: String, due: String) throws {
    let atlas = Bundled.atlas
    let kalbajar = try #require(atlas.district(named: "kalbajar").flatMap(atlas.evacuation))
    #expect(kalbajar.due(asOf: Day(asOf)!).description == due)
  }

  @Test func noOtherDistrictWasHandedOver() {
    let atlas = Bundled.atlas
    let handedOver = atlas.districts.indices.filter { atlas.evacuation(of: DistrictIndex($0)) != nil }
    #expect(handedOver.map { atlas.districts[$0].id } == ["aghdam", "kalbajar", "lachin"])
  }

  /// Put off twice and not done; a strip of low certainty beside it is passed over.
  @Test func putOffAndNotDone() throws {
    let drawn = DrawnPartition("AB", side: 1000)
    func agreed(_ day: String, _ due: String) -> ControlEntry {
      ControlEntry(
        from: Day(day)!, state: ControlState(holder: HolderIndex(1), status: .toBeHandedOver, due: Day(due)!),
        sources: [SourceIndex(1)])
    }
    let held = ControlEntry(
      from: Day("2020-01-01")!, state: ControlState(holder: HolderIndex(1), status: .held), sources: [SourceIndex(0)])
    let history = [
      held, agreed("2020-03-01", "2020-04-01"), agreed("2020-03-20", "2020-05-01"),
      agreed("2020-04-20", "2020-06-01"),
    ]
    let atlas = DrawnStory(drawn, histories: [history, history], certainty: ["B": .low]).atlas
    let evacuation = try #require(atlas.evacuation(of: DistrictIndex(0)))
    #expect(evacuation.doneOn == nil && evacuation.excepted == .zero)
    #expect(evacuation.postponements.map(\.newDue.description) == ["2020-05-01", "2020-06-01"])
    #expect(evacuation.due(asOf: Day("2020-04-19")!).description == "2020-05-01")
    #expect(evacuation.sources == [SourceIndex(1)])
    #expect(atlas.evacuation(of: DistrictIndex(1)) == nil)
  }
}
