import Basics
import Chronicle
import Geometry
import TestSupport

/// A story at random in which much falls together: few districts of several faces, few days, holders, due days and
/// sources, so that the same change comes on several faces and the same records stand behind several changes.
struct DealtStory {
  let atlas: Atlas
  static let days = Day("2020-01-01")!...Day("2020-01-12")!

  init(seed: Int) {
    var random = Seeded(seed)
    // G is ground outside the zone.
    let drawn = DrawnPartition(
      """
      AABHHI
      CDBHJI
      CEGKJL
      FEGKLL
      """, side: 3000)
    func index() -> Int { random.number(0...2) }
    func day() -> Day { Self.days.lowerBound + random.number(0...11) }
    func sources() -> [SourceIndex] { distinct((0...index()).map { _ in SourceIndex(index()) }) }
    func maybe<Value>(_ value: Value) -> Value? { index() == 0 ? nil : value }
    func point() -> PlanePoint { PlanePoint(x: random.number(0...18_000), y: random.number(0...12_000)) }
    let projection = EqualAreaProjection(centralMeridian: 46, standardParallel: 40)
    func coordinate() -> Coordinate { projection.unproject(point()) }

    let histories = drawn.letters.map { _ in
      Set([Self.days.lowerBound] + (0..<index() * 2).map { _ in day() }).sorted().map { day in
        let due = maybe(Self.days.upperBound + index())
        return ControlEntry(
          from: day,
          state: ControlState(
            holder: HolderIndex(index()), status: due == nil ? .held : .toBeHandedOver, due: due),
          sources: sources())
      }
    }
    let faces = drawn.letters.map { letter in
      Face(
        id: "\(letter)", country: 0, district: DistrictIndex(index()), certainty: nil, fate: "", former: nil)
    }
    let partition = drawn.partition
    let timeline = Timeline(
      histories: histories, areas: partition.faceAreas(), faces: faces, districtCount: 4,
      zone: drawn.letters.indices.filter { drawn.letters[$0] != "G" }.map { FaceIndex($0) })
    let places = (0..<12).map { number in
      Place(
        id: "\(number)", kind: PlaceKind.allCases.randomElement(using: &random)!, rank: 1,
        district: DistrictIndex(index()), coordinate: maybe(coordinate()), quality: .exact,
        names: Names(english: "\(number)"), sources: [], note: "")
    }
    let announcements = (0..<40).map { _ in
      Announcement(
        place: PlaceIndex(random.number(0...11)), day: day(), act: Act.allCases.randomElement(using: &random)!,
        party: index(), outcome: nil, sources: sources(), note: "")
    }
    let events = (0..<20).map { number in
      Event(
        id: "\(number)", day: day(), category: .battle, title: "", text: "", place: "",
        coordinate: maybe(coordinate()), sources: [])
    }
    let provisions = (0..<30).map { number in
      Provision(
        id: "\(number)", clause: "", territory: "", district: maybe(DistrictIndex(index())),
        from: maybe(HolderIndex(index())), to: maybe(HolderIndex(index())), agreed: maybe(day()),
        due: maybe(Self.days.upperBound + index()), putOffOn: maybe(day()),
        putOffTo: maybe(Self.days.upperBound + index()), done: maybe(day()), phase: .handover, text: "", sources: [])
    }
    atlas = Atlas(
      id: "dealt", title: Names(english: "Dealt"), days: Self.days, baseline: Self.days.lowerBound,
      home: partition.bounds, projection: projection, partition: partition,
      holders: (0..<3).map { number in
        Holder(
          id: "\(number)", slot: Slot.allCases[number], letter: "x", opposes: number == 0 ? [HolderIndex(1)] : [],
          names: Names(english: "\(number)")
        )
      },
      countries: [Country(id: "one", holder: HolderIndex(0), names: Names(english: "One"))],
      // The last has no ground.
      districts: (0..<4).map { number in
        District(id: "\(number)", country: 0, names: Names(english: "\(number)"), isInZone: true, sources: [])
      },
      faces: faces, timeline: timeline, places: places,
      parties: (0..<3).map { number in
        Party(
          id: "\(number)", side: number == 2 ? .independent : .holder(HolderIndex(number)),
          names: Names(english: "\(number)"))
      },
      announcements: announcements.sorted { $0.day < $1.day }, events: events.sorted { $0.day < $1.day },
      provisions: provisions,
      activityAreas: (0..<4).map { _ in
        ActivityArea(days: Self.days, rings: [(0...index() + 2).map { _ in point() }], sources: [])
      })
  }
}
