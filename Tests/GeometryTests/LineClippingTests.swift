import Testing

@testable import Geometry

@Suite struct LineClippingTests {
  struct Row: Sendable {
    var from: [Double], to: [Double]
    var seen: [Double]?

    init(_ from: [Double], _ to: [Double], _ seen: [Double]?) {
      self.from = from
      self.to = to
      self.seen = seen
    }
  }

  /// In a rectangle 10 wide and 4 high: a line, and what is seen of it.
  @Test(arguments: [
    Row([1, 1], [9, 3], [1, 1, 9, 3]),  // inside
    Row([-5, 2], [15, 2], [0, 2, 10, 2]),  // right across
    Row([15, 2], [-5, 2], [10, 2, 0, 2]),  // and back
    Row([5, -4], [5, 8], [5, 0, 5, 4]),
    Row([-2, -2], [6, 6], [0, 0, 4, 4]),  // through a corner
    Row([-1, 3], [1, 5], [0, 4, 0, 4]),  // touches a corner
    Row([0, 0], [10, 0], [0, 0, 10, 0]),  // along the edge
    Row([3, 3], [3, 3], [3, 3, 3, 3]),  // a point
    Row([-3, 3], [-3, 3], nil),
    Row([-5, -1], [15, -1], nil),  // above
    Row([11, 0], [12, 4], nil),  // beside
    Row([-3, 2], [1, 6], nil),  // past a corner
  ])
  func clipped(row: Row) {
    let part = clip(
      DotPoint(x: row.from[0], y: row.from[1]), DotPoint(x: row.to[0], y: row.to[1]), width: 10, height: 4)
    #expect(part.map { [$0.x, $0.y, $1.x, $1.y] } == row.seen)
  }
}
