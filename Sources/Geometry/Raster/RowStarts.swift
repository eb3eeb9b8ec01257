/// The faces at the left edge of a grid of dots, row by row, where only the arcs that meet the grid are known.
///
/// The first crossing of a row tells the face before it. A row without crossings lies in one face: it is looked up, or it
/// is that of the row above where no arc comes between the two.
struct RowStarts {
  let partition: Partition
  let viewport: Viewport
  /// Whether an arc comes between each row and the next; nil until it is asked for.
  private var isParted: [Bool]?
  private let arcs: [Int32]
  /// The last row without crossings, and its face.
  private var last: (row: Int, face: Int32)?

  /// - Parameter arcs: all arcs that meet the grid.
  init(of partition: Partition, arcs: [Int32], in viewport: Viewport) {
    self.partition = partition
    self.arcs = arcs
    self.viewport = viewport
  }

  /// The face at the left edge of a row; rows are asked for from the top down.
  mutating func face(of row: Int, crossings: ArraySlice<ScanlineCrossings.Crossing>) -> Int32 {
    if let first = crossings.first { return first.left }
    if let last, last.row == row - 1, !isParted(after: row - 1) {
      self.last = (row, last.face)
      return last.face
    }
    let middle = DotPoint(x: Double(viewport.size.width) / 2, y: Double(row) + 0.5)
    let face = partition.face(at: viewport.plane(middle))?.rawValue ?? FaceIndex.outside.rawValue
    last = (row, face)
    return face
  }

  private mutating func isParted(after row: Int) -> Bool {
    if let isParted { return isParted[row] }
    let found = findParted()
    isParted = found
    return found[row]
  }

  private func findParted() -> [Bool] {
    let height = viewport.size.height, width = Double(viewport.size.width)
    var parted = [Bool](repeating: false, count: height)
    func mark(_ top: Double, _ bottom: Double) {
      let first = (top - 0.5).rounded(.down), last = (bottom - 0.5).rounded(.down)
      guard last >= 0, first < Double(height) else { return }
      for row in Int(max(0, first))...Int(min(last, Double(height - 1))) { parted[row] = true }
    }
    for arc in arcs {
      let box = partition.arcBoxes[Int(arc)]
      let top = viewport.dot(PlanePoint(x: box.minX, y: box.maxY)).y
      let bottom = viewport.dot(PlanePoint(x: box.minX, y: box.minY)).y
      guard bottom - top > 1 else {
        mark(top, bottom)
        continue
      }
      let chain = partition.points(of: ArcIndex(Int(arc)))
      guard var a = chain.first.map(viewport.dot) else { continue }
      for point in chain.dropFirst() {
        let b = viewport.dot(point)
        defer { a = b }
        guard max(a.x, b.x) >= 0, min(a.x, b.x) <= width else { continue }
        mark(min(a.y, b.y), max(a.y, b.y))
      }
    }
    return parted
  }
}
