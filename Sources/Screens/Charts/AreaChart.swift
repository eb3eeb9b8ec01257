import Basics
import Chronicle

/// How ground was divided, column by column: the shares stand on each other, in eighths of a cell where the terminal
/// can show them. What is not certain is hatched in the light colour of the one who may have had more.
struct AreaChart: Sendable {
  /// One for each column.
  let stacks: [ShareStack]
  /// The rows of cells that the whole takes.
  let height: Int
  let style: MapStyle
  /// The side at the bottom, whose band is hatched.
  let gainer: Slot

  /// The rows from the top.
  var rows: [CellRow] {
    var rows = [CellRow](repeating: CellRow(width: stacks.count), count: height)
    for (column, stack) in stacks.enumerated() {
      let steps = stack.steps(of: height * CellShare.steps)
      let cells = (0..<height).map { CellShare(steps, cell: $0) }
      let uncertain = uncertain(stack, cells)
      for (cell, share) in cells.enumerated() {
        guard let share else { continue }
        rows[height - 1 - cell][column] = self.cell(share, uncertain.contains(cell), column, height - 1 - cell)
      }
    }
    return rows
  }

  private static let levels = Array(" ▁▂▃▄▅▆▇█".unicodeScalars)

  private func cell(_ share: CellShare, _ isUncertain: Bool, _ column: Int, _ row: Int) -> Cell {
    guard let ground = share.only, !ground.isHatched else {
      return share.cell(style, glyphs: Self.levels, column: column, row: row)
    }
    if isUncertain { return Cell(style.uncertain, Ink(hatch(on: ground), on: ground)) }
    var cell = style.fill(ground, column: column, row: row)
    if isOnGrid(row), column % 3 == 1, cell.glyph == " " { cell.glyph = style.hasSigns ? "·" : "." }
    return cell
  }

  private func hatch(on ground: Ground) -> Mark {
    guard style.hasColor else { return .strong }
    // The light colour of the one who may have had it instead.
    let other: Slot = gainer == .first ? .second : .first
    return .ground(.zone(ground.slot == gainer ? other : gainer, .held, isNew: true))
  }

  /// The cells from the bottom that are hatched: below the boundary those that the side there may not have had, above it
  /// those that it may have had. Where there is anything of either, one cell at least shows it.
  private func uncertain(_ stack: ShareStack, _ cells: [CellShare?]) -> Set<Int> {
    guard let band = stack.band else { return [] }
    let reach = stack.reach(of: gainer)
    func number(_ share: Double) -> Int { Int((share * Double(height)).rounded()) }
    let grounds = cells.map { $0?.only }
    var found: Set<Int> = []
    if reach.sure - band.lowerBound >= least, let last = grounds.lastIndex(where: { $0?.slot == gainer }) {
      found.formUnion(min(last, number(band.lowerBound))...last)
    }
    let others = grounds.indices.filter { Double($0 + 1) > reach.known * Double(height) && grounds[$0]?.slot != gainer }
    if band.upperBound - reach.known >= least, let first = others.first(where: { grounds[$0]?.slot != nil }) {
      found.formUnion(first..<max(first + 1, number(band.upperBound)))
    }
    return found
  }

  /// The smallest part of the whole of which the chart shows that it is not certain: a quarter of a cell.
  private var least: Double { 0.25 / Double(height) }

  /// Whether a quarter, the half or three quarters of the whole end in a row. Low charts have no such lines.
  private func isOnGrid(_ row: Int) -> Bool {
    style.hasEighths && height >= 8 && quarters.contains(row)
  }

  /// The rows that end at three quarters, the half and a quarter of the whole.
  var quarters: [Int] { [3, 2, 1].map { height - 1 - $0 * height / 4 } }
}

extension [CellRow] {
  /// Writes names over the widest stretch of their grounds, if they have room there; of several names of one ground the
  /// first that has.
  ///
  /// - Parameter column: a column that is kept free: that of the day shown.
  mutating func name(_ names: [(ground: Ground, text: String)], without column: Int) {
    var named: Set<Ground> = []
    for (ground, text) in names where !ground.isHatched && !named.contains(ground) {
      let width = cellWidth(of: text)
      guard let stretch = widest(ground, without: column), stretch.columns.count >= width + 2 else { continue }
      let start = stretch.columns.lowerBound + Swift.min(4, (stretch.columns.count - width) / 2)
      self[stretch.row].put(text, at: start, .strong)
      named.insert(ground)
    }
  }

  /// A long stretch of cells with one ground alone: of the rows in which it is nearly as long as in any, the middle one.
  private func widest(_ ground: Ground, without column: Int) -> (row: Int, columns: Range<Int>)? {
    let found = indices.compactMap { row in self[row].stretch(of: ground, without: column).map { (row, $0) } }
    guard let most = found.map(\.1.count).max() else { return nil }
    let best = found.filter { $0.1.count * 3 >= most * 2 }
    return best[best.count / 2]
  }
}

extension CellRow {
  /// The longest stretch of a ground that fills its cells.
  fileprivate func stretch(of ground: Ground, without column: Int) -> Range<Int>? {
    var best = 0..<0, start = 0
    for (number, cell) in cells.enumerated() {
      if cell.ink.mark != .pattern || cell.ink.ground != ground || number == column {
        start = number + 1
      } else if number + 1 - start > best.count {
        best = start..<number + 1
      }
    }
    return best.isEmpty ? nil : best
  }
}
