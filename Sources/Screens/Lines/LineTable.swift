import Chronicle

// The layers and the lines of the map, each in one row. A new line is a case and a row here, a new layer likewise; a line
// that packs bring also has a case in `OverlayLayer`.

/// The layers that a reader can hide or show, in the order of their keys after `x`.
public enum MapLayer: Int, Hashable, Sendable, CaseIterable {
  /// Shading of slopes.
  case relief = 1
  /// Lakes and rivers.
  case water
  case roads
  /// Railways and pipelines.
  case railways
  /// Corridors, and links that were announced but not built.
  case links
  /// Outlines of ground that was claimed or once was a unit of its own.
  case claims
  /// Ground where special forces were reported.
  case activity
  /// District borders and edges between states of one holder.
  case districts
  case names
  /// Patterns over the colours of grounds.
  case patterns

  /// What is particular to the layer.
  var row: LayerRow {
    switch self {
    case .relief: LayerRow("relief", shown: .onRequest)
    case .water: LayerRow("water", shown: .withRoom)
    case .roads: LayerRow("roads", shown: .nearby)
    case .railways: LayerRow("railways", short: "rails", shown: .nearby)
    case .links: LayerRow("corridors", shown: .always)
    case .claims: LayerRow("claims", shown: .nearby)
    case .activity: LayerRow("special forces", short: "forces", shown: .nearby)
    case .districts: LayerRow("district borders", short: "borders", shown: .withRoom)
    case .names: LayerRow("names", shown: .always)
    case .patterns: LayerRow("patterns", shown: .withFewColors)
    }
  }
}

/// A row of the table of layers.
struct LayerRow: Hashable, Sendable {
  /// Where a layer is shown to a reader who has not chosen.
  enum Shown: Hashable, Sendable {
    case always
    /// Where there are at most 16 colours.
    case withFewColors
    /// Nowhere.
    case onRequest
    /// Where thin lines do not hide the fill.
    case withRoom
    /// The same, but not on the scale of a whole country.
    case nearby
  }

  /// The name in a word or two, for the legend, the spoken list and, with hyphens, the command line.
  var title: String
  /// The name in one word, for the list in the status line.
  var short: String
  var shown: Shown

  init(_ title: String, short: String? = nil, shown: Shown) {
    self.title = title
    self.short = short ?? title
    self.shown = shown
  }
}

/// The lines of the map, from the weakest to the strongest: where several share a cell, the last is drawn. The raw value
/// is the rank.
public enum LineKind: UInt8, Hashable, Sendable, CaseIterable {
  case river, pipeline, railway, road, claimed, formerOblast, link
  /// The edge between two states of one holder.
  case stanceEdge
  /// A border between districts outside the zone.
  case outerBorder
  case districtBorder, contactLine, corridor, countryBorder
  /// The border of the selected district.
  case selection
  case front

  /// What is particular to the line.
  var row: LineRow {
    switch self {
    case .river: LineRow("river", .water, ascii: .sign("~"), ink: .river, isQuiet: true)
    case .pipeline: LineRow("pipeline, schematic", .railways, ascii: .dotted, ink: .road)
    case .railway: LineRow("railway, schematic", .railways, ascii: .dotted, ink: .road)
    case .road: LineRow("road, schematic", .roads, ascii: .dotted, ink: .road)
    case .claimed: LineRow("claimed beyond the line", .claims, ascii: .dotted, ink: .claimed)
    case .formerOblast: LineRow("former autonomous oblast", .claims, ascii: .dotted, ink: .claimed)
    case .link: LineRow("link, hypothetical", .links, ascii: .sign(">"), ink: .link)
    case .stanceEdge: LineRow("edge of a status", .districts, ascii: .dotted, ink: .edge)
    case .outerBorder: LineRow("district border outside", .districts, ascii: .dotted, ink: .edge, isQuiet: true)
    case .districtBorder: LineRow("district border", .districts, ascii: .dotted, ink: .edge)
    case .contactLine: LineRow("line of contact", nil, ascii: .sign("x"), ink: .contactLine)
    case .corridor: LineRow("corridor", .links, ascii: .sign("}"), ink: .corridor)
    case .countryBorder: LineRow("country border", nil, ascii: .bar, ink: .countryBorder)
    case .selection: LineRow("selection", nil, ascii: .sign("@"), block: "■", weight: .thick, ink: .selection)
    case .front: LineRow("front line", nil, ascii: .sign("#"), weight: .solid, ink: .front)
    }
  }

  /// The words of the legend, where the pack has none of its own.
  var words: String { row.words.description }

  /// The lines between faces that the legend explains, in its order.
  static let ofFaces: [LineKind] = [.front, .countryBorder, .districtBorder, .contactLine]
}

/// A row of the table of lines. It is looked at for every cell that a line crosses: nothing in it is counted.
struct LineRow: Sendable {
  /// How a line is drawn with ASCII alone.
  enum Sign: Hashable, Sendable {
    case sign(Unicode.Scalar)
    /// An upright or a level bar, as the dots run.
    case bar
    /// A light mark at the height where the line runs.
    case dotted
  }

  /// How heavy a line is.
  enum Weight: Hashable, Sendable {
    case thin
    /// Two dots wide, or a block element of its own: it never differs from other lines by colour alone.
    case thick
    /// The whole cell, where there is no colour that would make a line of dots stand out.
    case solid
  }

  /// What gives a line its colour.
  enum Ink: Hashable, Sendable {
    case river, road, claimed, link, contactLine, corridor
    /// A shade of the ground that the line divides.
    case edge
    /// The colours of a theme that differ from every ground, because these lines lie between two.
    case countryBorder, selection, front
  }

  /// The words of the legend, where the pack has none of its own.
  var words: StaticString
  /// The layer that hides and shows it; nil for a line that has no key.
  var layer: MapLayer?
  var ascii: Sign
  /// The block element of a line that has one; nil for one that keeps its ASCII sign where there is no colour.
  var block: Unicode.Scalar?
  var weight: Weight
  var ink: Ink
  /// Whether it waits for larger scales although others of its layer do not.
  var isQuiet: Bool

  init(
    _ words: StaticString, _ layer: MapLayer?, ascii: Sign, block: Unicode.Scalar? = nil, weight: Weight = .thin,
    ink: Ink, isQuiet: Bool = false
  ) {
    self.words = words
    self.layer = layer
    self.ascii = ascii
    self.block = block
    self.weight = weight
    self.ink = ink
    self.isQuiet = isQuiet
  }
}

extension OverlayLayer {
  /// The line that the overlay is drawn with; nil for what is not drawn as a line: lakes are ground, and the outline of
  /// what remained is the front line itself.
  var line: LineKind? {
    switch self {
    case .formerOblast: .formerOblast
    case .claimed: .claimed
    case .corridor: .corridor
    case .road: .road
    case .railway: .railway
    case .pipeline: .pipeline
    case .link: .link
    case .river: .river
    case .remained, .lake: nil
    }
  }
}
