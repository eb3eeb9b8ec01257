import CNCurses
import Screens

/// How ncurses is told to show a cell.
struct CellStyle: Hashable, Sendable {
  var pair: Int
  /// Bits of `DAYFRONT_BOLD` and its like.
  var attributes: UInt32
}

/// The styles of the inks met so far, worked out the first time that each is painted.
struct InkTable {
  private let colors: ColorNumbers
  private var pairs: PairTable
  private var styles: [Ink: CellStyle] = [:]
  /// Neighbours mostly share an ink, and comparing is cheaper than hashing.
  private var latest: (ink: Ink, style: CellStyle)?

  init(colors: ColorNumbers, pairs: PairTable) {
    self.colors = colors
    self.pairs = pairs
  }

  /// Another palette: inks look different now. Pairs stay: palettes share many.
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

  /// Without a pair for its colours, what stands on a ground of its own is reversed, so that areas still stand out.
  mutating func style(of look: Look) -> CellStyle {
    let drawn = colors.numbers(of: look)
    var isReverse = look.isReverse
    var number = 0
    if let pair = pairs.number(of: drawn.pair) {
      number = pair
    } else if look.back != .standard {
      isReverse.toggle()
    }
    var attributes = 0
    if look.isBold || drawn.isBold { attributes |= DAYFRONT_BOLD }
    if isReverse { attributes |= DAYFRONT_REVERSE }
    if look.isUnderlined { attributes |= DAYFRONT_UNDERLINE }
    return CellStyle(pair: number, attributes: UInt32(attributes))
  }
}
