import Chronicle

/// How some ground is divided on a day, from the bottom of a chart to its top.
struct ShareStack: Hashable, Sendable {
  /// A part of the whole that looks the same everywhere.
  struct Part: Hashable, Sendable {
    var ground: Ground
    /// Its share of the whole, 0 to 1.
    var share: Double
  }
  var parts: [Part]
  /// The shares between which the ground of the holder at the bottom may really lie; nil where that is not asked.
  var band: ClosedRange<Double>?

  /// The share up to which a holder at the bottom is sure to have the ground, or may have it because a day or a line is
  /// not known: the parts before the first that is another's.
  func reach(of slot: Slot) -> (sure: Double, known: Double) {
    var sure = 0.0, known = 0.0
    for part in parts {
      if let other = part.ground.slot, other != slot { break }
      known += part.share
      if !part.ground.isHatched { sure += part.share }
    }
    return (sure, known)
  }

  /// The parts in whole steps of a length, so many of which are the whole. What is there has one step at least.
  func steps(of whole: Int) -> [(ground: Ground, steps: Range<Int>)] {
    var reached = 0.0, last = 0
    return parts.compactMap { part in
      reached += part.share
      let end = min(whole, max(Int((reached * Double(whole)).rounded()), last + (part.share > 0 ? 1 : 0)))
      defer { last = end }
      return end > last ? (part.ground, last..<end) : nil
    }
  }
}

/// What a cell of a stack shows: its grounds with their steps, from the side where the stack begins.
struct CellShare {
  /// The steps of one cell: eighths.
  static let steps = 8
  private let parts: [(ground: Ground, steps: Int)]
  /// The hatched ground that the whole cell shows, because it would be lost in part of a cell.
  private let hatched: Ground?

  /// The part of a stack in a cell, counted from where the stack begins; nil where the stack has no ground.
  init?(_ stack: [(ground: Ground, steps: Range<Int>)], cell: Int) {
    let cells = cell * Self.steps..<(cell + 1) * Self.steps
    var own: [(ground: Ground, steps: Int)] = [], hatched: Ground?
    for part in stack {
      let count = part.steps.clamped(to: cells).count
      guard count > 0 else { continue }
      own.append((part.ground, count))
      // What is not known is not lost: of the cells that a hatched part touches one at least shows it, unless it is less
      // than a quarter of a cell.
      if part.ground.isHatched, count >= min(Self.steps / 2, max(2, (part.steps.count + 1) / 2)) {
        hatched = part.ground
      }
    }
    if own.isEmpty { return nil }
    parts = own
    self.hatched = hatched
  }

  /// The ground, where there is one alone.
  var only: Ground? { hatched ?? (parts.count == 1 ? parts[0].ground : nil) }

  /// The ground of most of the cell, as far as it is not hatched.
  private var most: Ground {
    let plain = parts.filter { !$0.ground.isHatched }
    return (plain.isEmpty ? parts : plain).max { $0.steps < $1.steps }!.ground
  }

  /// The cell in eighths, where two grounds share it and neither is hatched; otherwise all of it shows one of them.
  ///
  /// - Parameter glyphs: the nine glyphs of a growing first part.
  func cell(_ style: MapStyle, glyphs: [Unicode.Scalar], column: Int, row: Int) -> Cell {
    if let only { return style.fill(only, column: column, row: row) }
    let rest = parts.dropFirst().max { $0.steps < $1.steps }!
    guard style.hasEighths, !parts.contains(where: \.ground.isHatched) else {
      return style.fill(most, column: column, row: row)
    }
    return Cell(glyphs[parts[0].steps], Ink(.ground(parts[0].ground), on: rest.ground))
  }
}

extension MapStyle {
  /// Whether a cell can show two grounds in eighths. Patterns need whole cells.
  var hasEighths: Bool { hasSigns && hasColor && !hasFewColors }

  /// The sign of ground of which it is not certain who held it. Where patterns fill the map it is a cross: the patterns
  /// have strokes of their own.
  var uncertain: Unicode.Scalar { hasEighths ? "╱" : hasSigns ? "╳" : "x" }
}
