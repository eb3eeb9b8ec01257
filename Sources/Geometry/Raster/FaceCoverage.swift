/// The share of every cell of a grid that each face covers, for each part of the cell. The colours of any day are laid
/// over it.
///
/// Horizontally the shares are exact; vertically six scanlines a cell are sampled. Most cells belong to one face
/// alone, and for them only the number of that face is kept. The other cells have several shares, which add up to the
/// whole cell.
public struct FaceCoverage: Sendable {
  /// The size of the grid in cells.
  public let columns, rows: Int
  /// The parts that each cell is cut into.
  public let parts: PartGrid
  /// For each cell the face that covers it alone, or the number of a shared cell plus `firstShared`; a shared cell's
  /// shares begin at `starts` of that number.
  @usableFromInline var owners: [Int32] = []
  /// Where the shares of each shared cell begin in `shareFaces` and `shareParts`; one more entry than shared cells.
  @usableFromInline var starts: [Int32] = [0]
  /// The face of each share as `FaceIndex.rawValue`; -1 outside the map, less than -1 for overlays.
  public private(set) var shareFaces: [Int32] = []
  /// The share that each face has of each part of its cell, in the order of `shareFaces`.
  public private(set) var shareParts: [PartShares] = []

  /// The offset that marks shared cells in `owners`: far below every number that stands for a face or an overlay.
  @usableFromInline static let firstShared = Int32.min

  /// The face that covers a cell alone, as `FaceIndex.rawValue`, or the number of an overlay that does; nil for a cell
  /// that several share.
  @inlinable public func owner(of cell: Int) -> Int32? {
    owners[cell] < Self.firstShared / 2 ? nil : owners[cell]
  }

  /// The indices of a cell's shares in `shareFaces` and `shareParts`; empty for a cell that one face covers alone.
  @inlinable public func shares(of cell: Int) -> Range<Int> {
    guard owner(of: cell) == nil else { return 0..<0 }
    let number = Int(owners[cell] &- Self.firstShared)
    return Int(starts[number])..<Int(starts[number + 1])
  }

  /// Computes the coverage of the faces of a partition.
  ///
  /// - Parameter viewport: shows 2 by 4 dots for each cell, whole cells only.
  ///
  /// Complexity: linear in arcs, and as for those that meet the viewport.
  public init(_ partition: Partition, in viewport: Viewport, parts: PartGrid) {
    let shown = viewport.bounds
    let arcs = (0..<Int32(partition.arcCount)).filter { partition.arcBoxes[Int($0)].intersects(shown) }
    self.init(partition, arcs: arcs, in: viewport, parts: parts)
  }

  /// Computes the coverage of the faces of a partition, from the arcs that are known to be in view.
  ///
  /// - Parameters:
  ///   - arcs: all arcs that meet the viewport, and no other is looked at.
  ///   - viewport: shows 2 by 4 dots for each cell, whole cells only.
  ///
  /// Complexity: linear in the points of the arcs, in crossings and in cells.
  public init(_ partition: Partition, arcs: [Int32], in viewport: Viewport, parts: PartGrid) {
    self.init(columns: viewport.size.width / 2, rows: viewport.size.height / 4, parts: parts)
    let grid = CoverageGrid(columns: columns, rows: rows, parts: parts)
    let fine = grid.viewport(like: viewport)
    if arcs.isEmpty, columns > 0, rows > 0 {
      let face = partition.face(at: viewport.center)?.rawValue ?? FaceIndex.outside.rawValue
      owners = [Int32](repeating: face, count: columns * rows)
      return
    }
    let crossings = ScanlineCrossings(of: partition, arcs: arcs, in: fine)
    var starts = RowStarts(of: partition, arcs: arcs, in: fine)
    var row = [CellShares](repeating: CellShares(), count: columns)
    var cellRow = 0
    for scanline in 0..<fine.size.height {
      while cellRow < scanline / CoverageGrid.scanlines { close(&row, &cellRow) }
      let own = crossings.crossings(in: scanline)
      let first = starts.face(of: scanline, crossings: own)
      if first >= 0 {
        grid.forEachCell(from: 0, to: own.first?.x ?? .infinity, scanline: scanline) { row[$0].add($1, to: first) }
      }
      add(own, scanline: scanline, on: grid, to: &row)
    }
    while cellRow < rows { close(&row, &cellRow) }
  }

  /// Adds what lies right of each crossing of a scanline.
  private func add(
    _ own: ArraySlice<ScanlineCrossings.Crossing>, scanline: Int, on grid: CoverageGrid, to row: inout [CellShares]
  ) {
    for position in own.indices {
      let next = position + 1 < own.endIndex ? own[position + 1].x : .infinity
      let face = own[position].right
      guard face >= 0 else { continue }
      grid.forEachCell(from: own[position].x, to: next, scanline: scanline) { row[$0].add($1, to: face) }
    }
  }

  private init(columns: Int, rows: Int, parts: PartGrid) {
    self.columns = columns
    self.rows = rows
    self.parts = parts
    owners.reserveCapacity(columns * rows)
    // On a map of faces larger than cells a third of the cells is shared, by two or three.
    shareFaces.reserveCapacity(columns * rows)
    shareParts.reserveCapacity(columns * rows)
  }

  /// Shares below 1 % of a cell are dropped: too small to be seen, they would only make the cell count as shared.
  private static let least: Float = 0.01

  /// The share of a cell that is covered wholly: 1 in every part.
  private var whole: PartShares {
    var whole = PartShares.zero
    for part in 0..<parts.count { whole[part] = 1 }
    return whole
  }

  /// Lays areas over the faces: the parts that they cover no longer belong to the faces but to `number`, which must be
  /// below -1.
  public mutating func overlay(_ areas: AreaCoverage, as number: Int32) {
    var laid = FaceCoverage(columns: columns, rows: rows, parts: parts)
    let whole = whole
    var cell = CellShares()
    for position in 0..<columns * rows {
      let cover = areas.cells[position].clamped(lowerBound: .zero, upperBound: .one)
      if let owner = owner(of: position) {
        if cover == .zero { laid.owners.append(owner) } else { cell.add(whole * (.one - cover), to: owner) }
      } else {
        for share in shares(of: position) { cell.add(shareParts[share] * (.one - cover), to: shareFaces[share]) }
      }
      guard laid.owners.count == position else { continue }
      if cover != .zero {
        cell.drop(below: Self.least)
        if cover.sum() > Self.least || cell.isEmpty { cell.add(cover, to: number) }
      }
      laid.append(&cell)
    }
    self = laid
  }

  /// Ends a row of cells: the ground that no face covers counts as outside the map.
  private mutating func close(_ cells: inout [CellShares], _ row: inout Int) {
    let whole = whole
    let least = Self.least * Float(parts.count)
    for column in 0..<columns {
      let rest = cells[column].rest(of: whole)
      if rest.sum() > least || cells[column].isEmpty { cells[column].add(rest, to: FaceIndex.outside.rawValue) }
      let most = cells[column].most
      if most.parts.sum() > Float(parts.count) - least { cells[column].keep(only: most) }
      append(&cells[column])
    }
    row += 1
  }

  /// Appends the next cell of the grid from gathered shares, and empties these for the cell after it.
  private mutating func append(_ cell: inout CellShares) {
    if cell.count == 1 {
      owners.append(cell[0].face)
    } else {
      owners.append(Self.firstShared + Int32(starts.count - 1))
      for number in 0..<cell.count {
        shareFaces.append(cell[number].face)
        shareParts.append(cell[number].parts)
      }
      starts.append(Int32(shareFaces.count))
    }
    cell.removeAll()
  }
}

/// The shares of one cell while they are gathered. Most cells have one, which needs no array.
private struct CellShares {
  struct Share {
    var face: Int32
    var parts: PartShares
  }

  private(set) var count = 0
  private var first = Share(face: 0, parts: .zero)
  private var others: [Share] = []

  var isEmpty: Bool { count == 0 }

  /// The shares in the order in which their faces came.
  subscript(number: Int) -> Share { number == 0 ? first : others[number - 1] }

  @inline(__always)
  mutating func add(_ parts: PartShares, to face: Int32) {
    if count > 0, first.face == face {
      first.parts += parts
    } else {
      addFurther(parts, to: face)
    }
  }

  private mutating func addFurther(_ parts: PartShares, to face: Int32) {
    if count == 0 {
      first = Share(face: face, parts: parts)
      count = 1
    } else if let known = others.firstIndex(where: { $0.face == face }) {
      others[known].parts += parts
    } else {
      others.append(Share(face: face, parts: parts))
      count += 1
    }
  }

  /// What the shares leave of a whole cell.
  func rest(of whole: PartShares) -> PartShares {
    count == 0 ? whole : others.reduce(whole - first.parts) { $0 - $1.parts }
  }

  /// The largest share, the first of equal ones; there must be one.
  var most: Share { others.reduce(first) { $1.parts.sum() > $0.parts.sum() ? $1 : $0 } }

  mutating func keep(only share: Share) {
    removeAll()
    (first, count) = (share, 1)
  }

  mutating func drop(below least: Float) {
    let kept = (0..<count).map { self[$0] }.filter { $0.parts.sum() > least }
    removeAll()
    for share in kept { addFurther(share.parts, to: share.face) }
  }

  mutating func removeAll() {
    count = 0
    if !others.isEmpty { others.removeAll(keepingCapacity: true) }
  }
}
