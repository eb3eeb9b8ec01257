import Basics
import Geometry
import TestSupport
import Testing

@testable import Chronicle

@Suite struct ComparisonTests {
  static let pairs = [
    ("2020-09-26", "2020-12-01"), ("2020-10-09", "2020-10-20"), ("2020-11-09", "2020-11-10"),
    ("2020-11-14", "2020-11-15"), ("2020-11-19", "2020-11-20"), ("2020-10-20", "2020-10-09"),
    ("2020-10-12", "2020-10-12"),
  ]

  /// The law: what each stance gained and lost is the difference of what is known to have been held on the two days.
  @Test(arguments: pairs)
  func areasAreTheDifferenceOfHoldings(from: String, to: String) {
    let atlas = Bundled.atlas, from = Day(from)!, to = Day(to)!
    let rows = Comparison(of: atlas, from: from, to: to).rows
    #expect(rows == Comparison(of: atlas, from: from, to: to, by: Bundled.book).rows)
    var gained: [ControlStance: Double] = [:]
    for row in rows {
      gained[row.before, default: 0] -= row.area.value
      gained[row.after, default: 0] += row.area.value
    }
    // Ground that is open at either end is told apart.
    for face in atlas.timeline.zone {
      let before = atlas.timeline.state(of: face, on: from), after = atlas.timeline.state(of: face, on: to)
      if before.isOpen || after.isOpen { continue }
      gained[ControlStance(after), default: 0] -= atlas.timeline.areas[face.index].value
      gained[ControlStance(before), default: 0] += atlas.timeline.areas[face.index].value
    }
    #expect(gained.values.allSatisfy { abs($0) < 1e-6 })
    let faces = rows.flatMap(\.faces)
    #expect(Set(faces).count == faces.count)
    #expect(Set(faces) == Set(atlas.timeline.changes(from: from, to: to).map(\.face)))
    #expect(rows.allSatisfy { !$0.sources.isEmpty })
  }

  /// Every statement between the days is told once, with its ground or apart.
  @Test(arguments: pairs)
  func everyAnnouncementIsToldOnce(from: String, to: String) {
    let atlas = Bundled.atlas
    let comparison = Comparison(of: atlas, from: Day(from)!, to: Day(to)!)
    let told = comparison.rows.flatMap(\.announcements) + comparison.otherAnnouncements
    let (first, last) = (min(Day(from)!, Day(to)!), max(Day(from)!, Day(to)!))
    let own = atlas.announcements.indices.filter {
      atlas.announcements[$0].day > first && atlas.announcements[$0].day <= last
    }
    #expect(told.sorted() == own)
  }

  @Test(arguments: [
    (from: "2020-11-19", to: "2020-11-20", district: "aghdam", clause: "aghdam-district"),
    ("2020-11-24", "2020-11-25", "kalbajar", "kalbajar-district"),
    ("2020-11-14", "2020-11-15", "kalbajar", "kalbajar-district"),
    ("2020-11-30", "2020-12-01", "lachin", "lachin-district"),
    ("2020-11-09", "2020-11-10", "lachin", "lachin-corridor"),
  ])
  func clausesStandBehindHandovers(from: String, to: String, district: String, clause: String) throws {
    let atlas = Bundled.atlas
    let index = try #require(atlas.district(named: district))
    let rows = Comparison(of: atlas, from: Day(from)!, to: Day(to)!).rows.filter { $0.district == index }
    #expect(rows.contains { $0.provisions.contains { atlas.provisions[$0].id == clause } })
  }

  /// A clause stands behind its own ground: not behind what stayed or was taken beside it on the same day.
  @Test func clausesStandBehindNothingElse() {
    let atlas = Bundled.atlas
    let rows = Comparison(of: atlas, from: Day("2020-11-09")!, to: Day("2020-11-10")!).rows
    for row in rows where !row.provisions.isEmpty {
      let territories = row.provisions.map { atlas.provisions[$0] }
      #expect(row.after.status == .toBeHandedOver || row.after.status == .monitored)
      #expect(territories.allSatisfy { $0.due == (row.dueAfter ?? Day("2020-11-10")!) })
    }
  }

  @Test func hadrutIsBehindTheGroundThatChanged() throws {
    let atlas = Bundled.atlas
    let hadrut = try #require(Bundled.evidence(of: "khojavend-hadrut"))
    let rows = Comparison(of: atlas, from: Day("2020-10-08")!, to: Day("2020-10-16")!).rows
    let row = try #require(rows.first { $0.faces.contains(hadrut.face!) })
    let acts = row.announcements.map { atlas.announcements[$0] }.filter { $0.place == hadrut.place }.map(\.act)
    #expect(acts == [.announced, .denied, .denied, .denied, .verified])
    #expect(row.events.contains { atlas.events[$0].title.contains("Hadrut") })
  }

  /// A row is all ground of a district with one change, and what stands behind it is what its definition says, record
  /// by record.
  @Test(arguments: 0..<40)
  func rowsAreWhatTheirDefinitionsSay(seed: Int) {
    let atlas = DealtStory(seed: seed).atlas
    var random = Seeded(seed)
    let days = DealtStory.days
    let from = days.lowerBound + random.number(0...11), to = days.lowerBound + random.number(0...11)
    let between = Set(days.filter { $0 > min(from, to) && $0 <= max(from, to) })
    let changes = atlas.timeline.changes(from: from, to: to)
    func isSame(_ one: ControlChange, _ other: ControlChange) -> Bool {
      atlas[one.face].district == atlas[other.face].district && one.before == other.before && one.after == other.after
    }
    let changed = Set(changes.map(\.face))
    let firsts = changes.enumerated().filter { number, change in
      !changes[..<number].contains { isSame($0, change) }
    }.map(\.element)
    let rows = firsts.map { first in
      let own = changes.filter { isSame($0, first) }.map(\.face)
      let district = atlas[first.face].district
      let end = from <= to ? first.after : first.before
      func events(_ isBehind: (FaceIndex) -> Bool) -> [Int] {
        atlas.events.indices.filter {
          between.contains(atlas.events[$0].day)
            && atlas.events[$0].coordinate.flatMap(atlas.face(at:)).map(isBehind) ?? false
        }
      }
      let entries = own.flatMap { atlas.timeline.histories[$0.index] }.filter { between.contains($0.from) }
      return ComparisonRow(
        district: district, before: ControlStance(first.before), after: ControlStance(first.after),
        dueBefore: first.before.due, dueAfter: first.after.due, faces: own,
        area: own.reduce(.zero) { $0 + atlas.timeline.areas[$1.index] }, sources: distinct(entries.flatMap(\.sources)),
        announcements: atlas.announcements.indices.filter {
          between.contains(atlas.announcements[$0].day)
            && atlas.face(of: atlas.announcements[$0].place).map(own.contains) ?? false
        },
        provisions: atlas.provisions.indices.filter { number in
          let provision = atlas.provisions[number]
          func isBetween(_ day: Day?) -> Bool { day.map(between.contains) ?? false }
          guard provision.district == district else { return false }
          if first.changesHolder { return isBetween(provision.done) && [nil, end.holder].contains(provision.to) }
          return (isBetween(provision.agreed) || isBetween(provision.putOffOn))
            && [nil, end.holder].contains(provision.from)
            && (end.due == nil ? provision.to == nil : [provision.due, provision.putOffTo].contains(end.due))
        },
        eventsOfGround: events(own.contains),
        eventsOfDistrict: events { !changed.contains($0) && atlas[$0].district == district })
    }
    let found = Comparison(of: atlas, from: from, to: to).rows
    #expect(Set(found) == Set(rows) && found.count == rows.count)
    #expect(zip(found, found.dropFirst()).allSatisfy { ($0.district, $1.area) <= ($1.district, $0.area) })
    for row in found { #expect(row.events == (row.eventsOfGround + row.eventsOfDistrict).sorted()) }
  }
}
