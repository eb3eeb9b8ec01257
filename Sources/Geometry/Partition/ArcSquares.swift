import Basics

/// An index of the arcs by squares of the plane, so that what is drawn of a small part of a map costs what lies there,
/// however large the map is.
public struct ArcSquares: Sendable {
  private let partition: Partition
  private let box: PlaneBox
  /// The number of squares a side.
  private let side: Int
  /// The arcs of each square, row by row from the lower left.
  private let squares: RaggedArray<Int32>

  /// Sorts the arcs of a partition. There is about one square for every four arcs; fewer where arcs are so long that each
  /// would stand in many.
  ///
  /// Complexity: linear in arcs.
  public init(of partition: Partition) {
    let (box, boxes) = (partition.bounds, partition.arcBoxes)
    var side = min(max(1, Int((Double(boxes.count) / 4).squareRoot())), 1024)
    while side > 1 {
      let count = boxes.reduce(0) { sum, own in
        let (across, up) = box.squares(of: own, side: side)
        return sum + across.count * up.count
      }
      if count <= 6 * boxes.count + 64 { break }
      side /= 2
    }
    let columns = side
    self.partition = partition
    self.box = box
    self.side = side
    squares = RaggedArray(count: side * side) { add in
      for (arc, own) in boxes.enumerated() where !own.isEmpty {
        let (across, up) = box.squares(of: own, side: columns)
        for row in up { for column in across { add(row * columns + column, Int32(arc)) } }
      }
    }
  }

  /// The arcs whose boxes meet a box, in their order.
  ///
  /// Complexity: linear in the arcs of the squares that the box meets.
  public func arcs(in shown: PlaneBox) -> [Int32] {
    guard box.intersects(shown) else { return [] }
    let (across, up) = box.squares(of: shown, side: side)
    var found: [Int32] = []
    for row in up {
      let own = squares[rows: row * side + across.lowerBound..<row * side + across.upperBound + 1]
      for arc in own where partition.arcBoxes[Int(arc)].intersects(shown) { found.append(arc) }
    }
    guard across.count > 1 || up.count > 1 else { return found }
    found.sort()
    var kept = 0
    for arc in found where kept == 0 || found[kept - 1] != arc {
      found[kept] = arc
      kept += 1
    }
    found.removeLast(found.count - kept)
    return found
  }
}
