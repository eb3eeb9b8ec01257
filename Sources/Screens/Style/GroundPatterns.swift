import Chronicle

// Colour is never alone. What colours cannot tell apart for every eye has a pattern over its colour, always; what they
// tell only just has one among the 256; and a reader may have patterns everywhere (the layer `patterns`), which is so from
// the start where there are few colours.

extension MapStyle {
  /// A cell of one ground without a line.
  ///
  /// - Parameter shade: the light on the slope, from -2 (shadow) to 2 (lit).
  func fill(_ ground: Ground, shade: Int8 = 0, column: Int, row: Int) -> Cell {
    let shown = hasShadesOfColor ? shade : 0
    guard hasColor else {
      let isSlope = shade != 0 && (column + 2 * row) % 4 == 0
      return Cell(isSlope ? Self.slope : pattern(ground, column: column, row: row), Ink(.pattern, on: ground))
    }
    if let hatched = hatched(ground) { return hatched }
    if shade != 0, !hasShadesOfColor, (column + 2 * row) % 4 == 0 {
      return Cell(Self.slope, Ink(.pattern, on: ground))
    }
    guard hasPattern(ground) else { return Cell(" ", Ink(.pattern, on: ground, shade: shown)) }
    return Cell(pattern(ground, column: column, row: row), Ink(.pattern, on: ground, shade: shown))
  }

  /// Whether ground has a pattern over its colour.
  func hasPattern(_ ground: Ground) -> Bool {
    needsPattern(ground) || ground.isOfZone && showsPatterns || hasIndexedColors && ground.isNearAnother
  }

  /// Whether no colour of its own tells the ground from all others, so that its pattern is seen in all of its cells.
  func needsPattern(_ ground: Ground) -> Bool {
    hasColor && (ground.isHatched || ground.sharesItsColor || isComparing && ground.isNew)
  }

  /// A cell of ground in two colours; nil for ground of one. Ground whose day is not known is hatched with the ground of
  /// the other holder that it may have, and new ground with its holder's, where that is not the side that takes and
  /// wherever two days are compared.
  private func hatched(_ ground: Ground) -> Cell? {
    let hatch: Unicode.Scalar = !hasSigns ? "/" : parts.across == 2 ? "▚" : "▒"
    return switch ground {
    case .open(_, let slot, isFaded: true): Cell(hatch, Ink(.ground(.faded(slot)), on: ground))
    case .open(_, let slot, isFaded: false): Cell(hatch, Ink(.ground(.zone(slot, .held, isNew: false)), on: ground))
    case .undated: Cell(hatch, Ink(.ground(.bare), on: ground))
    case .unmapped: Cell(hasSlants ? "╳" : MapPatterns.unmapped, Ink(.pattern, on: ground))
    case .zone(let slot, _, isNew: true) where slot != .first || isComparing:
      Cell(gained(by: slot), Ink(.ground(.zone(slot, .held, isNew: false)), on: ground))
    case .capture(let capture): self.capture(capture, hatch: hatch)
    case .bare, .bar, .panel, .chosen, .now, .plate, .zone, .faded, .beyond, .dated, .water, .offMap: nil
    }
  }

  /// The hatch of ground that a holder gained: its direction says which of the two sides it is. All others have the direction
  /// of the second; their own colours tell them apart, or letters between the strokes.
  private func gained(by slot: Slot) -> Unicode.Scalar {
    slot == .first ? (hasSlants ? "╱" : "/") : hasSlants ? "╲" : "\\"
  }

  /// A cell of the map of the days of capture where it is hatched: what was handed over, and what lies between two days.
  /// Where there are no shades of every colour, each step has its letter.
  private func capture(_ capture: CaptureGround, hatch: Unicode.Scalar) -> Cell? {
    let ink = Ink(.pattern, on: .capture(capture))
    let sign = MapPatterns.capture(capture, column: 0, row: 0)
    return switch capture {
    case .taken, .kept, .unknown: hasShadesOfColor ? nil : Cell(sign, ink)
    case .handedOver(let step): Cell(hasShadesOfColor && !showsPatterns ? slant(step) : sign, ink)
    case .between: Cell(hatch, ink)
    }
  }

  /// The hatch of a step of ground that was handed over: neighbours lean to different sides, as greys alone look alike.
  private func slant(_ step: UInt8) -> Unicode.Scalar {
    step % 2 == 0 ? (hasSlants ? "╱" : "/") : hasSlants ? "╲" : "\\"
  }

  /// The glyph of a ground's pattern at a cell.
  func pattern(_ ground: Ground, column: Int, row: Int) -> Unicode.Scalar {
    if isComparing, case .zone(let slot, let status, isNew: true) = ground {
      let isFirstOfTwo = (column + row) % 2 == 0
      // In ASCII a slash alone is ground that is due.
      if slot <= .second, hasSlants || isFirstOfTwo { return gained(by: slot) }
      // The letter comes first, so that a sample of one cell has it.
      if slot > .second {
        return isFirstOfTwo ? MapPatterns.zone(slot, status, hasShades: hasSigns) : gained(by: slot)
      }
    }
    // Shade blocks would mix a colour with its pattern's into a third.
    let glyph = MapPatterns.glyph(ground, column: column, row: row, hasShades: hasSigns && !hasColor)
    guard hasShadesOfColor, hasColor else { return glyph }
    switch glyph {
    case "/" where hasSlants: return "╱"
    case "\\" where hasSlants: return "╲"
    // Every other cell is enough beside a colour.
    default: return (column + row) % 2 == 0 ? glyph : " "
    }
  }

  /// Whether fonts for the glyph set have diagonal box lines. Those of consoles do not; all of them have a slash.
  private var hasSlants: Bool { hasSigns && glyphs != .blocks }
}

extension Ground {
  /// Whether it is ground of the zone, as the assessment has it on a day or by when it was taken.
  fileprivate var isOfZone: Bool {
    switch self {
    case .zone, .capture: true
    case .bare, .bar, .panel, .chosen, .now, .plate, .faded, .open, .unmapped, .dated, .undated, .beyond, .water,
      .offMap:
      false
    }
  }

  /// Whether its colour is also that of other ground, or near to it. The first three holders and what was agreed between
  /// the two sides have colours of their own.
  fileprivate var sharesItsColor: Bool {
    switch self {
    case .zone(let slot, _, isNew: true): slot != .first
    case .zone(.first, let status, _): status != .held
    case .zone(.second, let status, _):
      switch status {
      case .held, .toBeHandedOver, .peacekeepersDeployed: false
      case .monitored, .unmapped: true
      }
    case .zone(.peacekeeper, let status, _): status != .monitored
    case .zone: true
    case .faded(let slot): slot > .peacekeeper
    case .bare, .bar, .panel, .chosen, .now, .plate, .open, .unmapped, .dated, .undated, .capture, .beyond, .water,
      .offMap:
      false
    }
  }

  /// Whether its colour among the 256 is nearer than 25 to another.
  fileprivate var isNearAnother: Bool {
    switch self {
    case .zone(.second, .toBeHandedOver, _), .zone(.second, .peacekeepersDeployed, _), .zone(.peacekeeper, _, _),
      .water:
      true
    case .bare, .bar, .panel, .chosen, .now, .plate, .zone, .faded, .open, .unmapped, .dated, .undated, .capture,
      .beyond,
      .offMap:
      false
    }
  }
}
