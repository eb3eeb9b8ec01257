import TestSupport
import Testing

@testable import Geometry

@Suite struct ArcBandsTests {
  /// No arc that a ray from a point to the east could meet is passed over, and they come from west to east.
  @Test func noArcIsPassedOver() {
    var random = Seeded(20)
    func box(widest: Int) -> PlaneBox {
      let x = random.number(0...100), y = random.number(0...100)
      let far = PlanePoint(x: Double(x + random.number(0...widest)), y: Double(y + random.number(0...5)))
      return PlaneBox(around: [PlanePoint(x: Double(x), y: Double(y)), far])
    }
    var passedOver = 0
    for round in 0..<60 {
      let boxes = (0..<random.number(1...200)).map { _ in box(widest: round % 3 == 0 ? 60 : 5) }
      let bands = ArcBands(boxes: boxes)
      for _ in 0..<60 {
        let point = PlanePoint(x: Double(random.number(-10...330)) / 2, y: Double(random.number(-4...208)) / 2)
        func mayMeet(_ arc: Int) -> Bool {
          boxes[arc].minY <= point.y && point.y <= boxes[arc].maxY && boxes[arc].maxX >= point.x
        }
        let all = boxes.indices.filter(mayMeet).sorted { (boxes[$0].minX, $0) < (boxes[$1].minX, $1) }
        #expect(bands.arcs(at: point).map(Int.init).filter(mayMeet) == all)
        passedOver += bands.arcs(at: PlanePoint(x: -1e9, y: point.y)).count - bands.arcs(at: point).count
      }
    }
    #expect(passedOver > 0)
  }
}
