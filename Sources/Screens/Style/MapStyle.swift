import Chronicle
import Geometry

/// Turns grounds and lines into glyphs of a glyph set, with colour or without, and decides which layers are shown.
struct MapStyle: Hashable, Sendable {
  let glyphs: GlyphSet
  /// Whether signs beyond ASCII are used.
  let hasSigns: Bool
  let hasColor: Bool
  /// Whether there are only eight colours. They are too few to tell all grounds apart, so patterns and weight are used
  /// too.
  let hasFewColors: Bool
  /// Whether there are shades of every colour, which relief needs.
  let hasShadesOfColor: Bool
  /// Whether these are the 256 of a terminal's palette.
  let hasIndexedColors: Bool
  let layers: LayerChoices
  /// Whether two days are compared: new ground then has a hatch whose direction says who gained it.
  var isComparing = false

  init(_ appearance: Appearance, layers: LayerChoices = LayerChoices()) {
    glyphs = appearance.glyphs
    hasSigns = appearance.isUnicode
    hasColor = appearance.hasColor
    hasFewColors = appearance.color == .eight
    hasShadesOfColor = appearance.color == .indexed || appearance.color == .truecolor
    hasIndexedColors = appearance.color == .indexed
    self.layers = layers
  }

  /// Whether grounds have patterns over their colours.
  var showsPatterns: Bool { shows(layer: .patterns, metresPerDot: 0) }

  // MARK: What is shown

  /// Whether a layer is shown at a scale: by the reader's choice, or else where it reads well.
  ///
  /// Where a line would replace a whole cell of the fill's pattern, or a part of a block in its colour, thin lines are
  /// shown only at larger scales. Roads, railways and pipelines always are.
  func shows(layer: MapLayer, metresPerDot: Double) -> Bool {
    if let chosen = layers[layer] { return chosen }
    return switch layer.row.shown {
    case .always: true
    case .whileListed: false
    case .withFewColors: !hasShadesOfColor || glyphs == .ascii
    case .onRequest: false
    case .withRoom: hasRoomForThinLines(metresPerDot)
    case .nearby: isNearby(metresPerDot) && hasRoomForThinLines(metresPerDot)
    }
  }

  /// All that the scale decides of what is shown.
  struct Detail: Hashable, Sendable {
    var isNearby, hasRoomForThinLines: Bool
  }

  /// What a scale decides.
  func detail(at metresPerDot: Double) -> Detail {
    Detail(isNearby: isNearby(metresPerDot), hasRoomForThinLines: hasRoomForThinLines(metresPerDot))
  }

  private func isNearby(_ metresPerDot: Double) -> Bool { metresPerDot < 700 }

  private func hasRoomForThinLines(_ metresPerDot: Double) -> Bool {
    switch glyphs {
    case .braille where hasColor, .sextants where hasColor: metresPerDot < 2000
    case .quadrants where hasColor, .blocks where hasColor: metresPerDot < 1700
    case .ascii, .blocks, .quadrants, .sextants, .braille: metresPerDot < 500
    }
  }

  /// Whether lakes are shown. They count as ground, so they stay unless the reader hides water.
  var showsLakes: Bool { layers[.water] ?? true }

  /// Whether a kind of line is drawn at a scale.
  ///
  /// The line of contact separates ground of the zone from ground outside it. Where patterns show that, the line is
  /// drawn at larger scales only.
  func shows(_ line: LineKind, metresPerDot: Double) -> Bool {
    if line == .contactLine { return parts != .whole || hasRoomForThinLines(metresPerDot) }
    if line.row.isQuiet, !isNearby(metresPerDot) { return line.row.layer.flatMap { layers[$0] } ?? false }
    return line.row.layer.map { shows(layer: $0, metresPerDot: metresPerDot) } ?? true
  }

  /// Whether a layer's overlays are drawn as lines at a scale, on the days on which they exist.
  func draws(_ layer: OverlayLayer, metresPerDot: Double) -> Bool {
    layer.line.map { shows($0, metresPerDot: metresPerDot) } ?? false
  }

  // MARK: Fills

  /// The parts of a cell that may show different grounds. Patterns need whole cells.
  var parts: PartGrid {
    guard hasColor else { return .whole }
    return switch glyphs {
    case .ascii: .whole
    // The parts of a cell are drawn with block elements, which need signs beyond ASCII.
    case .braille where !hasSigns: .whole
    case .blocks: .halves
    case .quadrants, .braille: .quadrants
    case .sextants: .sextants
    }
  }

  /// A cell that two grounds share.
  ///
  /// - Parameter parts: the parts that show the second ground.
  func fill(_ first: Ground, _ second: Ground, parts: UInt8) -> Cell {
    Cell(PartGlyphs.glyph(parts, self.parts), Ink(.ground(second), on: first))
  }

  /// The glyph of steep ground where there are no shades of colour.
  static let slope: Unicode.Scalar = "v"

  /// A cell of ground where special forces were reported: dots over every other cell, so that the fill still shows.
  func activity(on ground: Ground, shade: Int8 = 0, column: Int, row: Int) -> Cell {
    guard (column + row) % 2 == 0 else { return fill(ground, shade: shade, column: column, row: row) }
    return Cell(
      MapPatterns.activity(glyphs, hasColor: hasColor),
      Ink(.activity, on: ground, shade: hasShadesOfColor ? shade : 0))
  }

  func marker(_ state: PlaceState) -> Unicode.Scalar { MapPatterns.marker(state, isUnicode: hasSigns) }

  // MARK: Lines

  /// A cell with a line through it.
  ///
  /// - Parameter bits: the braille dots that the line runs through.
  func line(_ line: LineKind, bits: UInt8, on ground: Ground, shade: Int8 = 0) -> Cell {
    Cell(
      line == .front ? front(dots: bits) : dotted(line, bits),
      Ink(.line(line), on: ground, shade: hasShadesOfColor ? shade : 0))
  }

  /// The glyph of a line that is dotted: the front line is the only solid one.
  private func dotted(_ line: LineKind, _ bits: UInt8) -> Unicode.Scalar {
    switch glyphs {
    case .braille, .sextants:
      Unicode.Scalar(0x2800 + UInt32(line.row.weight == .thick ? LineGlyphs.thick(bits) : bits))!
    case .blocks, .quadrants:
      hasColor && !hasFewColors && line.row.weight != .thick ? LineGlyphs.dot : LineGlyphs.block(line, bits: bits)
    case .ascii: LineGlyphs.ascii(line, bits: bits)
    }
  }
}
