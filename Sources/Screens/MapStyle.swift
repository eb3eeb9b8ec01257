import Chronicle

/// How grounds and lines become glyphs in a glyph set, with colour and without.
struct MapStyle {
  let glyphs: GlyphSet
  let hasColor: Bool
  /// Eight colours tell apart too little for themselves: patterns and weight help.
  let hasFewColors: Bool

  init(_ appearance: Appearance) {
    glyphs = appearance.glyphs
    hasColor = appearance.hasColor
    hasFewColors = appearance.color == .eight
  }

  /// Whether a kind of line is worth its room at a scale.
  ///
  /// Where a line takes a whole cell from the pattern that carries the fill, or half a block from its colour, thin lines
  /// wait until the map is magnified.
  func shows(_ mark: Mark, metresPerDot: Double) -> Bool {
    switch mark {
    case .front, .selection, .countryBorder, .contactLine, .corridor: true
    case .river, .road, .railway, .link, .pipeline, .claimed, .formerOblast, .stanceEdge, .districtBorder:
      hasColor && glyphs == .braille || metresPerDot < (hasColor && glyphs == .blocks ? 1700 : 500)
    case .text, .dim, .strong, .key, .notice, .pattern, .place, .chosenPlace, .placeName, .activity, .category, .ground,
      .spark,
      .sparkToday,
      .slider, .sliderDay, .sliderTick:
      false
    }
  }

  /// Whether a layer is drawn as lines on a day at a scale.
  ///
  /// Roads, railways and the pipeline wait until the map is magnified. Lakes are ground, and the outline of what remained
  /// is the front line itself.
  func shows(_ overlay: Overlay, on day: Day, metresPerDot: Double) -> Bool {
    guard overlay.isShown(on: day), shows(overlay.layer.mark, metresPerDot: metresPerDot) else { return false }
    return switch overlay.layer {
    case .formerOblast, .corridor, .claimed, .river, .link: true
    case .road, .railway, .pipeline: metresPerDot < 700
    case .remained, .lake: false
    }
  }

  /// A cell without a line.
  func fill(_ top: Ground, _ bottom: Ground, whole: Ground, column: Int, row: Int) -> Cell {
    guard glyphs != .ascii, hasColor else {
      return Cell(pattern(whole, column: column, row: row), Ink(.pattern, on: whole))
    }
    if top == bottom, hasFewColors { return Cell(pattern(whole, column: column, row: row), Ink(.pattern, on: whole)) }
    return top == bottom ? Cell(" ", Ink(.pattern, on: top)) : Cell("▀", Ink(.ground(top), on: bottom))
  }

  /// A cell of ground where special forces were reported: dots over every other cell, so that the fill still shows.
  func activity(on ground: Ground, column: Int, row: Int) -> Cell {
    guard (column + row) % 2 == 0 else { return fill(ground, ground, whole: ground, column: column, row: row) }
    switch glyphs {
    case .braille where hasColor: return Cell("⠢", Ink(.activity, on: ground))
    case .blocks where hasColor, .quadrants where hasColor, .sextants where hasColor:
      return Cell("·", Ink(.activity, on: ground))
    case .braille, .blocks, .quadrants, .sextants, .ascii: return Cell(":", Ink(.activity, on: ground))
    }
  }

  /// The marker of a place: a shape for each state, so that no state rests on colour.
  func marker(_ state: PlaceState) -> Unicode.Scalar {
    let isUnicode = glyphs != .ascii
    return switch state {
    case .held: isUnicode ? "•" : "*"
    case .announced: isUnicode ? "○" : "?"
    case .taken: isUnicode ? "■" : "&"
    case .handedOver: isUnicode ? "◆" : "^"
    case .notHeld: isUnicode ? "×" : "X"
    }
  }

  /// A cell with a line through it.
  func line(_ mark: Mark, bits: UInt8, on ground: Ground, top: Ground, bottom: Ground) -> Cell {
    switch glyphs {
    case .braille:
      // Without colour only weight tells the front line from a border.
      if !hasColor || hasFewColors, mark == .front { return Cell("█", Ink(mark, on: ground)) }
      return Cell(Unicode.Scalar(0x2800 + UInt32(bits))!, Ink(mark, on: ground))
    case .ascii:
      return Cell(asciiLine(mark, bits: bits), Ink(mark, on: ground))
    case .blocks, .quadrants, .sextants:
      guard hasColor else { return Cell(blockLine(mark, bits: bits), Ink(mark, on: ground)) }
      let upper: UInt8 = 0x1B
      switch (bits & upper != 0, bits & ~upper != 0) {
      case (true, true): return Cell("█", Ink(mark, on: ground))
      case (true, false): return Cell("▀", Ink(mark, on: bottom))
      default: return Cell("▄", Ink(mark, on: top))
      }
    }
  }

  /// Shade blocks would mix the few colours that there are with another.
  private var hasShades: Bool { glyphs != .ascii && !hasFewColors }

  /// The glyph that carries holder and status where colour does not; sparse outside the zone, dense inside.
  func pattern(_ ground: Ground, column: Int, row: Int) -> Unicode.Scalar {
    switch ground {
    case .bare, .bar, .panel, .chosen, .offMap: " "
    case .water: "~"
    case .faded(let holder):
      (column + row) % 2 == 0
        ? Self.zonePattern(ControlStance(holder: holder, status: .held), isUnicode: hasShades) : " "
    case .beyond(let holder):
      (column + 2 * (row & 1)) % 4 == 0 ? Self.sparse[holder.index % Self.sparse.count] : " "
    case .zone(let stance, let isNew):
      isNew
        ? "!"
        : Self.zonePattern(stance, isUnicode: hasShades)
    }
  }

  /// Patterns of holders outside the zone, thin so that the zone stands out.
  private static let sparse: [Unicode.Scalar] = [".", ",", "_", "'", " ", "\"", "`", "^"]

  static func zonePattern(_ stance: ControlStance, isUnicode: Bool) -> Unicode.Scalar {
    switch (stance.holder.index, stance.status) {
    case (0, .held): isUnicode ? "░" : "+"
    case (1, .held): isUnicode ? "▒" : ":"
    case (1, .toBeHandedOver): "/"
    case (1, .peacekeepersDeployed): "%"
    case (2, _): "="
    case (0, .toBeHandedOver): "\\"
    case (0, .peacekeepersDeployed): "&"
    case (0, .monitored): "$"
    case (1, .monitored): ";"
    case (let holder, .held): Unicode.Scalar(UInt8(ascii: "C") + UInt8(holder % 8))
    case (let holder, .toBeHandedOver): Unicode.Scalar(UInt8(ascii: "c") + UInt8(holder % 8))
    case (let holder, .peacekeepersDeployed): Unicode.Scalar(UInt8(ascii: "M") + UInt8(holder % 8))
    case (let holder, .monitored): Unicode.Scalar(UInt8(ascii: "m") + UInt8(holder % 8))
    }
  }

  private func asciiLine(_ mark: Mark, bits: UInt8) -> Unicode.Scalar {
    switch mark {
    case .front: "#"
    case .selection: "@"
    case .contactLine: "x"
    case .corridor: "="
    case .river: "~"
    case .countryBorder: border(bits)
    case .link: ">"
    case .formerOblast: "\""
    case .claimed, .districtBorder, .stanceEdge, .road, .railway, .pipeline: dotted(bits)
    case .text, .dim, .strong, .key, .notice, .pattern, .place, .chosenPlace, .placeName, .activity, .category, .ground,
      .spark,
      .sparkToday,
      .slider, .sliderDay, .sliderTick:
      " "
    }
  }

  /// Lines in block elements without colour: heavy for what matters, thin for the rest.
  private func blockLine(_ mark: Mark, bits: UInt8) -> Unicode.Scalar {
    switch mark {
    case .front: "█"
    case .selection: "■"
    case .contactLine, .corridor, .river, .countryBorder, .link, .formerOblast, .claimed, .districtBorder,
      .stanceEdge, .road, .railway, .pipeline, .text, .dim, .strong, .key, .notice, .pattern, .place, .chosenPlace,
      .placeName, .activity, .category, .ground, .spark, .sparkToday, .slider, .sliderDay, .sliderTick:
      asciiLine(mark, bits: bits)
    }
  }

  /// Upright or level, as the dots run; a slash would read as the pattern of ground to be handed over.
  private func border(_ bits: UInt8) -> Unicode.Scalar {
    let dotRows: [UInt8] = [0x09, 0x12, 0x24, 0xC0]
    return dotRows.reduce(0) { $0 + (bits & $1 != 0 ? 1 : 0) } <= 2 ? "-" : "|"
  }

  /// Light dots at the height where the line runs.
  private func dotted(_ bits: UInt8) -> Unicode.Scalar {
    let upper: UInt8 = 0x1B
    return switch (bits & upper != 0, bits & ~upper != 0) {
    case (true, false): "'"
    case (false, true): "."
    default: "'"
    }
  }
}
