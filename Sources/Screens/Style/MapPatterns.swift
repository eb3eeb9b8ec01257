import Chronicle

/// The glyphs that show holder and status where there is no colour.
///
/// No two grounds share a pattern, and no line and no marker uses a glyph of one; `MapPatternsTests` checks this.
enum MapPatterns {
  /// The glyph of a ground at a cell.
  ///
  /// - Parameter hasShades: whether shade blocks may stand for the two sides.
  static func glyph(_ ground: Ground, column: Int, row: Int, hasShades: Bool) -> Unicode.Scalar {
    switch ground {
    // Outside is quiet.
    case .bare, .bar, .panel, .chosen, .now, .plate, .beyond, .offMap: " "
    case .water: "~"
    case .faded(let slot): (column + row) % 2 == 0 ? zone(slot, .held, hasShades: hasShades) : " "
    // Today's ground still says whose it is now.
    case .zone(let slot, let status, isNew: true):
      (column + row) % 2 == 0 ? new(hasShades: hasShades) : zone(slot, status, hasShades: hasShades)
    case .zone(let slot, let status, isNew: false): zone(slot, status, hasShades: hasShades)
    case .open, .undated: open
    case .unmapped: unmapped
    case .dated: dated
    }
  }

  /// The glyph of today's ground, which alternates with its new holder's.
  static func new(hasShades: Bool) -> Unicode.Scalar { hasShades ? "▓" : "!" }
  static let unmapped: Unicode.Scalar = "u"
  static let dated: Unicode.Scalar = "k"

  /// The glyph of ground whose day is not known.
  static let open: Unicode.Scalar = "$"

  /// Ground of the zone, dense. The two sides and what was agreed between them have signs, all others letters of their
  /// own as far as there are letters: for eight holders.
  static func zone(_ slot: Slot, _ status: Status, hasShades: Bool) -> Unicode.Scalar {
    switch (slot, status) {
    case (.first, .held): hasShades ? "░" : "+"
    case (.first, .toBeHandedOver): "\\"
    case (.second, .held): hasShades ? "▒" : ":"
    case (.second, .toBeHandedOver): "/"
    case (.second, .peacekeepersDeployed): "%"
    case (.peacekeeper, .monitored): "="
    case (_, .held): letter("C", slot)
    case (_, .toBeHandedOver): letter("c", slot)
    case (_, .peacekeepersDeployed): letter("M", slot)
    case (_, .monitored): letter("m", slot)
    case (_, .unmapped): unmapped
    }
  }

  private static func letter(_ first: Unicode.Scalar, _ slot: Slot) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(first.value) + UInt8(slot.index % 8))
  }

  /// The marker of a place: each state has a shape of its own, so that states differ without colour too.
  static func marker(_ state: PlaceState, isUnicode: Bool) -> Unicode.Scalar {
    switch state {
    case .held: isUnicode ? "•" : "*"
    case .announced: isUnicode ? "○" : "?"
    case .taken: isUnicode ? "■" : "&"
    case .handedOver: isUnicode ? "◆" : "^"
    case .notHeld: isUnicode ? "×" : "X"
    }
  }

  /// Dots over ground where special forces were reported.
  static func activity(_ glyphs: GlyphSet, hasColor: Bool) -> Unicode.Scalar {
    switch glyphs {
    case .braille where hasColor, .sextants where hasColor: "⠢"
    case .ascii, .blocks, .quadrants, .sextants, .braille: ";"
    }
  }
}
