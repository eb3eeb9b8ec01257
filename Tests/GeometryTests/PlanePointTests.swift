import Geometry
import Testing

@Suite struct PlanePointTests {
  @Test func anEmptyBox() {
    let box = PlaneBox.empty
    #expect(box.isEmpty && box.width == 0 && box.height == 0)
    #expect(!box.contains(PlanePoint(x: 0, y: 0)))
    #expect(!box.intersects(PlaneBox(minX: -9, minY: -9, maxX: 9, maxY: 9)))
    #expect(PlaneBox(around: []) == .empty)
  }

  @Test func aBoxGrowsIntoWhatIsAdded() {
    var box = PlaneBox.empty
    box.extend(by: PlanePoint(x: 3, y: -1))
    #expect(box == PlaneBox(minX: 3, minY: -1, maxX: 3, maxY: -1))
    box.extend(by: PlaneBox(minX: 0, minY: 0, maxX: 1, maxY: 5))
    #expect(box == PlaneBox(minX: 0, minY: -1, maxX: 3, maxY: 5))
    #expect(box.center == PlanePoint(x: 1.5, y: 2) && box.width == 3 && box.height == 6)
    box.extend(by: .empty)
    #expect(box == PlaneBox(minX: 0, minY: -1, maxX: 3, maxY: 5))
  }

  /// Another box against the one from (0, 0) to (2, 2).
  @Test(arguments: [
    (other: PlaneBox(minX: 1, minY: 1, maxX: 3, maxY: 3), meets: true),
    (PlaneBox(minX: 2, minY: 2, maxX: 3, maxY: 3), true),
    (PlaneBox(minX: 2.1, minY: 0, maxX: 3, maxY: 2), false),
    (PlaneBox(minX: 0, minY: -3, maxX: 2, maxY: -1), false),
    (PlaneBox(minX: -1, minY: -1, maxX: 9, maxY: 9), true),
  ])
  func boxesMeet(other: PlaneBox, meets: Bool) {
    let box = PlaneBox(minX: 0, minY: 0, maxX: 2, maxY: 2)
    #expect(box.intersects(other) == meets && other.intersects(box) == meets)
  }
}
