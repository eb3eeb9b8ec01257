import Chronicle
import Geometry
import TestSupport
import Testing

@Suite struct ComparisonTests {
  static let pairs = [
    ("2020-09-26", "2020-12-01"), ("2020-10-09", "2020-10-20"), ("2020-11-09", "2020-11-10"),
    ("2020-11-14", "2020-11-15"), ("2020-11-19", "2020-11-20"), ("2020-10-20", "2020-10-09"),
    ("2020-10-12", "2020-10-12"),
  ]

  /// The law: what each stance gained and lost is the difference of the holdings of the two days.
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
    for holding in atlas.timeline.holdings(on: to) {
      gained[ControlStance(holder: holding.holder, status: holding.status), default: 0] -= holding.area.value
    }
    for holding in atlas.timeline.holdings(on: from) {
      gained[ControlStance(holder: holding.holder, status: holding.status), default: 0] += holding.area.value
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
}
