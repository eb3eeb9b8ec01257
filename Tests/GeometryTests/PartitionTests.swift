import Geometry
import TestSupport
import Testing

@Suite struct PartitionTests {
  @Test func startsAndEnds() {
    let drawn = DrawnPartition("AB")
    let partition = drawn.partition
    let wall = partition.arcs(between: drawn.face("A"), drawn.face("B"))[0]
    // With A on the left, which is west, one walks north.
    #expect(partition.start(of: wall) == PlanePoint(x: 1, y: 0))
    #expect(partition.end(of: wall) == PlanePoint(x: 1, y: 1))
    #expect(partition.start(of: wall.reversed) == partition.end(of: wall))
    #expect(wall.reversed.reversed == wall)
  }

  /// The law of the rings: each closes, and has its face on its left all along.
  @Test func ringsOfTheBundledPack() {
    let partition = Bundled.atlas.partition
    for (number, rings) in partition.rings.enumerated() {
      for ring in rings {
        for (one, next) in zip(ring.arcs, ring.arcs.dropFirst() + ring.arcs.prefix(1)) {
          #expect(partition.end(of: one) == partition.start(of: next))
          let left = one.isReversed ? partition.rightFaces : partition.leftFaces
          #expect(left[one.arc.index] == FaceIndex(number))
        }
      }
    }
  }

  @Test func theOutsideIsNoFace() {
    #expect(FaceIndex.outside.isOutside && !FaceIndex(0).isOutside)
    #expect(FaceIndex.outside < FaceIndex(0) && ArcIndex(1) < ArcIndex(2))
  }
}
