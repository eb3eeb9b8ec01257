import Geometry
import TestSupport
import Testing

@testable import Chronicle

@Suite struct PointAccountTests {
  static let atlas = Bundled.atlas
  static let qubadli = Coordinate(longitude: 46.70, latitude: 39.30)

  static func said(_ longitude: Double, _ latitude: Double, _ day: String, later: Bool = true) -> String {
    let account = atlas.account(of: Coordinate(longitude: longitude, latitude: latitude), on: Day(day)!)
    return shown(atlas.words(of: account, tellsLater: later))
  }

  /// The words for the eye, without sources.
  static func shown(_ phrase: Phrase) -> String {
    phrase.spans.map { span -> String in
      switch span {
      case .words(let text), .prose(let text): text
      case .either(let shown, _): shown
      case .name(let names): names.english
      case .day(let day): day.short
      case .date(let day): day.medium
      default: ""
      }
    }.joined()
  }

  @Test func eachKindOfGroundIsTold() {
    #expect(Self.said(46.75, 39.82, "2020-10-20").hasPrefix("On 20 Oct Artsakh held it, as assessed"))
    #expect(Self.said(30, 50, "2020-10-20") == "This point lies outside the map.")
    #expect(Self.said(45.35, 40.35, "2020-10-20").hasPrefix("This is water, in "))
    #expect(
      Self.said(47.8, 40.2, "2020-10-20")
        == "Azerbaijan has this ground, outside the zone: its holder does not change on this map.")
  }

  /// A point whose ground passed on a known day: before it, after it, and with and without what came later.
  @Test func beforeAndAfterTheDay() throws {
    let atlas = Self.atlas
    let face = try #require(
      atlas.timeline.zone.first { face in
        atlas.timeline.histories[face.index].contains { $0.from == Day("2020-10-28")! && $0.range == nil }
      })
    let box = atlas.partition.bounds(of: face)
    let inside: [PlanePoint] = (0..<400).map { step in
      let (across, up) = (Double(step % 20) / 20, Double(step / 20) / 20)
      return PlanePoint(x: box.minX + box.width * across, y: box.minY + box.height * up)
    }
    let point = try #require(inside.first { atlas.partition.face(at: $0) == face })
    func said(_ day: String, later: Bool) -> String {
      Self.shown(
        atlas.words(of: atlas.account(of: atlas.projection.unproject(point), on: Day(day)!), tellsLater: later))
    }
    #expect(said("2020-10-20", later: true) == "On 20 Oct Artsakh held it, as assessed; Azerbaijan from 28 Oct .")
    #expect(said("2020-10-20", later: false) == "On 20 Oct Artsakh held it, as assessed .")
    #expect(said("2020-11-01", later: true) == "On 1 Nov Azerbaijan held it, as assessed, since 28 Oct .")
  }

  /// Each face of the zone on each day has a sentence, and its spans cover its history without a gap.
  @Test func spansFollowEachOther() {
    for face in Self.atlas.timeline.zone {
      let spans = Self.atlas.spans(of: face)
      #expect(spans.last?.last == nil && !spans.isEmpty)
      for (one, next) in zip(spans, spans.dropFirst()) {
        #expect(one.last == next.entry.from - 1)
        #expect(one.holder != next.holder || one.isUnmapped != next.isUnmapped)
      }
    }
  }

  /// How far the same ground reaches: what is told at the distance is what lies beyond it.
  @Test func surroundings() {
    let atlas = Self.atlas, day = Day("2020-10-20")!
    let reaches = atlas.surroundings(of: Self.qubadli, on: day)
    #expect(reaches.map(\.direction) == [.north, .east, .south, .west])
    let start = atlas.projection.project(Self.qubadli), scale = atlas.projection.scale(latitude: Self.qubadli.latitude)
    for reach in reaches {
      let (east, north) = reach.direction.step
      func holder(_ metres: Double) -> HolderIndex? {
        let point = PlanePoint(x: start.x + east * scale.east * metres, y: start.y + north * scale.north * metres)
        return atlas.partition.face(at: point).map { atlas.timeline.state(of: $0, on: day).holder }
      }
      #expect(reach.here == .held(holder(0)!) || reach.here == .open)
      if case .held(let next) = reach.after { #expect(holder(reach.distance.value + 250) == next) }
    }
  }

  @Test func theNearestPlaceIsTold() throws {
    let hadrut = try #require(Self.atlas.places.firstIndex { $0.names.english == "Hadrut" && $0.coordinate != nil })
    let there = Self.atlas.places[hadrut].coordinate!
    let near = try #require(
      Self.atlas.nearestPlace(to: Coordinate(longitude: there.longitude, latitude: there.latitude - 0.0005)))
    #expect(near.place == PlaceIndex(hadrut) && near.direction == .south)
    #expect(Self.shown(Self.atlas.words(of: near)) == "At Hadrut.")
  }

  @Test func coordinatesSayTheirSide() {
    #expect(Coordinate(longitude: 46.7, latitude: 39.4).text == "46.70 E 39.40 N")
    #expect(Coordinate(longitude: -3.456, latitude: -1).text == "3.46 W 1.00 S")
  }
}
