/// The arcs by the bands of latitude that they reach into, so that finding a point looks at a few of them.
struct ArcBands: Sendable {
  private let bottom: Double
  private let height: Double
  /// The arcs of all bands, one band after the other, and where each begins.
  private let arcs: [Int32]
  private let starts: [Int32]

  /// About one band for every eight arcs. Complexity: linear in arcs and in the bands that they reach into.
  init(boxes: [PlaneBox]) {
    let all = boxes.reduce(into: PlaneBox.empty) { $0.extend(by: $1) }
    let count = max(1, boxes.count / 8)
    bottom = all.isEmpty ? 0 : all.minY
    height = max(all.height / Double(count), .leastNormalMagnitude)
    var members = [[Int32]](repeating: [], count: count)
    for (arc, box) in boxes.enumerated() where !box.isEmpty {
      let first = min(max(0, Int((box.minY - bottom) / height)), count - 1)
      let last = min(max(first, Int((box.maxY - bottom) / height)), count - 1)
      for band in first...last { members[band].append(Int32(arc)) }
    }
    arcs = members.flatMap { $0 }
    starts = members.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
  }

  /// The arcs whose boxes may hold a height, in their order; none above and below all of them.
  func arcs(at y: Double) -> ArraySlice<Int32> {
    let band = ((y - bottom) / height).rounded(.down)
    // The upper edge of the last band belongs to it.
    let number = band == Double(starts.count - 1) ? band - 1 : band
    guard number >= 0, number < Double(starts.count - 1) else { return [] }
    return arcs[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }
}
