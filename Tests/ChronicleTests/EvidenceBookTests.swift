import Chronicle
import TestSupport
import Testing

@Suite struct EvidenceBookTests {
  @Test func settlementsAreTheOfficialCountInOrder() {
    let settlements = Bundled.book.settlements
    #expect(settlements.count == 295)
    #expect(Set(settlements.map(\.place)).count == 295)
    #expect(zip(settlements, settlements.dropFirst()).allSatisfy { $0.announcedOn! <= $1.announcedOn! })
  }

  /// The figures of Docs/Sources-and-method.md.
  @Test func gapsOfAll() {
    let gaps = Bundled.book.gaps(in: nil)
    #expect(gaps.gaps.count == 263)
    #expect([gaps.before, gaps.sameDay, gaps.after] == [83, 59, 121])
    #expect(gaps.median == 0 && gaps.lowerQuartile == -5 && gaps.upperQuartile == 1.5)
    #expect(gaps.largest == 43 && gaps.smallest == -27)
  }

  /// Of 295: 11 without a position, 3 outside the zone, 2 that did not hold; and 16 on ground whose day is not known.
  @Test func whatIsNotCounted() {
    let left = Bundled.book.settlements.filter { !$0.isCounted }
    #expect(left.count { Bundled.atlas[$0.place].coordinate == nil } == 11)
    let outside = left.filter { $0.face != nil && !$0.isInZone }.map { Bundled.atlas[$0.place].id }
    #expect(outside.sorted() == ["jabrayil-hasanli", "tartar-chayli", "zangilan-tiri"])
    let notHeld = left.filter { $0.outcome == .notHeld }.map { Bundled.atlas[$0.place].id }
    #expect(notHeld.sorted() == ["khojaly-mukhtar", "khojaly-shushakand"])
    #expect(left.count == 16 && Bundled.book.openSettlements(in: nil).count == 16)
  }

  @Test func everyCountedPlaceHasAGapAndNoOther() {
    for evidence in Bundled.book.settlements {
      #expect((evidence.gap != nil) == (evidence.isCounted && !evidence.isOpen))
    }
  }

  @Test func districtsSumToTheWhole() {
    let districts = Bundled.atlas.districts.indices.map { DistrictIndex($0) }
    let parts = districts.flatMap { Bundled.book.gaps(in: $0).gaps }
    #expect(parts.sorted() == Bundled.book.gaps(in: nil).gaps)
  }

  /// The settlements of a district are those of all that lie in it, in the same order; its gaps are theirs.
  @Test(arguments: 0..<20)
  func districtsHaveTheirPartOfAll(seed: Int) {
    let atlas = DealtStory(seed: seed).atlas
    let book = EvidenceBook(of: atlas)
    #expect(book.settlements(in: nil) == book.settlements)
    for district in atlas.districts.indices.map({ DistrictIndex($0) }) {
      let own = book.settlements.filter { atlas[$0.place].district == district }
      #expect(book.settlements(in: district) == own)
      #expect(book.gaps(in: district) == GapStatistics(own.filter(\.isCounted).compactMap(\.gap)))
    }
  }

  /// A state is what the last entry of the ground and the statements say, read the long way.
  @Test(arguments: ["2020-09-26", "2020-10-09", "2020-10-20", "2020-11-09", "2020-11-20", "2020-12-01"])
  func statesAgreeWithTheRecords(day: String) {
    let atlas = Bundled.atlas, day = Day(day)!
    for number in atlas.places.indices {
      let place = PlaceIndex(number)
      let announced = atlas.announcements.contains { $0.place == place && $0.act == .announced && $0.day <= day }
      let notHeld = announced && atlas.announcements.contains { $0.place == place && $0.outcome == .notHeld }
      let moved = atlas.face(of: place).map {
        atlas.timeline.state(of: $0, on: day).holder != atlas.timeline.state(of: $0, on: atlas.baseline).holder
      }
      switch Bundled.book.state(of: place, on: day) {
      case .held: #expect(!announced && moved != true)
      case .announced: #expect(announced && !notHeld && moved != true)
      case .taken, .handedOver: #expect(!notHeld && moved == true)
      case .notHeld: #expect(notHeld)
      }
    }
  }

  @Test func theTinyPack() throws {
    let atlas = try TinyPack().atlas()
    let book = EvidenceBook(of: atlas)
    #expect(book.settlements.map { atlas[$0.place].id } == ["upton", "lostham"])
    #expect(book.gaps(in: nil).gaps == [1])
    #expect(book[PlaceIndex(1)].handedOverOn == Day("2020-11-25")!)
    #expect(book[PlaceIndex(1)].state(on: Day("2020-11-25")!) == .handedOver)
    #expect(book[PlaceIndex(3)].state(on: Day("2020-10-09")!) == .announced)
  }
}
