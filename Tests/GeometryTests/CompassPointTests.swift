import Testing

@testable import Geometry

@Suite struct CompassPointTests {
  /// A rose: each direction by a step to the east and to the north.
  @Test(
    arguments: [
      (0, 1, .north), (1, 1, .northEast), (1, 0, .east), (1, -1, .southEast), (0, -1, .south), (-1, -1, .southWest),
      (-1, 0, .west), (-1, 1, .northWest), (0.4, 1, .north), (0.42, 1, .northEast), (1, 0.42, .northEast),
      (1, 0.4, .east), (-1, 0.4, .west), (-0.42, -1, .southWest), (-0.4, -1, .south),
    ] as [(Double, Double, CompassPoint)])
  func directionOfAStep(east: Double, north: Double, direction: CompassPoint) {
    #expect(CompassPoint(east: east, north: north) == direction)
    #expect(CompassPoint(east: 1000 * east, north: 1000 * north) == direction)
  }

  @Test func noStepHasNoDirection() {
    #expect(CompassPoint(east: 0, north: 0) == nil && CompassPoint(east: .nan, north: 1) == nil)
  }

  @Test(arguments: CompassPoint.allCases) func theStepOfADirectionLeadsThere(direction: CompassPoint) {
    let (east, north) = direction.step
    #expect(CompassPoint(east: east, north: north) == direction)
    #expect(abs(east * east + north * north - 1) < 1e-12)
  }
}
