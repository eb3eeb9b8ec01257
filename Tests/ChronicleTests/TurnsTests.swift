import Basics
import Geometry
import TestSupport
import Testing

@testable import Chronicle

@Suite struct TurnsTests {
  /// The turns of a district of the bundled pack that came by handover.
  @Test(arguments: [
    (district: "aghdam", handovers: ["2020-11-20 azerbaijan"]), ("kalbajar", ["2020-11-25 azerbaijan"]),
    ("lachin", ["2020-11-10 peacekeepers", "2020-12-01 azerbaijan"]), ("zangilan", []), ("khojavend", []),
  ])
  func handovers(district: String, handovers: [String]) throws {
    let atlas = Bundled.atlas
    let index = try #require(atlas.district(named: district))
    let found = atlas.turns(in: index).filter(\.isHandover)
    #expect(found.map { "\($0.day) \(atlas[$0.holder].id)" } == handovers)
  }

  /// The laws: days in order, every turn has ground and sources, and a day's turns sum to the ground that changed holder.
  @Test func turnsSumToWhatChangedHolder() {
    let atlas = Bundled.atlas
    var ofDays: [Day: Double] = [:]
    for district in atlas.districts.indices.map({ DistrictIndex($0) }) {
      let turns = atlas.turns(in: district)
      #expect(zip(turns, turns.dropFirst()).allSatisfy { $0.day <= $1.day })
      #expect(turns.allSatisfy { $0.area > .zero && !$0.sources.isEmpty })
      for turn in turns where turn.range == nil { ofDays[turn.day, default: 0] += turn.area.value }
    }
    for day in atlas.timeline.changeDays(in: nil) {
      #expect(abs(atlas.timeline.areaChangingHolder(on: day).value - (ofDays[day] ?? 0)) < 1e-9)
    }
  }

  /// Ground that is taken, lost and taken again is captured once: A changes hands on three days, B on one. C passes to
  /// one whom nobody opposes, and is not captured.
  @Test(arguments: [(district: "a", captured: 1.0, turns: 3), ("b", 1, 1), ("c", 0, 1)])
  func groundIsCapturedOnce(district: String, captured: Double, turns: Int) throws {
    let atlas = DrawnStory(
      faces: "ABC",
      [("2020-01-01", "aaa"), ("2020-02-01", "zap"), ("2020-03-01", "aap"), ("2020-04-01", "zzp")]
    ).atlas
    let index = try #require(atlas.district(named: district))
    let found = atlas.turns(in: index)
    #expect(found.count == turns)
    let whole = atlas.timeline.area(in: index)
    #expect(abs(atlas.capturedArea(in: index).share(of: whole) - captured) < 1e-12)
  }

  /// The law: no more is captured than a district has, nor than its turns come to, and all of them where no ground turns
  /// twice.
  @Test(arguments: 0..<40)
  func capturesAreWithinTheirDistrict(seed: Int) {
    let atlas = DealtStory(seed: seed).atlas
    for district in atlas.districts.indices.map({ DistrictIndex($0) }) {
      let captured = atlas.capturedArea(in: district).value
      let turns = atlas.turns(in: district).filter { !$0.isHandover && !$0.wasUnmapped }
      let faces = atlas.timeline.facesOfDistrict[district.index]
      #expect(captured <= turns.reduce(0) { $0 + $1.area.value } + 1e-9)
      #expect(captured <= faces.reduce(0) { $0 + atlas.timeline.areas[$1.index].value } + 1e-9)
      #expect((captured > 0) == !turns.isEmpty)
    }
  }

  /// The turns of a day are its changes of holder, told apart by holder and by agreement.
  @Test(arguments: 0..<40)
  func turnsAreTheChangesOfTheirDays(seed: Int) {
    let atlas = DealtStory(seed: seed).atlas
    for district in atlas.districts.indices.map({ DistrictIndex($0) }) {
      let turns = DealtStory.days.flatMap { day in
        let changes = atlas.timeline.changes(on: day).filter {
          $0.changesHolder && atlas[$0.face].district == district
        }
        return atlas.holders.indices.flatMap { holder in
          [false, true].compactMap { isHandover in
            let own = changes.filter {
              let isAgreed = $0.before.status == .toBeHandedOver || !atlas.areOpposed($0.before.holder, $0.after.holder)
              return $0.after.holder.index == holder && isAgreed == isHandover
            }.map(\.face)
            return own.isEmpty
              ? nil
              : Turn(
                day: day, holder: HolderIndex(holder), area: own.reduce(.zero) { $0 + atlas.timeline.areas[$1.index] },
                isHandover: isHandover, wasUnmapped: false,
                sources: distinct(own.flatMap { atlas.timeline.entry(of: $0, on: day).sources }))
          }
        }
      }
      #expect(atlas.turns(in: district) == turns)
    }
  }
}
