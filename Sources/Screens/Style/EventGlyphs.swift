import Chronicle

extension MapStyle {
  /// The sign of an event on the map and in its list: each kind has a shape of its own, so that kinds differ without colour
  /// too. Where the font is not known to have the shapes, and in ASCII, it is a letter.
  func glyph(_ category: EventCategory) -> Unicode.Scalar {
    let hasShapes = hasSigns && glyphs != .blocks
    return switch category {
    case .battle: hasShapes ? "▲" : "B"
    case .strike: hasShapes ? "✶" : "S"
    case .diplomacy: hasShapes ? "◇" : "D"
    case .political: hasShapes ? "□" : "P"
    case .humanitarian: hasShapes ? "+" : "H"
    case .handover: hasShapes ? "◆" : "T"
    case .background: hasShapes ? "◦" : "K"
    }
  }
}
