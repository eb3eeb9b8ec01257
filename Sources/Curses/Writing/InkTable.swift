import Screens

/// The style numbers of the inks met so far. Each is computed when it is first painted.
struct InkTable {
  private let colors: ColorNumbers
  private let abilities: Abilities
  private var numbers: [Ink: Int32] = [:]
  /// The ink looked up last. Neighbouring cells mostly share an ink, and comparing is cheaper than hashing.
  private var latest: (ink: Ink, number: Int32)?

  /// The attributes that a terminal has.
  struct Abilities: Hashable, Sendable {
    /// The attributes that it has.
    var attributes: Attributes = [.bold, .reverse, .underline]
    /// The attributes that it cannot combine with colours (`no_color_video`).
    var notInColor: Attributes = []
  }

  init(colors: ColorNumbers, abilities: Abilities = Abilities()) {
    self.colors = colors
    self.abilities = abilities
  }

  /// Forgets the styles of all inks, because a new palette gives them other looks.
  mutating func forgetLooks() {
    numbers.removeAll(keepingCapacity: true)
    latest = nil
  }

  /// The number of an ink's style.
  ///
  /// - Parameter numbered: gives a style its number, which must stay the same.
  mutating func number(of ink: Ink, look: (Ink) -> Look, numbered: (CellStyle) -> Int32) -> Int32 {
    if let latest, latest.ink == ink { return latest.number }
    let number: Int32
    if let known = numbers[ink] {
      number = known
    } else {
      number = numbered(style(of: look(ink)))
      numbers[ink] = number
    }
    latest = (ink, number)
    return number
  }

  func style(of look: Look) -> CellStyle {
    let drawn = colors.numbers(of: look)
    var style = CellStyle(colors: drawn.pair)
    if look.isBold || drawn.isBold { style.attributes.insert(.bold) }
    if look.isReverse { style.attributes.insert(.reverse) }
    if look.isUnderlined { style.attributes.insert(.underline) }
    if style.colors != .standard {
      // If reverse cannot be combined with colours, the colours are exchanged instead.
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
