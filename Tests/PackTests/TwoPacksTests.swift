import Chronicle
import TestSupport
import Testing

/// From 2 to 18 December 2020 both bundled packs tell the same days, and must tell the same of them.
@Suite struct TwoPacksTests {
  private static let days = Day("2020-12-02")!...Day("2020-12-18")!

  /// Who holds the ground of a place, in words that do not depend on a pack's order.
  private static func ground(of place: Place, in atlas: Atlas, on day: Day) -> String {
    guard let face = place.coordinate.flatMap(atlas.face(at:)) else { return "nowhere" }
    let state = atlas.timeline.state(of: face, on: day)
    let range = atlas.openChange(of: face, on: day).map { "\($0.days)" } ?? ""
    return "\(atlas[state.holder].id) \(state.status) \(state.isOpen) \(range)"
  }

  @Test func bothCoverTheDays() {
    for atlas in [Bundled.atlas, Bundled.later] {
      #expect(atlas.days.contains(Self.days.lowerBound) && atlas.days.contains(Self.days.upperBound))
    }
  }

  @Test func theGroundOfEveryPlaceIsTheSame() {
    let places = Bundled.atlas.places.filter { place in Bundled.later.places.contains { $0.id == place.id } }
    #expect(places.count > 900)
    for day in Self.days {
      let differing = places.filter {
        Self.ground(of: $0, in: Bundled.atlas, on: day) != Self.ground(of: $0, in: Bundled.later, on: day)
      }
      #expect(differing.map(\.id) == [], "\(day)")
    }
  }

  @Test func everyHolderHasTheSameArea() {
    for day in Self.days {
      let sums = [Bundled.atlas, Bundled.later].map { atlas in
        Dictionary(
          uniqueKeysWithValues: atlas.timeline.holdings(on: day).map {
            ("\(atlas[$0.holder].id) \($0.status)", $0.area.value)
          })
      }
      #expect(sums[0].keys.sorted() == sums[1].keys.sorted(), "\(day)")
      for (key, area) in sums[0] { #expect(abs(area - (sums[1][key] ?? 0)) < 0.01, "\(day) \(key)") }
    }
  }

  @Test func theEventsAreTheSame() {
    func events(_ atlas: Atlas) -> [String] {
      atlas.events.filter { Self.days.contains($0.day) }.map { "\($0.day) \($0.id) \($0.title)" }.sorted()
    }
    #expect(events(Bundled.atlas) == events(Bundled.later) && !events(Bundled.atlas).isEmpty)
  }
}
