/// How a cell is cut into parts of equal size, each of which may show another colour.
public struct PartGrid: Hashable, Sendable {
  /// 1 or 2.
  public let across: Int
  /// 1, 2 or 3.
  public let down: Int

  public static let whole = PartGrid(across: 1, down: 1)
  public static let halves = PartGrid(across: 1, down: 2)
  public static let quadrants = PartGrid(across: 2, down: 2)
  public static let sextants = PartGrid(across: 2, down: 3)

  public var count: Int { across * down }
  /// One bit for each part.
  public var allParts: UInt8 { UInt8((1 << count) - 1) }
}

/// The share of each part of a cell that something covers, 0 to 1, row by row from the top left; the rest is 0.
public typealias PartShares = SIMD8<Float>

/// Adds up what spans of scanlines cover. Cells are 3 dots wide and 6 high here: six scanlines divide into halves and
/// into thirds, and across nothing is sampled at all.
private struct CoverageGrid {
  static let width = 3.0
  static let scanlines = 6

  let columns, rows: Int
  let parts: PartGrid

  /// The viewport that shows the same ground in dots of a size of their own.
  func viewport(like viewport: Viewport) -> Viewport {
    var copy = viewport
    copy.metresPerDot *= 4 / Double(Self.scanlines)
    copy.size = DotSize(width: columns * Int(Self.width), height: rows * Self.scanlines)
    return copy
  }

  /// Calls `add` with each column that a span of a scanline reaches, and what it covers of the column's cell.
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

/// What each face covers of the cells of a grid, to a fraction of a part: the picture over which the table of any day
/// is laid.
///
/// Across it is exact; downwards six lines of a cell are looked at.
public struct FaceCoverage: Sendable {
  /// A face in one of the cells that it shares with others.
  public struct Share: Hashable, Sendable {
    /// `FaceIndex.rawValue`; -1 outside the map.
    public var face: Int32
    public var parts: PartShares

    public init(face: Int32, parts: PartShares) {
      self.face = face
      self.parts = parts
    }
  }

  public let columns, rows: Int
  /// The shares of all cells, cell by cell and row by row, and where each cell's begin. A cell has one at least, and
  /// its shares add up to all of it.
  public private(set) var shares: [Share] = []
  public private(set) var starts: [Int32] = [0]

  /// - Parameter viewport: shows 2 by 4 dots for each cell, whole cells only.
  ///
  /// Complexity: linear in points, in crossings and in cells.
  public init(_ partition: Partition, in viewport: Viewport, parts: PartGrid) {
    columns = viewport.size.width / 2
    rows = viewport.size.height / 4
    let grid = CoverageGrid(columns: columns, rows: rows, parts: parts)
    let crossings = ScanlineCrossings(of: partition, in: grid.viewport(like: viewport))
    shares.reserveCapacity(columns * rows * 5 / 4)
    starts.reserveCapacity(columns * rows + 1)
    var gathered = [[Share]](repeating: [], count: columns)
    var cellRow = 0
    crossings.forEachRow { scanline, own in
      while cellRow < scanline / CoverageGrid.scanlines { close(&gathered, parts, &cellRow) }
      for position in own.indices {
        let next = position + 1 < own.endIndex ? own[position + 1].x : .infinity
        let face = own[position].right
        guard face >= 0 else { continue }
        grid.forEachCell(from: own[position].x, to: next, scanline: scanline) { column, covered in
          if let known = gathered[column].firstIndex(where: { $0.face == face }) {
            gathered[column][known].parts += covered
          } else {
            gathered[column].append(Share(face: face, parts: covered))
          }
        }
      }
    }
    while cellRow < rows { close(&gathered, parts, &cellRow) }
  }

  /// What is too little to be seen, a hundredth of a cell, would only make a cell look shared.
  private static let least: Float = 0.01

  /// Lays areas over the faces: where they cover a part, it is theirs under the number given.
  public mutating func overlay(_ areas: AreaCoverage, as number: Int32) {
    var laid: [Share] = []
    var laidStarts: [Int32] = [0]
    laid.reserveCapacity(shares.count + areas.cells.count / 8)
    laidStarts.reserveCapacity(starts.count)
    for cell in 0..<columns * rows {
      let cover = areas.cells[cell].clamped(lowerBound: .zero, upperBound: .one)
      let own = shares[Int(starts[cell])..<Int(starts[cell + 1])]
      if cover == .zero {
        laid += own
      } else {
        let first = laid.count
        for share in own {
          let left = share.parts * (.one - cover)
          if left.sum() > Self.least { laid.append(Share(face: share.face, parts: left)) }
        }
        if cover.sum() > Self.least || laid.count == first { laid.append(Share(face: number, parts: cover)) }
      }
      laidStarts.append(Int32(laid.count))
    }
    shares = laid
    starts = laidStarts
  }

  /// Ends a row of cells: what no face covers is outside.
  private mutating func close(_ gathered: inout [[Share]], _ parts: PartGrid, _ row: inout Int) {
    var whole = PartShares.zero
    for part in 0..<parts.count { whole[part] = 1 }
    let least = Self.least * Float(parts.count)
    for column in 0..<columns {
      var rest = whole
      for share in gathered[column] { rest -= share.parts }
      if rest.sum() > least || gathered[column].isEmpty {
        gathered[column].append(Share(face: FaceIndex.outside.rawValue, parts: rest))
      }
      let most = gathered[column].max { $0.parts.sum() < $1.parts.sum() }!
      if most.parts.sum() > Float(parts.count) - least {
        shares.append(Share(face: most.face, parts: whole))
      } else {
        shares += gathered[column]
      }
      starts.append(Int32(shares.count))
      gathered[column].removeAll(keepingCapacity: true)
    }
    row += 1
  }
}

/// What areas cover of the cells of a grid, by the even-odd rule.
public struct AreaCoverage: Sendable {
  /// Row by row from the top left.
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
        // A crossing without a partner: its partner lies beyond the right edge.
        let end = pair + 1 < own.endIndex ? own[pair + 1].x : .infinity
        grid.forEachCell(from: own[pair].x, to: end, scanline: scanline) { cells[row + $0] += $1 }
      }
    }
    self.cells = cells
  }
}
