import Geometry
import TestSupport
import Testing

@Suite struct OrientationTests {
  /// Walking from (0, 0) to (2, 2).
  @Test(arguments: [
    (x: 0.0, y: 1.0, side: Side.left), (1, 0, .right), (1, 1, .on), (-5, -5, .on), (0, 0, .on), (2, 2, .on),
    (1, 1.000_000_1, .left), (1, 0.999_999_9, .right),
  ])
  func sides(x: Double, y: Double, side expected: Side) {
    #expect(side(of: PlanePoint(x: x, y: y), from: PlanePoint(x: 0, y: 0), to: PlanePoint(x: 2, y: 2)) == expected)
  }

  @Test func aLineWithoutLengthHasNoSides() {
    let a = PlanePoint(x: 3, y: 4)
    #expect(side(of: PlanePoint(x: 9, y: 1), from: a, to: a) == .on)
  }

  /// The classic of Kettner and others: points a few units in the last place about a diagonal. Every answer that is
  /// not `on` must be right; the true sign is known, because the offsets are small whole numbers.
  @Test func nearlyOnTheLineIsNeverWrong() {
    let unit = 0.5.ulp
    for i in 0..<64 {
      for j in 0..<64 {
        let p = PlanePoint(x: 0.5 + Double(i) * unit, y: 0.5 + Double(j) * unit)
        switch side(of: p, from: PlanePoint(x: 12, y: 12), to: PlanePoint(x: 24, y: 24)) {
        case .left: #expect(j > i)
        case .right: #expect(j < i)
        case .on: break
        }
      }
    }
  }

  @Test func exchangingTheEndsExchangesTheSides() {
    var random = Seeded(4)
    for _ in 0..<1000 {
      func point() -> PlanePoint { PlanePoint(x: random.number(-2e5...2e5), y: random.number(-2e5...2e5)) }
      let (a, b, p) = (point(), point(), point())
      switch side(of: p, from: a, to: b) {
      case .left: #expect(side(of: p, from: b, to: a) == .right)
      case .right: #expect(side(of: p, from: b, to: a) == .left)
      case .on: #expect(side(of: p, from: b, to: a) == .on)
      }
    }
  }

  /// A nanometre off a line of 300 km is still told.
  @Test func aNanometreIsTold() {
    let a = PlanePoint(x: 0, y: 0), b = PlanePoint(x: 300_000, y: 0)
    #expect(side(of: PlanePoint(x: 150_000, y: 1e-9), from: a, to: b) == .left)
    #expect(side(of: PlanePoint(x: 150_000, y: -1e-9), from: a, to: b) == .right)
  }
}
