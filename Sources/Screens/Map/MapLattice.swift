import Geometry

/// The cells of all views of one scale that a map can be moved between by whole cells.
///
/// It follows from the viewport alone, so that what is drawn of a cell is the same whatever was shown before. Scale and
/// position are rounded a little, to a millionth of a dot, because sums of steps differ in their last digits.
struct MapLattice: Hashable, Sendable {
  let metresPerDot: Double
  /// Where cells begin, in `fineness` parts of a cell.
  private let across, down: Int

  private static let fineness = 1 << 28

  /// The lattice of a viewport, and the cell of it that lies in the upper left corner.
  static func under(_ viewport: Viewport, _ cells: CellSize) -> (lattice: MapLattice, column: Int, row: Int) {
    let scale = rounded(viewport.metresPerDot)
    func place(_ center: Double, _ dots: Double, _ count: Int) -> (cell: Int, part: Int) {
      let parts = (center / (dots * scale) - Double(count) / 2) * Double(fineness)
      // A viewport may lie anywhere; beyond this there is no ground.
      let whole = Int(min(max(parts.rounded(), -0x1p52), 0x1p52))
      return (whole >> 28, whole & (fineness - 1))
    }
    let x = place(viewport.center.x, 2, cells.columns), y = place(-viewport.center.y, 4, cells.rows)
    return (MapLattice(metresPerDot: scale, across: x.part, down: y.part), x.cell, y.cell)
  }

  /// The viewport that shows cells of the lattice.
  func viewport(column: Int, row: Int, _ cells: CellSize) -> Viewport {
    func middle(_ cell: Int, _ part: Int, _ count: Int) -> Double {
      Double(cell) + Double(part) / Double(Self.fineness) + Double(count) / 2
    }
    return Viewport(
      center: PlanePoint(
        x: middle(column, across, cells.columns) * 2 * metresPerDot,
        y: -middle(row, down, cells.rows) * 4 * metresPerDot),
      metresPerDot: metresPerDot, size: cells.dots)
  }

  /// A scale without its last digits.
  fileprivate static func rounded(_ scale: Double) -> Double {
    Double(bitPattern: ((scale.bitPattern + (1 << 11)) >> 12) << 12)
  }
}

/// A view on its lattice, and the blocks of cells that it meets.
///
/// Blocks are as large as the view and lie side by side about the middle of the view from which it was moved: that view is
/// one block, and so is each that is zoomed without being moved. Names are placed block by block.
struct LatticeView: Sendable {
  let lattice: MapLattice
  /// The view's cells, counted in the lattice.
  let rect: CellRect
  /// The blocks that the view meets, row by row: one to four.
  let blocks: [CellRect]
  /// The view that is the first block, and its place in the lattice.
  private let first: Viewport
  private let start: (column: Int, row: Int)

  /// - Parameter middle: the centre of the view from which this one was moved by whole cells.
  init(_ viewport: Viewport, about middle: PlanePoint, cells: CellSize) {
    let (lattice, column, row) = MapLattice.under(viewport, cells)
    self.lattice = lattice
    let rect = CellRect(column: column, row: row, columns: cells.columns, rows: cells.rows)
    self.rect = rect
    var first = viewport
    first.center = middle
    let start = MapLattice.under(first, cells)
    // A view that was not moved by whole cells is a block of its own.
    guard !rect.isEmpty, start.lattice == lattice else {
      blocks = [rect]
      (self.first, self.start) = (viewport, (column, row))
      return
    }
    (self.first, self.start) = (first, (start.column, start.row))
    func starts(_ view: Int, _ block: Int, _ length: Int) -> [Int] {
      let before = (view - block) % length
      let start = view - (before < 0 ? before + length : before)
      return start == view ? [start] : [start, start + length]
    }
    blocks = starts(row, start.row, cells.rows).flatMap { row in
      starts(column, start.column, cells.columns).map { column in
        CellRect(column: column, row: row, columns: cells.columns, rows: cells.rows)
      }
    }
  }

  /// The viewport that shows a block. It is reckoned from the first one and not from the lattice, because a view's middle
  /// often is a place, which then lies on the edge of a cell: rounding must not move it to the next one.
  func viewport(of block: CellRect) -> Viewport {
    var own = first
    own.center.x += Double(block.column - start.column) * 2 * lattice.metresPerDot
    own.center.y -= Double(block.row - start.row) * 4 * lattice.metresPerDot
    return own
  }
}

extension Viewport {
  /// Centred as near as whole cells about a point allow, the centre in the limits where one of them is.
  func onCells(about point: PlanePoint, within limits: PlaneBox) -> Viewport {
    func placed(_ wanted: Double, about middle: Double, cell: Double, _ low: Double, _ high: Double) -> Double {
      let steps = ((wanted - middle) / cell).rounded()
      let least = ((low - middle) / cell).rounded(.up), most = ((high - middle) / cell).rounded(.down)
      return middle + (limits.isEmpty || least > most ? steps : min(max(steps, least), most)) * cell
    }
    let dot = MapLattice.rounded(metresPerDot)
    var copy = self
    copy.center = PlanePoint(
      x: placed(center.x, about: point.x, cell: 2 * dot, limits.minX, limits.maxX),
      y: placed(center.y, about: point.y, cell: 4 * dot, limits.minY, limits.maxY))
    return copy
  }
}
