import Basics

/// An index of the arcs by horizontal bands of the plane, so that finding a point looks at a few arcs only.
struct ArcBands: Sendable {
  private let bottom: Double
  private let height: Double
  /// The arcs of each band in the order of their boxes' western edges.
  private let arcs: RaggedArray<Int32>
  /// For each arc of a band how far east it and those before it reach.
  private let reaches: [Double]

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
    var reaches: [Double] = []
    reaches.reserveCapacity(arcs.elements.count)
    for band in 0..<arcs.count {
      var reach = -Double.infinity
      for place in arcs.range(of: band) {
        reach = max(reach, boxes[Int(arcs.elements[place])].maxX)
        reaches.append(reach)
      }
    }
    self.reaches = reaches
    self.bottom = bottom
    self.height = height
    self.arcs = arcs
  }

  /// The arcs whose boxes may contain the height of a point and do not end west of it, from the one that begins farthest
  /// west; none where the point is below or above all of them. Some that end west of it may be among them.
  func arcs(at point: PlanePoint) -> ArraySlice<Int32> {
    let y = point.y
    let band = ((y - bottom) / height).rounded(.down)
    // The upper edge of the last band belongs to it.
    let number = band == Double(arcs.count) ? band - 1 : band
    guard number >= 0, number < Double(arcs.count) else { return [] }
    let range = arcs.range(of: Int(number))
    // On a map of many faces nearly all arcs of a band lie to the west.
    var first = range.lowerBound, end = range.upperBound
    while first < end {
      let middle = first + (end - first) / 2
      if reaches[middle] < point.x { first = middle + 1 } else { end = middle }
    }
    return arcs.elements[first..<range.upperBound]
  }
}
