import Screens

/// The styles of the inks met so far, worked out the first time that each is painted.
struct InkTable {
  private let colors: ColorNumbers
  private let abilities: Abilities
  private var styles: [Ink: CellStyle] = [:]
  /// Neighbours mostly share an ink, and comparing is cheaper than hashing.
  private var latest: (ink: Ink, style: CellStyle)?

  /// What a terminal can do with a character.
  struct Abilities: Hashable, Sendable {
    /// The attributes that it has.
    var attributes: Attributes = [.bold, .reverse, .underline]
    /// Those that do not go with colours (`no_color_video`).
    var notInColor: Attributes = []
  }

  init(colors: ColorNumbers, abilities: Abilities = Abilities()) {
    self.colors = colors
    self.abilities = abilities
  }

  /// Another palette: inks look different now.
  mutating func forgetLooks() {
    styles.removeAll(keepingCapacity: true)
    latest = nil
  }

  mutating func style(of ink: Ink, look: (Ink) -> Look) -> CellStyle {
    if let latest, latest.ink == ink { return latest.style }
    let style = styles[ink] ?? style(of: look(ink))
    styles[ink] = style
    latest = (ink, style)
    return style
  }

  func style(of look: Look) -> CellStyle {
    let drawn = colors.numbers(of: look)
    var style = CellStyle(colors: drawn.pair)
    if look.isBold || drawn.isBold { style.attributes.insert(.bold) }
    if look.isReverse { style.attributes.insert(.reverse) }
    if look.isUnderlined { style.attributes.insert(.underline) }
    if style.colors != .standard {
      // What cannot be reversed is given its colours the other way round.
      if style.attributes.contains(.reverse), abilities.notInColor.contains(.reverse) {
        let pair = style.colors
        style.colors = ColorPair(fore: pair.back < 0 ? 0 : pair.back, back: pair.fore < 0 ? 7 : pair.fore)
      }
      style.attributes.subtract(abilities.notInColor)
    }
    style.attributes.formIntersection(abilities.attributes)
    return style
  }
}
