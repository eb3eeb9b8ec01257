import Screens

/// The style numbers of the inks met last. Each is computed when it is painted and not at hand.
struct InkTable {
  private let colors: ColorNumbers
  private let abilities: Abilities
  /// A cache by the bytes of inks, which are compared in less time than their meanings are hashed. Two share a pair of
  /// slots, and the older one of them goes where a third comes. Inks with the same bytes are equal; one ink may have
  /// several, because some of its bits are not used, and each then has its slot.
  private var known = [Known](repeating: Known(bytes: .max, number: 0), count: 512)

  private struct Known {
    var bytes: UInt128
    var number: Int32
  }

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
    for slot in known.indices { known[slot].bytes = .max }
  }

  /// The number of an ink's style.
  ///
  /// - Parameter numbered: gives a style its number, which must stay the same.
  mutating func number(of ink: Ink, look: (Ink) -> Look, numbered: (CellStyle) -> Int32) -> Int32 {
    let bytes = Self.bytes(of: ink)
    let mixed = UInt64(truncatingIfNeeded: bytes) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes >> 64)
    let slot = Int((mixed ^ mixed >> 32 ^ mixed >> 57) & 511)
    if known[slot].bytes == bytes { return known[slot].number }
    let other = slot ^ 1
    if known[other].bytes == bytes { return known[other].number }
    let number = numbered(style(of: look(ink)))
    known[other] = known[slot]
    known[slot] = Known(bytes: bytes, number: number)
    return number
  }

  /// The bytes of an ink in memory.
  private static func bytes(of ink: Ink) -> UInt128 {
    precondition(MemoryLayout<Ink>.size <= MemoryLayout<UInt128>.size)
    var bytes: UInt128 = 0
    withUnsafeBytes(of: ink) { own in
      withUnsafeMutableBytes(of: &bytes) {
        guard let target = $0.baseAddress, let source = own.baseAddress else { return }
        target.copyMemory(from: source, byteCount: MemoryLayout<Ink>.size)
      }
    }
    return bytes
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
