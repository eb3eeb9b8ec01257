/// What each face covers of the cells of a grid, to a fraction of a part: the picture over which the table of any day
/// is laid.
///
/// Across it is exact; downwards six lines of a cell are looked at. Most cells are one face's alone: of those nothing
/// is kept but its number. Of the others each face has a share, and a cell's shares add up to all of it.
public struct FaceCoverage: Sendable {
  public let columns, rows: Int
  public let parts: PartGrid
  /// The face that has a cell alone, or where the shares of the cell begin, counted from `firstShared`.
  @usableFromInline var owners: [Int32] = []
  /// Where the shares of each shared cell begin, and where those of the last one end.
  @usableFromInline var starts: [Int32] = [0]
  /// The face of each share as `FaceIndex.rawValue`: -1 outside the map.
  public private(set) var shareFaces: [Int32] = []
  /// What each share is of each part of its cell.
  public private(set) var shareParts: [PartShares] = []

  /// Far below every number that stands for a face.
  @usableFromInline static let firstShared = Int32.min

  /// The face that has a cell alone, by its `FaceIndex.rawValue`, or what an overlay is numbered with; nil for a cell
  /// that several share.
  @inlinable public func owner(of cell: Int) -> Int32? {
    owners[cell] < Self.firstShared / 2 ? nil : owners[cell]
  }

  /// The numbers of a cell's shares; none for a cell that one has alone.
  @inlinable public func shares(of cell: Int) -> Range<Int> {
    guard owner(of: cell) == nil else { return 0..<0 }
    let number = Int(owners[cell] &- Self.firstShared)
    return Int(starts[number])..<Int(starts[number + 1])
  }

  /// - Parameter viewport: shows 2 by 4 dots for each cell, whole cells only.
  ///
  /// Complexity: linear in points, in crossings and in cells.
  public init(_ partition: Partition, in viewport: Viewport, parts: PartGrid) {
    self.init(columns: viewport.size.width / 2, rows: viewport.size.height / 4, parts: parts)
    let grid = CoverageGrid(columns: columns, rows: rows, parts: parts)
    let crossings = ScanlineCrossings(of: partition, in: grid.viewport(like: viewport))
    var row = [CellShares](repeating: CellShares(), count: columns)
    var cellRow = 0
    crossings.forEachRow { scanline, own in
      while cellRow < scanline / CoverageGrid.scanlines { close(&row, &cellRow) }
      for position in own.indices {
        let next = position + 1 < own.endIndex ? own[position + 1].x : .infinity
        let face = own[position].right
        guard face >= 0 else { continue }
        grid.forEachCell(from: own[position].x, to: next, scanline: scanline) { row[$0].add($1, to: face) }
      }
    }
    while cellRow < rows { close(&row, &cellRow) }
  }

  private init(columns: Int, rows: Int, parts: PartGrid) {
    self.columns = columns
    self.rows = rows
    self.parts = parts
    owners.reserveCapacity(columns * rows)
  }

  /// What is too little to be seen, a hundredth of a cell, would only make a cell look shared.
  private static let least: Float = 0.01

  /// Every part of a cell.
  private var whole: PartShares {
    var whole = PartShares.zero
    for part in 0..<parts.count { whole[part] = 1 }
    return whole
  }

  /// Lays areas over the faces: where they cover a part, it is theirs under the number given, which is below -1.
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

  /// Ends a row of cells: what no face covers is outside.
  private mutating func close(_ cells: inout [CellShares], _ row: inout Int) {
    let whole = whole
    let least = Self.least * Float(parts.count)
    for column in 0..<columns {
      let rest = cells[column].shares.reduce(whole) { $0 - $1.parts }
      if rest.sum() > least || cells[column].isEmpty { cells[column].add(rest, to: FaceIndex.outside.rawValue) }
      let most = cells[column].shares.max { $0.parts.sum() < $1.parts.sum() }!
      if most.parts.sum() > Float(parts.count) - least { cells[column].shares = [most] }
      append(&cells[column])
    }
    row += 1
  }

  /// Adds the next cell, and empties it for another.
  private mutating func append(_ cell: inout CellShares) {
    if cell.shares.count == 1 {
      owners.append(cell.shares[0].face)
    } else {
      owners.append(Self.firstShared + Int32(starts.count - 1))
      for share in cell.shares {
        shareFaces.append(share.face)
        shareParts.append(share.parts)
      }
      starts.append(Int32(shareFaces.count))
    }
    cell.shares.removeAll(keepingCapacity: true)
  }
}

/// The shares of one cell, while they are gathered.
private struct CellShares {
  var shares: [(face: Int32, parts: PartShares)] = []

  var isEmpty: Bool { shares.isEmpty }

  mutating func add(_ parts: PartShares, to face: Int32) {
    if let known = shares.firstIndex(where: { $0.face == face }) {
      shares[known].parts += parts
    } else {
      shares.append((face, parts))
    }
  }

  mutating func drop(below least: Float) { shares.removeAll { $0.parts.sum() <= least } }
}
