import Geometry
import TestSupport
import Testing

@testable import Chronicle

/// A row of faces a kilometre wide; z and a oppose each other, p opposes nobody.
@Suite struct FrontDistanceTests {
  static let story = DrawnStory(
    faces: "ABCDEF",
    [("2020-01-01", "zaaaaa"), ("2020-01-02", "zzaaaa"), ("2020-01-03", "zzzzaa"), ("2020-01-04", "pppppp")])
  static let days = (1...4).map { Day("2020-01-0\($0)")! }

  /// The middle of a face of the row.
  static func middle(_ letter: Character) -> Coordinate {
    let box = story.drawn.partition.bounds(of: story.drawn.face(letter))
    return story.atlas.projection.unproject(box.center)
  }

  /// The distance from the middle of a face: it lies half a kilometre from either edge.
  @Test(
    arguments: [
      (1, "A", 500, .east, .first), (2, "A", 1500, .east, .farther), (3, "A", 3500, .east, .farther),
      (1, "F", 4500, .west, .first), (2, "F", 3500, .west, .nearer), (3, "F", 1500, .west, .nearer),
      (2, "B", 500, .east, .same),
    ] as [(Int, Character, Double, CompassPoint, FrontDistance.Change)])
  func fromAPoint(day: Int, face: Character, metres: Double, direction: CompassPoint, change: FrontDistance.Change) {
    let found = Self.story.atlas.frontDistance(from: Self.middle(face), on: Self.days[day - 1])
    #expect(found?.direction == direction && found?.change == change)
    #expect(abs((found?.metres.value ?? 0) - metres) < 0.02 * metres)
  }

  @Test func withoutAFrontThereIsNoDistance() {
    #expect(Self.story.atlas.frontDistance(from: Self.middle("A"), on: Self.days[3]) == nil)
    #expect(Self.story.atlas.frontDistance(from: DistrictIndex(0), on: Self.days[3]) == nil)
  }

  @Test func fromADistrict() {
    let atlas = Self.story.atlas
    func found(_ letter: Character, _ day: Int) -> FrontDistance? {
      atlas.frontDistance(from: atlas.districtOfFace[Self.story.drawn.face(letter).index], on: Self.days[day - 1])
    }
    #expect(found("A", 1)?.direction == nil && found("B", 1)?.direction == nil)
    #expect(found("A", 1)?.wordsOfDistrict == "The front line runs through it or along its edge.")
    #expect(found("F", 1)?.direction == .west && found("F", 2)?.change == .nearer && found("F", 3)?.change == .nearer)
    #expect(abs((found("F", 1)?.metres.value ?? 0) - 4000) < 80)
  }

  /// On the bundled map a place's distance is never more than to any corner of the line, by the same measure.
  @Test(arguments: ["2020-10-05", "2020-10-20", "2020-11-09"]) func notFartherThanAnyCorner(day: String) throws {
    let atlas = Bundled.atlas, day = Day(day)!
    for number in stride(from: 0, to: atlas.places.count, by: 37) {
      guard let point = atlas.places[number].coordinate else { continue }
      let found = try #require(atlas.frontDistance(from: point, on: day))
      let corners = atlas.frontArcs(on: day).flatMap { Array(atlas.partition.points(of: $0)) }
      let least = corners.map { Ellipsoid.wgs84.shortDistance(point, atlas.projection.unproject($0)).value }.min()!
      #expect(found.metres.value <= least + 50)
    }
  }

  @Test(
    arguments: [
      (.nearer, "nearer than the day before"), (.farther, "farther than the day before"), (.same, "as the day before"),
      (.new, "and there was none the day before"),
    ] as [(FrontDistance.Change, String)])
  func words(change: FrontDistance.Change, words: String) {
    let distance = FrontDistance(metres: Metres(12_300), direction: .northEast, change: change)
    #expect(PointAccountTests.shown(distance.words) == "The front line is about 12 km to the north-east, \(words).")
    #expect(PointAccountTests.shown(distance.inShort()) == "Front line about 12 km north-east, \(words).")
  }
}
