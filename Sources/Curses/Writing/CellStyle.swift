import Basics

/// A foreground and a background by the terminal's numbers; -1 is the terminal's own.
struct ColorPair: Hashable, Sendable {
  var fore, back: Int

  static let standard = ColorPair(fore: -1, back: -1)
}

/// How a terminal is told to show a cell.
struct CellStyle: Hashable, Sendable {
  var colors = ColorPair.standard
  var attributes: Attributes = []
  /// The number of the address that the cell leads to; 0 for none.
  var link: Int32 = 0

  static let plain = CellStyle()

  /// Whether a blank of this style shows only its background.
  var isOpen: Bool { link == 0 && attributes.isDisjoint(with: [.reverse, .underline]) }
}

/// The styles met so far, by number; 0 is the plain one.
struct StyleTable: Sendable {
  private var met = Numbering<CellStyle>([.plain])
  /// For each style's number the number of the style in which its blanks are shown; -1 while not computed.
  private var blanks = [0]
  /// The number returned last. Neighbouring cells mostly share a style, and comparing is cheaper than hashing.
  private var latest = 0

  var count: Int { met.values.count }
  subscript(number: Int) -> CellStyle { met.values[number] }

  mutating func number(of style: CellStyle) -> Int {
    if self[latest] == style { return latest }
    latest = met.number(of: style)
    if latest == blanks.count { blanks.append(-1) }
    return latest
  }

  /// The style of a blank that looks like one of style `number`. In an open style only the background matters.
  mutating func blank(of number: Int) -> Int {
    if blanks[number] >= 0 { return blanks[number] }
    let style = self[number]
    let shown = style.isOpen ? CellStyle(colors: ColorPair(fore: -1, back: style.colors.back)) : style
    blanks[number] = self.number(of: shown)
    return blanks[number]
  }
}
