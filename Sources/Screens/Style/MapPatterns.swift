import Chronicle

/// The glyphs that carry holder and status where colour does not.
///
/// No two grounds share one, and no line and no marker has one of theirs: `MapPatternsTests` hold it.
enum MapPatterns {
  /// - Parameter hasShades: whether shade blocks may stand for the two sides.
  static func glyph(_ ground: Ground, column: Int, row: Int, hasShades: Bool) -> Unicode.Scalar {
    switch ground {
    case .bare, .bar, .panel, .chosen, .offMap: " "
    case .water: "~"
    case .faded(let holder):
      (column + row) % 2 == 0 ? zone(ControlStance(holder: holder, status: .held), hasShades: hasShades) : " "
    case .beyond(let holder): (column + 2 * (row & 1)) % 4 == 0 ? sparse[holder.index % sparse.count] : " "
    // Today's ground still says whose it is now.
    case .zone(let stance, isNew: true): (column + row) % 2 == 0 ? new : zone(stance, hasShades: hasShades)
    case .zone(let stance, isNew: false): zone(stance, hasShades: hasShades)
    }
  }

  static let new: Unicode.Scalar = "!"

  /// Holders outside the zone, thin so that the zone stands out.
  static let sparse: [Unicode.Scalar] = [".", "_", ")", ",", "\"", "(", "<", "{"]

  /// Ground of the zone, dense. The two sides and what was agreed between them have signs, all others letters of their
  /// own as far as there are letters: for eight holders.
  static func zone(_ stance: ControlStance, hasShades: Bool) -> Unicode.Scalar {
    switch (stance.holder.index, stance.status) {
    case (0, .held): hasShades ? "░" : "+"
    case (0, .toBeHandedOver): "\\"
    case (1, .held): hasShades ? "▒" : ":"
    case (1, .toBeHandedOver): "/"
    case (1, .peacekeepersDeployed): "%"
    case (2, .monitored): "="
    case (let holder, .held): letter("C", holder)
    case (let holder, .toBeHandedOver): letter("c", holder)
    case (let holder, .peacekeepersDeployed): letter("M", holder)
    case (let holder, .monitored): letter("m", holder)
    }
  }

  private static func letter(_ first: Unicode.Scalar, _ holder: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(first.value) + UInt8(holder % 8))
  }

  /// The marker of a place: a shape for each state, so that no state rests on colour.
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
    case .braille where hasColor: "⠢"
    case .blocks where hasColor, .quadrants where hasColor, .sextants where hasColor: "·"
    case .ascii, .blocks, .quadrants, .sextants, .braille: ";"
    }
  }
}
