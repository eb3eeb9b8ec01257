import Geometry
import TestSupport
import Testing

@testable import Chronicle

@Suite struct CaptureTests {
  static let story = DrawnStory(
    faces: "ABCD", [("2020-01-01", "zaap"), ("2020-01-05", "zzaz"), ("2020-01-20", "zzza"), ("2020-02-10", "zazz")])

  /// How each face came to its holder, as it stood on a day: k kept, t taken, h handed over; with the day.
  @Test(arguments: [
    ("2020-01-01", "k k k k"), ("2020-01-04", "k k k k"), ("2020-01-05", "k t5 k h5"), ("2020-01-20", "k t5 t20 t20"),
    ("2020-02-10", "k t10 t20 t10"),
  ])
  func capturesOfADay(day: String, expected: String) {
    let atlas = Self.story.atlas
    let told = "ABCD".map { letter in
      switch atlas.capture(of: Self.story.drawn.face(letter), by: Day(day)!) {
      case .kept: "k"
      case .taken(let day): "t\(day.civil.day)"
      case .handedOver(let day): "h\(day.civil.day)"
      case .between, .unmapped, .unknown: "?"
      }
    }
    #expect(told.joined(separator: " ") == expected)
  }

  /// On the bundled map all ground of the zone is in one of the steps, and they add up to it.
  @Test(arguments: ["2020-09-27", "2020-10-20", "2020-11-10", "2020-12-18"]) func theAreasAddUp(day: String) {
    let atlas = Bundled.atlas
    let steps = CaptureSteps(of: atlas)
    for face in atlas.timeline.zone {
      switch atlas.capture(of: face, by: Day(day)!) {
      case .taken(let day): #expect(steps.taken(on: day) != nil)
      case .handedOver(let day): #expect(steps.handedOver(on: day) != nil)
      case .kept, .between, .unmapped: break
      case .unknown: Issue.record("the bundled map knows all its ground")
      }
    }
  }

  @Test func weeksOfTheBundledWar() {
    let steps = CaptureSteps(of: Bundled.atlas)
    #expect(steps.taken.count == 7)
    #expect(steps.taken.first == Day("2020-09-27")!...Day("2020-10-03")!)
    #expect(steps.taken.last == Day("2020-11-08")!...Day("2020-11-09")!)
    #expect(
      steps.handedOver.map(\.lowerBound).map(\.description) == ["2020-11-10", "2020-11-20", "2020-11-25", "2020-12-01"])
  }

  /// A story of two changes so many days apart: its steps are days, weeks, months or years, and seven at most.
  @Test(arguments: [
    (3, 4), (6, 7), (7, 2), (48, 7), (49, 2), (200, 7), (800, 5), (2000, 6), (9000, 5), (30_000, 4), (70_000, 4),
  ])
  func stepsByTheData(days: Int, count: Int) {
    let first = Day("2000-01-01")!
    let story = DrawnStory(
      faces: "ABC",
      [
        (first.description, "zaa"), ((first + 1).description, "zza"), ((first + days).description, "zzz"),
      ])
    let steps = CaptureSteps(of: story.atlas).taken
    #expect(steps.count <= CaptureSteps.most)
    #expect(steps.contains { $0.contains(first + 1) } && steps.last?.upperBound == first + days)
    for (one, next) in zip(steps, steps.dropFirst()) { #expect(next.lowerBound == one.upperBound + 1) }
    #expect(steps.count == count, "\(steps.map { "\($0.lowerBound) \($0.upperBound)" })")
  }
}
