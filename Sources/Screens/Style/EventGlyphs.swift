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

extension MapStyle {
  /// The sign of an event or of an incident of the reader's own. Each of his layers has a shape of its own; as letters
  /// they are small ones, which no kind of the pack's has.
  func glyph(_ kind: EventKind) -> Unicode.Scalar {
    switch kind {
    case .category(let category): glyph(category)
    case .own(let layer):
      hasSigns && glyphs != .blocks
        ? Self.ownShapes[layer % Self.ownShapes.count] : Unicode.Scalar(UInt8(97 + layer % Self.ownShapes.count))
    }
  }

  /// The shapes of the reader's own layers, as many as there may be.
  private static let ownShapes: [Unicode.Scalar] = ["▼", "★", "▣", "◉", "▶", "♠"]
}

extension Mark {
  /// The ink of an event by its kind.
  init(_ kind: EventKind) {
    switch kind {
    case .category(let category): self = .category(category)
    case .own: self = .own
    }
  }
}
