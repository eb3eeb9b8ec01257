import Chronicle
import Geometry

/// Patterns that tell grounds apart in black and white, one for each holder and status of the zone.
///
/// They differ in shape, not in grey alone, so that a copy of a copy can still be read.
struct FillPatterns {
  /// The stances that have a pattern, in the order of holders and statuses.
  let stances: [ControlStance]
  /// Whether the pack has ground whose day is not known, which has a pattern of its own.
  let hasOpen: Bool

  init(of atlas: Atlas) {
    hasOpen = !atlas.timeline.openChanges.isEmpty
    var found: Set<ControlStance> = []
    for face in atlas.timeline.zone {
      for entry in atlas.timeline.histories[face.index] where entry.from <= atlas.days.upperBound {
        found.insert(ControlStance(entry.state))
      }
    }
    let order = { (stance: ControlStance) in (stance.holder, Status.allCases.firstIndex(of: stance.status)!) }
    stances = found.sorted { order($0) < order($1) }
  }

  /// The shapes, the plainest first: the side of a tile in units of the drawing, and the tile's content.
  static let shapes: [(side: Int, drawing: String)] = [
    (6, "<path d=\"M-1,1L1,-1M0,6L6,0M5,7L7,5\" stroke=\"#000\" stroke-width=\"1\"/>"),
    (6, "<circle cx=\"3\" cy=\"3\" r=\"0.9\"/>"),
    (5, "<path d=\"M0,2.5H5\" stroke=\"#000\" stroke-width=\"1.4\"/>"),
    (9, "<path d=\"M4.5,2V7M2,4.5H7\" stroke=\"#000\" stroke-width=\"0.9\"/>"),
    (4, "<path d=\"M2,0V4\" stroke=\"#000\" stroke-width=\"1.2\"/>"),
    (7, "<path d=\"M0,0L7,7M0,7L7,0\" stroke=\"#000\" stroke-width=\"0.9\"/>"),
    (8, "<rect x=\"2\" y=\"2\" width=\"3.5\" height=\"3.5\"/>"),
    (7, "<path d=\"M0,3.5H7M3.5,0V7\" stroke=\"#000\" stroke-width=\"0.9\"/>"),
  ]

  /// The SVG definitions of the patterns for one drawing. Their names begin with `prefix`, because several drawings
  /// share a page.
  func definitions(prefix: String) -> String {
    stances.map { definition(of: $0, prefix: prefix) }.joined() + (hasOpen ? Self.openDefinition(prefix: prefix) : "")
  }

  /// The definition of the pattern of a stance; empty for one without a pattern.
  func definition(of stance: ControlStance, prefix: String) -> String {
    guard let index = stances.firstIndex(of: stance) else { return "" }
    let shape = Self.shapes[index % Self.shapes.count]
    return "<pattern id=\"\(prefix)p\(index)\" width=\"\(shape.side)\" height=\"\(shape.side)\" "
      + "patternUnits=\"userSpaceOnUse\">\(shape.drawing)</pattern>\n"
  }

  /// The definition of the pattern of ground whose day is not known.
  static func openDefinition(prefix: String) -> String {
    "<pattern id=\"\(prefix)open\" width=\"8\" height=\"6\" patternUnits=\"userSpaceOnUse\">\(wave)</pattern>\n"
  }

  /// A wave: the pattern of ground whose day is not known.
  private static let wave = "<path d=\"M0,3Q2,0 4,3T8,3\" fill=\"none\" stroke=\"#000\" stroke-width=\"1\"/>"

  /// The value of SVG's `fill` for ground whose day is not known.
  static func openFill(prefix: String) -> String { "url(#\(prefix)open)" }

  /// The value of SVG's `fill` for a stance; `none` for one without a pattern.
  func fill(of stance: ControlStance, prefix: String) -> String {
    stances.firstIndex(of: stance).map { "url(#\(prefix)p\($0))" } ?? "none"
  }
}
