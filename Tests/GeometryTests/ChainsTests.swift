import Geometry
import TestSupport
import Testing

@Suite struct ChainsTests {
  /// Two letters side by side: the border between them is one open chain, the border of each one closed.
  @Test func openAndClosed() {
    let drawn = DrawnPartition(
      """
      AAB
      AAB
      """)
    let partition = drawn.partition
    let between = partition.chains(of: partition.arcs(between: drawn.face("A"), drawn.face("B")))
    #expect(between.map(\.isClosed) == [false])
    #expect(partition.points(of: between[0]).count == 3)
    let around = partition.chains(of: partition.rings[0][0].arcs)
    #expect(around.map(\.isClosed) == [true])
    let points = partition.points(of: around[0])
    #expect(points.first == points.last && points.count == 9)
  }

  @Test func twoIslandsAreTwoLoops() {
    let drawn = DrawnPartition(
      """
      AAAAA
      ABABA
      AAAAA
      """)
    let partition = drawn.partition
    let chains = partition.chains(of: partition.arcs(between: drawn.face("B"), drawn.face("A")))
    #expect(chains.map(\.isClosed) == [true, true])
  }

  @Test func ofNothing() { #expect(DrawnPartition("A").partition.chains(of: []).isEmpty) }

  /// The law: every arc given is in exactly one chain, arcs of a chain meet, closed means closed, open chains come
  /// first, and there are no more of them than corners with more arcs leaving than arriving ask for.
  @Test(arguments: 0..<100)
  func lawOfChains(seed: Int) {
    var random = Seeded(seed)
    let partition = DrawnPartition(DrawnPartition.random(columns: 8, rows: 6, &random)).partition
    let share = random.number(0.2...1.0)
    let given = (0..<partition.arcCount).filter { _ in random.number(0...1.0) <= share }
      .map { DirectedArc(arc: ArcIndex($0), isReversed: Bool.random(using: &random)) }.shuffled(using: &random)
    let chains = partition.chains(of: given)

    let walked = chains.flatMap(\.arcs)
    #expect(walked.count == given.count && Set(walked) == Set(given))
    for chain in chains {
      for (one, next) in zip(chain.arcs, chain.arcs.dropFirst()) {
        #expect(partition.end(of: one) == partition.start(of: next))
      }
      #expect(chain.isClosed == (partition.start(of: chain.arcs[0]) == partition.end(of: chain.arcs.last!)))
    }
    let openCount = chains.prefix { !$0.isClosed }.count
    #expect(chains.dropFirst(openCount).allSatisfy { $0.isClosed })
    var surplus: [PlanePoint: Int] = [:]
    for arc in given {
      surplus[partition.start(of: arc), default: 0] += 1
      surplus[partition.end(of: arc), default: 0] -= 1
    }
    #expect(openCount == surplus.values.reduce(0) { $0 + max(0, $1) })
  }
}

extension Partition {
  /// The arcs between two faces, walked with the first on the left.
  func arcs(between left: FaceIndex, _ right: FaceIndex) -> [DirectedArc] {
    (0..<arcCount).compactMap { arc in
      if leftFaces[arc] == left, rightFaces[arc] == right { return DirectedArc(arc: ArcIndex(arc), isReversed: false) }
      if leftFaces[arc] == right, rightFaces[arc] == left { return DirectedArc(arc: ArcIndex(arc), isReversed: true) }
      return nil
    }
  }
}
