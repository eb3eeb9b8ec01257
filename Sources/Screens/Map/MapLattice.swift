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
  private static func rounded(_ scale: Double) -> Double {
    Double(bitPattern: ((scale.bitPattern + (1 << 15)) >> 16) << 16)
  }
}

extension Viewport {
  /// Moved by whole cells, as far as the middle stays in the limits. What is shown before and after is drawn alike.
  func moved(columns: Int, rows: Int, within limits: PlaneBox) -> Viewport {
    let cells = CellSize(columns: size.width / 2, rows: size.height / 4)
    let (lattice, column, row) = MapLattice.under(self, cells)
    let own = lattice.viewport(column: column, row: row, cells).center
    func within(_ wanted: Int, _ cell: Double, from center: Double, _ low: Double, _ high: Double) -> Int {
      guard !limits.isEmpty else { return wanted }
      let least = ((low - center) / cell).rounded(.up), most = ((high - center) / cell).rounded(.down)
      return least > most ? 0 : Int(min(max(Double(wanted), least), most))
    }
    let across = within(columns, 2 * metresPerDot, from: own.x, limits.minX, limits.maxX)
    let down = within(rows, 4 * metresPerDot, from: -own.y, -limits.maxY, -limits.minY)
    var moved = self
    moved.center = lattice.viewport(column: column + across, row: row + down, cells).center
    return moved
  }

  /// Centred as near as whole cells allow where a view that was zoomed about a point was before: both lie on the cells
  /// about that point.
  ///
  /// - Parameters:
  ///   - point: the middle of the view from which all was moved and zoomed.
  ///   - before: the view before.
  /// - Returns: nil where the view before lies elsewhere.
  func onCells(about point: PlanePoint, as before: Viewport) -> Viewport? {
    func steps(_ center: PlanePoint, _ scale: Double) -> (across: Double, down: Double) {
      ((center.x - point.x) / (2 * scale), (center.y - point.y) / (4 * scale))
    }
    let was = steps(before.center, before.metresPerDot)
    guard abs(was.across - was.across.rounded()) < 1e-4, abs(was.down - was.down.rounded()) < 1e-4 else { return nil }
    let wanted = steps(center, metresPerDot)
    var copy = self
    copy.center = PlanePoint(
      x: point.x + wanted.across.rounded() * 2 * metresPerDot, y: point.y + wanted.down.rounded() * 4 * metresPerDot)
    return copy
  }
}
