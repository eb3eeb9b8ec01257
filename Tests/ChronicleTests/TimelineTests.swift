import Chronicle
import Geometry
import TestSupport
import Testing

@Suite struct TimelineTests {
  /// Pictures of holders come back on their days and stay until the next.
  @Test(arguments: [
    (
      day: "2019-06-01",
      seen: """
      aaz
      aaz
      """
    ),
    (
      "2020-10-01",
      """
      aaz
      aaz
      """
    ),
    (
      "2020-10-09",
      """
      aaz
      aaz
      """
    ),
    (
      "2020-10-10",
      """
      azz
      aaz
      """
    ),
    (
      "2020-11-30",
      """
      azz
      ppz
      """
    ),
  ])
  func pictures(day: String, seen: String) {
    let story = DrawnStory(
      faces: """
        ABC
        DDC
        """,
      [
        (
          "2020-10-01",
          """
          aaz
          aaz
          """
        ),
        (
          "2020-10-10",
          """
          azz
          aaz
          """
        ),
        (
          "2020-11-01",
          """
          azz
          ppz
          """
        ),
      ])
    #expect(story.holders(on: Day(day)!) == seen)
  }

  private static func story(_ seed: Int) -> (DrawnStory, Seeded) {
    var random = Seeded(seed)
    // G is ground outside the zone.
    let drawn = DrawnPartition(
      """
      AAB
      CDB
      CEG
      FEG
      """, side: 1000)
    return (DrawnStory(drawn, histories: DrawnStory.randomHistories(7, &random)), random)
  }

  @Test(arguments: 0..<12)
  func nextAndPreviousChange(seed: Int) {
    let (story, _) = Self.story(seed)
    let timeline = story.atlas.timeline
    for district in [nil] + (0..<7).map({ DistrictIndex($0) }) {
      let faces = district.map { timeline.facesOfDistrict[$0.index] } ?? (0..<7).map { FaceIndex($0) }
      let days = Array(StateTableTests.year)
      // A day changes something where a face has an entry on it, its first apart.
      let changing = days.filter { day in
        faces.contains { timeline.histories[$0.index].dropFirst().contains { $0.from == day } }
      }
      #expect(timeline.changeDays(in: district) == changing)
      for day in days {
        if timeline.nextChange(after: day, in: district) != changing.first(where: { $0 > day })
          || timeline.previousChange(before: day, in: district) != changing.last(where: { $0 < day })
        {
          Issue.record("\(day) in \(district?.index ?? -1)")
        }
      }
    }
  }

  /// The law: the changes of two spans, one after the other, are the changes of both together.
  @Test(arguments: 0..<30)
  func changesCompose(seed: Int) {
    var (story, random) = Self.story(seed)
    let timeline = story.atlas.timeline
    let days = (0..<3).map { _ in Day("2020-01-01")! + random.number(-5...370) }
    var changed: [FaceIndex: (before: ControlState, after: ControlState)] = [:]
    for (from, to) in zip(days, days.dropFirst()) {
      for change in timeline.changes(from: from, to: to) {
        #expect(change.before != change.after)
        if let known = changed[change.face] { #expect(known.after == change.before) }
        changed[change.face] = (changed[change.face]?.before ?? change.before, change.after)
      }
    }
    let composed = changed.filter { $0.value.before != $0.value.after }
    let direct = timeline.changes(from: days[0], to: days[2])
    #expect(direct.map(\.face) == composed.keys.sorted())
    for change in direct {
      #expect(composed[change.face]! == (change.before, change.after))
    }
    let back = timeline.changes(from: days[2], to: days[0])
    #expect(back.map(\.before) == direct.map(\.after) && back.map(\.after) == direct.map(\.before))
  }

  @Test(arguments: 0..<12)
  func holdingsAddUp(seed: Int) {
    let (story, _) = Self.story(seed)
    for day in StateTableTests.year where day.number % 5 == 0 { expectHoldingsAddUp(story.atlas, on: day) }
  }

  @Test(arguments: 0..<12)
  func holdingsOfDistrictsOfSeveralFacesAddUp(seed: Int) {
    let atlas = DealtStory(seed: seed).atlas
    for day in DealtStory.days { expectHoldingsAddUp(atlas, on: day) }
  }

  @Test(arguments: ["2019-01-01", "2020-09-27", "2020-10-20", "2020-11-10", "2020-11-16", "2020-12-01", "2023-01-01"])
  func holdingsOfTheBundledPackAddUp(day: String) { expectHoldingsAddUp(Bundled.atlas, on: Day(day)!) }

  /// The laws: areas sum to the zone and shares to 1, in the whole and in each district; the districts sum to the whole,
  /// holder by holder; the largest comes first, what is not mapped last; no holder and status comes twice; each is the ground in its state; a row
  /// of the table says the same as its day.
  private func expectHoldingsAddUp(_ atlas: Atlas, on day: Day) {
    let timeline = atlas.timeline
    var ofDistricts: [ControlStance: Double] = [:]
    for district in [nil] + atlas.districts.indices.map({ DistrictIndex($0) }) {
      let holdings = timeline.holdings(on: day, in: district)
      #expect(holdings == timeline.holdings(of: timeline.table.row(on: day), in: district))
      for holding in holdings {
        let own = timeline.counted(in: district).filter {
          let state = timeline.state(of: $0, on: day)
          return state.holder == holding.holder && state.status == holding.status
        }
        #expect(!own.isEmpty)
        #expect(abs(own.reduce(0) { $0 + timeline.areas[$1.index].value } - holding.area.value) < 1e-9)
      }
      let whole = timeline.area(in: district)
      let sum = holdings.reduce(.zero) { $0 + $1.area }
      #expect(abs(sum.value - whole.value) < 1e-9)
      if !timeline.counted(in: district).isEmpty {
        #expect(abs(holdings.reduce(0) { $0 + $1.area.share(of: whole) } - 1) < 1e-12)
      }
      let mapped = holdings.filter { $0.status != .unmapped }
      #expect(zip(mapped, mapped.dropFirst()).allSatisfy { $0.area >= $1.area })
      #expect(holdings.starts(with: mapped))
      #expect(Set(holdings.map { ControlStance(holder: $0.holder, status: $0.status) }).count == holdings.count)
      for holding in holdings where district != nil {
        ofDistricts[ControlStance(holder: holding.holder, status: holding.status), default: 0] += holding.area.value
      }
    }
    let whole = timeline.holdings(on: day)
    #expect(whole.count == ofDistricts.count)
    for holding in whole {
      let sum = ofDistricts[ControlStance(holder: holding.holder, status: holding.status)] ?? 0
      #expect(abs(holding.area.value - sum) < 1e-9)
    }
  }

  @Test func aFaceHasOneHolderADay() {
    let timeline = Bundled.atlas.timeline
    for history in timeline.histories {
      #expect(!history.isEmpty)
      #expect(zip(history, history.dropFirst()).allSatisfy { $0.from < $1.from })
    }
  }

  /// Squares of a kilometre: on 10 October B changes holder, on 1 November D changes its status only.
  @Test(arguments: [(day: "2020-10-09", area: 0.0), ("2020-10-10", 1), ("2020-10-11", 0), ("2020-11-01", 0)])
  func areaChangingHolder(day: String, area: Double) {
    let drawn = DrawnPartition(
      """
      ABC
      DDC
      """, side: 1000)
    func entry(_ day: String, _ holder: Int, _ status: Status = .held) -> ControlEntry {
      ControlEntry(
        from: Day(day)!, state: ControlState(holder: HolderIndex(holder), status: status), sources: [])
    }
    let story = DrawnStory(
      drawn,
      histories: [
        [entry("2020-01-01", 1)], [entry("2020-01-01", 1), entry("2020-10-10", 0)], [entry("2020-01-01", 0)],
        [entry("2020-01-01", 1), entry("2020-11-01", 1, .monitored)],
      ])
    #expect(abs(story.atlas.timeline.areaChangingHolder(on: Day(day)!).value - area) < 1e-12)
    #expect(story.atlas.timeline.changes(on: Day(day)!).isEmpty == (day == "2020-10-09" || day == "2020-10-11"))
  }
}
