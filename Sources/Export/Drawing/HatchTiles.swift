import Chronicle
import Screens

/// Patterns in colour, for grounds that no single colour can show: what is not known, and what is nobody's.
enum HatchTiles {
  /// The content of a tile; nil for ground of one colour.
  ///
  /// - Parameter colour: the colour of a ground, as SVG's `style` takes it.
  static func drawing(_ ground: Ground, colour: (Ground) -> String) -> String? {
    switch ground {
    case .open(let slot, let other, let isFaded):
      let own: Ground = isFaded ? .faded(slot) : .zone(slot, .held, isNew: false)
      let stripe: Ground = isFaded ? .faded(other) : .zone(other, .held, isNew: false)
      return stripes(colour(stripe), width: 3, on: colour(own))
    case .undated: return stripes(colour(.bare), width: 2, on: colour(.dated))
    case .unmapped:
      return back(colour(.unmapped)) + "<path d=\"M4,1.5V6.5M1.5,4H6.5\" style=\"stroke:\(colour(.bare))\"/>"
    case .bare, .bar, .panel, .chosen, .now, .plate, .capture, .zone, .faded, .beyond, .dated, .water, .offMap:
      return nil
    }
  }

  /// A tile as SVG defines a pattern by its name.
  static func definition(_ name: String, _ tile: String) -> String {
    "<pattern id=\"\(name)\" width=\"\(side)\" height=\"\(side)\" patternUnits=\"userSpaceOnUse\">\(tile)</pattern>\n"
  }

  /// The way in which the stripes of a tile run.
  enum Direction: Hashable, CaseIterable {
    case rising, falling, level, upright, crossed

    /// Stripes that go on in the next tile, as SVG's `d` has them.
    fileprivate var path: String {
      switch self {
      case .rising: "M-2,2L2,-2M0,8L8,0M6,10L10,6"
      case .falling: "M-2,6L2,10M0,0L8,8M6,-2L10,2"
      case .level: "M0,2H8M0,6H8"
      case .upright: "M2,0V8M6,0V8"
      case .crossed: "M0,4H8M4,0V8"
      }
    }
  }

  /// A tile of stripes.
  static func stripes(_ stripe: String, width: Int, _ direction: Direction = .rising, on ground: String) -> String {
    back(ground) + "<path d=\"\(direction.path)\" style=\"stroke:\(stripe)\" stroke-width=\"\(width)\"/>"
  }

  /// A tile of dots.
  static func dots(_ dot: String, on ground: String) -> String {
    back(ground) + "<path d=\"M1,1h2v2h-2zM5,5h2v2h-2z\" style=\"fill:\(dot)\"/>"
  }

  /// The side of a tile in units of the drawing.
  static let side = 8

  private static func back(_ colour: String) -> String {
    "<rect width=\"\(side)\" height=\"\(side)\" style=\"fill:\(colour)\"/>"
  }
}
