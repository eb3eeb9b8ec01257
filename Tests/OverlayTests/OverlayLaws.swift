import Basics
import TestSupport
import Testing

@testable import Overlay

/// What holds of every map that is made of ground.
@Suite struct OverlayLaws {
  /// Each holder has the area that was drawn, within a step of the grid along all borders.
  @Test(arguments: 0..<12)
  func areasAreThoseDrawn(seed: Int) throws {
    let ground = DrawnGround(seed: seed)
    let map = try OverlayMap(ground.input())
    for column in 0..<ground.columns {
      let allowed = ground.borders(in: column) * 0.005 + 0.01
      for (own, drawn) in zip(map.areas(in: column), ground.drawnAreas(in: column)) {
        #expect(abs(own - drawn) <= allowed, "column \(column)")
      }
      #expect(map.altered(in: column) == 0)
    }
  }

  /// A map with tolerance and merging differs from one without by no more than what is reported.
  @Test(arguments: 0..<12)
  func nothingIsOffByMoreThanWhatIsReported(seed: Int) throws {
    let ground = DrawnGround(seed: seed, columns: 12, polygons: 14)
    let exact = try OverlayMap(ground.input())
    let map = try OverlayMap(ground.input(jitter: 400, smallestArea: 0.3))
    var sum = 0.0
    for column in 0..<ground.columns {
      let altered = map.altered(in: column)
      for (own, drawn) in zip(map.areas(in: column), exact.areas(in: column)) {
        #expect(abs(own - drawn) <= altered + 1e-6, "column \(column)")
      }
      sum += altered
    }
    #expect(sum > 0)
  }

  /// Shuffled ground, with other numbers of its polygons, gives the same map.
  @Test(arguments: 0..<12)
  func orderDoesNotMatter(seed: Int) throws {
    let ground = DrawnGround(seed: seed, columns: 6, polygons: 10)
    var random = Seeded(seed)
    var shuffled = ground
    shuffled.pool = PolygonPool()
    shuffled.held = ground.held.shuffled(using: &random).map { one in
      var one = one
      one.polygon = shuffled.pool.add(GridPolygon(rings: ground.pool[one.polygon].map { Array($0.reversed()) })!)
      return one
    }
    let (map, other) = try (
      OverlayMap(ground.input(jitter: 100, smallestArea: 0.1)),
      OverlayMap(shuffled.input(jitter: 100, smallestArea: 0.1))
    )
    #expect(map.arcs == other.arcs)
    #expect(map.faces.map(\.history) == other.faces.map(\.history))
    #expect(map.faces.map(\.rings) == other.faces.map(\.rings))
  }

  /// Every arc has a face on each side or the edge of the map on one, and rings close.
  @Test(arguments: 0..<12)
  func ringsAreClosed(seed: Int) throws {
    let map = try OverlayMap(DrawnGround(seed: seed).input(jitter: 100, smallestArea: 0.1))
    var uses = [Int](repeating: 0, count: map.arcs.count)
    for ring in map.faces.flatMap(\.rings) {
      for (arc, next) in zip(ring, ring.dropFirst() + [ring[0]]) {
        uses[arc.arc.index] += 1
        let (own, other) = (map.arcs[arc.arc.index], map.arcs[next.arc.index])
        #expect((arc.isReversed ? own.first : own.last) == (next.isReversed ? other.last : other.first))
      }
    }
    #expect(uses.allSatisfy { $0 == 1 || $0 == 2 })
  }

  /// The labels of a point's face are those of the polygons around it: never does one way to it say otherwise.
  @Test(arguments: 0..<60)
  func labelsNeverContradict(seed: Int) throws {
    let ground = DrawnGround(seed: seed, polygons: 12, size: [12, 60, 900][seed % 3])
    let arrangement = try Arrangement(SideList(ground.pool), longestRise: 200) { true }
    let borders = BorderTable(ground.pool, in: arrangement)
    let graph = FaceGraph(arrangement, edges: borders.edges)
    let halves = graph.halvesOfFaces()
    let labels = FaceLabels(
      graph, halves, borders, edges: borders.edges, polygonCount: ground.pool.count)
    #expect(labels.contradictions == 0 && !graph.faces.contains(-1))
  }
}
