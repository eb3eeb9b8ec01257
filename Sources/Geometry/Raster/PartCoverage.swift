/// How a cell is cut into parts of equal size, each of which may show another colour.
public struct PartGrid: Hashable, Sendable {
  /// Parts in a row: 1 or 2.
  public let across: Int
  /// Rows of parts: 1, 2 or 3.
  public let down: Int

  /// The cell as one part.
  public static let whole = PartGrid(across: 1, down: 1)
  /// An upper and a lower half, as in half blocks.
  public static let halves = PartGrid(across: 1, down: 2)
  /// Two by two parts, as in quadrant blocks.
  public static let quadrants = PartGrid(across: 2, down: 2)
  /// Two columns and three rows of parts, as in sextant blocks.
  public static let sextants = PartGrid(across: 2, down: 3)

  /// The number of parts of a cell.
  public var count: Int { across * down }
  /// A mask with one bit set for each part.
  public var allParts: UInt8 { UInt8((1 << count) - 1) }
}

/// The share of each part of a cell that something covers, 0 to 1, row by row from the top left; the rest is 0.
public typealias PartShares = SIMD8<Float>

extension PartShares {
  /// Shares that differ by less are equal. Many are equal halves, and which is larger must not hang on the last digit, which
  /// differs with the part of the map that is looked at.
  public static let rounding: Float = 1 / 4096
}

/// A grid of cells for adding up the ground that spans of scanlines cover. Its cells are 3 dots wide and 6 high: six
/// scanlines can be divided into halves and into thirds, and horizontally nothing is sampled.
struct CoverageGrid {
  static let width = 3.0
  static let scanlines = 6

  let columns, rows: Int
  let parts: PartGrid

  /// The viewport that shows the same ground in this grid's dots.
  func viewport(like viewport: Viewport) -> Viewport {
    var copy = viewport
    copy.metresPerDot *= 4 / Double(Self.scanlines)
    copy.size = DotSize(width: columns * Int(Self.width), height: rows * Self.scanlines)
    return copy
  }

  /// Calls `add` with each column that a span of a scanline reaches and the share of that column's cell that it
  /// covers.
  @inline(__always)
  func forEachCell(from start: Double, to end: Double, scanline: Int, _ add: (Int, PartShares) -> Void) {
    let start = max(0, start), end = min(end, Double(columns) * Self.width)
    guard start < end else { return }
    let inCell = scanline % Self.scanlines
    let perPart = Self.scanlines / parts.down
    let first = inCell / perPart * parts.across
    let weight = 1 / Float(perPart)
    var full = PartShares.zero
    for part in first..<(first + parts.across) { full[part] = weight }
    let firstColumn = Int(start / Self.width), lastColumn = min(columns - 1, Int(end / Self.width))
    for column in firstColumn...lastColumn {
      let left = Double(column) * Self.width
      if start <= left, end >= left + Self.width {
        add(column, full)
        continue
      }
      var covered = PartShares.zero
      let width = Self.width / Double(parts.across)
      for part in 0..<parts.across {
        let partLeft = left + Double(part) * width
        let overlap = min(end, partLeft + width) - max(start, partLeft)
        if overlap > 0 { covered[first + part] = weight * Float(overlap / width) }
      }
      add(column, covered)
    }
  }
}

/// The share of each cell of a grid that closed areas cover, by the even-odd rule.
public struct AreaCoverage: Sendable {
  /// The shares of each cell, row by row from the top left.
  public private(set) var cells: [PartShares]

  /// - Parameters:
  ///   - rings: closed; they may wind either way and need not repeat their first point.
  ///   - viewport: shows 2 by 4 dots for each cell, whole cells only.
  public init(filling rings: [[PlanePoint]], in viewport: Viewport, parts: PartGrid) {
    let grid = CoverageGrid(columns: viewport.size.width / 2, rows: viewport.size.height / 4, parts: parts)
    var cells = [PartShares](repeating: .zero, count: grid.columns * grid.rows)
    ScanlineCrossings(of: rings, in: grid.viewport(like: viewport)).forEachRow { scanline, own in
      let row = scanline / CoverageGrid.scanlines * grid.columns
      for pair in stride(from: own.startIndex, to: own.endIndex, by: 2) {
        // A crossing without a partner: the partner lies beyond the right edge.
        let end = pair + 1 < own.endIndex ? own[pair + 1].x : .infinity
        grid.forEachCell(from: own[pair].x, to: end, scanline: scanline) { cells[row + $0] += $1 }
      }
    }
    self.cells = cells
  }
}
