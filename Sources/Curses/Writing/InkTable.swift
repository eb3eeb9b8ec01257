import Screens

/// The numbers of the styles of the inks met so far, worked out the first time that each is painted.
struct InkTable {
  private let colors: ColorNumbers
  private let abilities: Abilities
  private var numbers: [Ink: Int32] = [:]
  /// Neighbours mostly share an ink, and comparing is cheaper than hashing.
  private var latest: (ink: Ink, number: Int32)?

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
    numbers.removeAll(keepingCapacity: true)
    latest = nil
  }

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
