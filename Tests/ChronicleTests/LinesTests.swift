import Chronicle
import Geometry
import TestSupport
import Testing

@Suite struct LinesTests {
  private static let story = DrawnStory(
    faces: """
      AABBB
      AACBB
      DDDDD
      """,
    [
      (
        "2020-10-01",
        """
        aazzz
        aaazz
        mmmmm
        """
      ),
      (
        "2020-10-05",
        """
        aazzz
        aapzz
        mmmmm
        """
      ),
      (
        "2020-10-09",
        """
        zzzzz
        zzzzz
        mmmmm
        """
      ),
    ])

  /// Steps along the front in the pictures above, counted by hand: only where `a` and `z` stand side by side.
  @Test(arguments: [(day: "2020-10-01", steps: 3), ("2020-10-04", 3), ("2020-10-05", 1), ("2020-10-09", 0)])
  func frontCounted(day: String, steps: Int) {
    let atlas = Self.story.atlas
    let front = atlas.frontLine(on: Day(day)!)
    #expect(front.map { atlas.partition.points(of: $0).count - 1 }.reduce(0, +) == steps)
    #expect(front.allSatisfy { !$0.isClosed })
  }

  @Test(arguments: ["2020-09-26", "2020-10-01", "2020-10-20", "2020-11-10", "2020-11-25", "2020-12-01"])
  func frontOfTheBundledPack(day: String) { expectFront(of: Bundled.atlas, on: Day(day)!) }

  @Test(arguments: 0..<12)
  func frontAtRandom(seed: Int) {
    var random = Seeded(seed)
    let drawn = DrawnPartition(DrawnPartition.random(columns: 9, rows: 7, &random), side: 1000)
    let story = DrawnStory(drawn, histories: DrawnStory.randomHistories(drawn.letters.count, &random))
    for day in StateTableTests.year where day.number % 30 == 0 { expectFront(of: story.atlas, on: day) }
  }

  /// The laws: the front is exactly the mapped arcs between opposed holders, each once, all along with the lower-numbered
  /// holder on the left and the other one on the right; the arcs of a chain meet.
  private func expectFront(of atlas: Atlas, on day: Day) {
    let partition = atlas.partition
    let row = atlas.timeline.table.row(on: day)
    func holder(_ face: FaceIndex) -> HolderIndex? {
      face.isOutside ? nil : atlas.timeline.table[row[face]].holder
    }
    var walked: [Int] = []
    for chain in atlas.frontLine(on: day) {
      for member in chain.arcs {
        let arc = member.arc.index
        walked.append(arc)
        let faces = [partition.leftFaces[arc], partition.rightFaces[arc]]
        let (left, right) = (holder(faces[member.isReversed ? 1 : 0]), holder(faces[member.isReversed ? 0 : 1]))
        #expect(left! < right! && atlas.areOpposed(left!, right!))
      }
      for (one, next) in zip(chain.arcs, chain.arcs.dropFirst()) {
        #expect(partition.end(of: one) == partition.start(of: next))
      }
    }
    let opposed = (0..<partition.arcCount).filter { arc in
      guard let left = holder(partition.leftFaces[arc]), let right = holder(partition.rightFaces[arc]) else {
        return false
      }
      let isMapped = [partition.leftFaces[arc], partition.rightFaces[arc]].allSatisfy {
        atlas.timeline.table[row[$0]].status != .unmapped
      }
      return atlas.areOpposed(left, right) && isMapped
    }
    #expect(walked.sorted() == opposed)
  }

  /// On the baseline day the front is the line of contact: Artsakh on one side, Azerbaijan on the other, nobody moved.
  @Test func theBaselineIsTheLineOfContact() throws {
    let atlas = Bundled.atlas
    #expect(atlas.baseline.description == "2020-09-26")
    let ids = atlas.holders.map(\.id)
    let row = atlas.timeline.table.row(on: atlas.baseline)
    for arc in atlas.frontLine(on: atlas.baseline).flatMap(\.arcs).map(\.arc.index) {
      let faces = [atlas.partition.leftFaces[arc], atlas.partition.rightFaces[arc]]
      #expect(faces.filter(atlas.timeline.isInZone).count == 1)  // the zone is the ground behind the line
      #expect(Set(faces.map { ids[atlas.timeline.table[row[$0]].holder.index] }) == ["artsakh", "azerbaijan"])
    }
    #expect(atlas.frontLine(on: Day("2000-01-01")!) == atlas.frontLine(on: atlas.baseline))
  }

  @Test func noFrontBetweenArtsakhAndArmenia() throws {
    let atlas = Bundled.atlas
    func holder(_ id: String) -> HolderIndex { HolderIndex(atlas.holders.firstIndex { $0.id == id }!) }
    #expect(atlas.areOpposed(holder("artsakh"), holder("azerbaijan")))
    #expect(atlas.areOpposed(holder("azerbaijan"), holder("artsakh")))
    for (one, other) in [("artsakh", "armenia"), ("azerbaijan", "peacekeepers"), ("artsakh", "artsakh")] {
      #expect(!atlas.areOpposed(holder(one), holder(other)))
    }
    // And there is ground of theirs side by side for which it matters.
    let row = atlas.timeline.table.row(on: atlas.baseline)
    let border = (0..<atlas.partition.arcCount).filter { arc in
      let faces = [atlas.partition.leftFaces[arc], atlas.partition.rightFaces[arc]].filter { !$0.isOutside }
      return Set(faces.map { atlas.timeline.table[row[$0]].holder }) == [holder("artsakh"), holder("armenia")]
    }
    #expect(!border.isEmpty)
    #expect(border.allSatisfy { !atlas.isFront($0, in: row) && atlas.isCountryBorder(ArcIndex($0)) })
  }

  /// A to C lie in one country, D in another; every letter is a district.
  @Test(arguments: [
    (one: Character("A"), other: Character("B"), country: false, district: true),
    ("B", "C", false, true), ("C", "D", true, true), ("A", "D", true, true),
  ])
  func borders(one: Character, other: Character, country: Bool, district: Bool) {
    let (atlas, drawn) = (Self.story.atlas, Self.story.drawn)
    let arcs = (0..<atlas.partition.arcCount).filter {
      Set([atlas.partition.leftFaces[$0], atlas.partition.rightFaces[$0]]) == [drawn.face(one), drawn.face(other)]
    }.map { ArcIndex($0) }
    #expect(!arcs.isEmpty)
    #expect(arcs.allSatisfy { atlas.isCountryBorder($0) == country && atlas.isDistrictBorder($0) == district })
  }

  @Test func theEdgeOfTheMapIsNoLine() {
    let atlas = Self.story.atlas
    let row = atlas.timeline.table.row(on: atlas.baseline)
    let edge = (0..<atlas.partition.arcCount).filter {
      atlas.partition.leftFaces[$0].isOutside || atlas.partition.rightFaces[$0].isOutside
    }
    #expect(!edge.isEmpty)
    #expect(
      edge.allSatisfy {
        !atlas.isCountryBorder(ArcIndex($0)) && !atlas.isDistrictBorder(ArcIndex($0)) && !atlas.isFront($0, in: row)
      })
  }
}
