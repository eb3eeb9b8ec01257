import Basics

/// An index of the arcs by horizontal bands of the plane, so that finding a point looks at a few arcs only.
struct ArcBands: Sendable {
  private let bottom: Double
  private let height: Double
  /// The arcs of each band in the order of their boxes' western edges.
  private let arcs: RaggedArray<Int32>

  /// About one band for every eight arcs; fewer where arcs are so long that each would stand in many. Complexity:
  /// that of sorting the arcs.
  init(boxes: [PlaneBox]) {
    let all = boxes.reduce(into: PlaneBox.empty) { $0.extend(by: $1) }
    let bottom = all.isEmpty ? 0 : all.minY
    var count = max(1, boxes.count / 8)
    var height = 0.0
    func bands(of box: PlaneBox) -> ClosedRange<Int> {
      let first = min(max(0, Int((box.minY - bottom) / height)), count - 1)
      return first...min(max(first, Int((box.maxY - bottom) / height)), count - 1)
    }
    // A map of slivers that reach from its lower to its upper edge would need memory for arcs times bands.
    while true {
      height = max(all.height / Double(count), .leastNormalMagnitude)
      let sum = boxes.reduce(0) { $1.isEmpty ? $0 : $0 + bands(of: $1).count }
      if count == 1 || sum <= 8 * boxes.count + 1024 { break }
      count = max(1, min(count / 2, count * 8 * boxes.count / sum))
    }
    // Both in one value: to sort numbers would look for two boxes at each comparison.
    var order: [(west: Double, arc: Int32)] = []
    order.reserveCapacity(boxes.count)
    for arc in boxes.indices where !boxes[arc].isEmpty { order.append((boxes[arc].minX, Int32(arc))) }
    order.sort { $0.west < $1.west || $0.west == $1.west && $0.arc < $1.arc }
    let arcs = RaggedArray<Int32>(count: count) { add in
      for (_, arc) in order {
        for band in bands(of: boxes[Int(arc)]) { add(band, arc) }
      }
    }
    self.bottom = bottom
    self.height = height
    self.arcs = arcs
  }

  /// The arcs whose boxes may contain the height `y`, from the one that begins farthest west; none where `y` is
  /// below or above all of them.
  func arcs(at y: Double) -> ArraySlice<Int32> {
    let band = ((y - bottom) / height).rounded(.down)
    // The upper edge of the last band belongs to it.
    let number = band == Double(arcs.count) ? band - 1 : band
    guard number >= 0, number < Double(arcs.count) else { return [] }
    return arcs[Int(number)]
  }
}
