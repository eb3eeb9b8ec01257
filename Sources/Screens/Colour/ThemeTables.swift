// The colours of zone grounds were found by hill climbing from the wanted look, until every pair kept a CIEDE2000
// distance under normal and dichromatic vision (`PaletteTests` checks it). The nearest such sets among 256 and 16
// colours followed.

private let neutralEdge = Swatch(0xC8C8C8, 250, 7)
private let quietEdge = Swatch(0x626A74, 242, 8)
private let darkEdge = Swatch(0x585858, 240, 8, 0)
private let paleEdge = Swatch(0x8C929C, 246, 8, 0)

private func quiet(_ hex: UInt32, _ indexed: UInt8, _ basic: UInt8) -> Tint {
  Tint(
    Swatch(hex, indexed, basic), edge: quietEdge, isBright: false, shadow: grey(below: indexed),
    sunlit: grey(above: indexed))
}

private func pale(_ hex: UInt32, _ indexed: UInt8, _ basic: UInt8 = 15) -> Tint {
  Tint(
    Swatch(hex, indexed, basic), edge: paleEdge, isBright: true, shadow: grey(below: indexed),
    sunlit: grey(above: indexed))
}

/// The neighbours of a colour on the grey ramp of the 256 colours.
private func grey(below indexed: UInt8) -> UInt8? { indexed > 232 ? indexed - 1 : nil }
private func grey(above indexed: UInt8) -> UInt8? { indexed >= 232 && indexed < 255 ? indexed + 1 : nil }

extension ThemeColors {
  static let dark = ThemeColors(
    bare: quiet(0x121212, 233, 0),
    bar: quiet(0x2A2A2E, 236, 0), panel: quiet(0x1B1B1F, 234, 0), chosen: quiet(0x4A4A55, 239, 4),
    water: Tint(Swatch(0x17495A, 23, 0), edge: Swatch(0x5F9FC8, 67, 14), isBright: false),
    beyond: [
      quiet(0x29303C, 237, 0), quiet(0x3A2A2A, 237, 0), quiet(0x2A3A3A, 237, 0), quiet(0x302C26, 235, 0),
      quiet(0x1F1F1F, 233, 0), quiet(0x2E2A36, 236, 0), quiet(0x26302A, 235, 0), quiet(0x333333, 238, 0),
    ],
    faded: [
      Tint(Swatch(0x263650, 17, 4), edge: quietEdge, isBright: false),
      Tint(Swatch(0x482A2A, 52, 1), edge: quietEdge, isBright: false),
      Tint(Swatch(0x234A4A, 23, 6), edge: quietEdge, isBright: false, isBasicBright: true),
      Tint(Swatch(0x3A2E1C, 236, 3), edge: quietEdge, isBright: false, isBasicBright: true),
    ],
    held: [
      Tint(Swatch(0x3364B9, 26, 4), edge: Swatch(0x86A8DC, 110, 12), isBright: false, shadow: 25),
      Tint(Swatch(0x9E3D40, 131, 1), edge: Swatch(0xD08C8C, 174, 9), isBright: false, shadow: 95),
      Tint(Swatch(0x3A9B9B, 66, 6), edge: neutralEdge, isBright: true),
      Tint(Swatch(0x7A5A30, 94, 3), edge: neutralEdge, isBright: false, isBasicBright: true),
      Tint(Swatch(0x5A5A5A, 240, 0), edge: neutralEdge, isBright: false),
      Tint(Swatch(0x6A4C93, 61, 5), edge: neutralEdge, isBright: false),
      Tint(Swatch(0x4F7F4F, 65, 2), edge: neutralEdge, isBright: true),
      Tint(Swatch(0x999999, 245, 7), edge: darkEdge, isBright: true),
    ],
    new: [
      Tint(Swatch(0x7EB4FF, 111, 14, 7), edge: darkEdge, isBright: true),
      Tint(Swatch(0xE88080, 174, 9), edge: darkEdge, isBright: true),
      Tint(Swatch(0x6FD6D6, 80, 14), edge: darkEdge, isBright: true),
      Tint(Swatch(0xC8C8C8, 250, 7), edge: darkEdge, isBright: true),
    ],
    due: Tint(Swatch(0xB08A3B, 136, 3), edge: Swatch(0xD8BA80, 180, 11, 0), isBright: true, shadow: 94),
    otherDue: Tint(Swatch(0x8A8A3C, 100, 3), edge: Swatch(0xD8BA80, 180, 11, 0), isBright: true),
    peacekept: Tint(Swatch(0x90517F, 126, 5), edge: Swatch(0xD08CB8, 175, 13, 7), isBright: false, shadow: 89),
    unmapped: Tint(Swatch(0x404040, 238, 0), edge: Swatch(0x9A9A9A, 247, 7), isBright: false),
    dated: Tint(Swatch(0x5A8A5A, 65, 2), edge: neutralEdge, isBright: true),
    front: Swatch(0xFFEC5C, 227, 11, 7), selection: Swatch(0xFFFFFF, 231, 15),
    countryBorder: Swatch(0xB8B8B8, 250, 8, 7), darkInks: .light, brightInks: .dark)

  static let light = ThemeColors(
    bare: pale(0xFFFFFF, 231),
    bar: pale(0xDCDCE2, 253, 7), panel: pale(0xF2F2F4, 255, 15), chosen: pale(0xC8CCDC, 252, 7),
    water: Tint(Swatch(0xC4E4F2, 152, 15), edge: Swatch(0x2E6E9E, 25, 4), isBright: true),
    beyond: [
      pale(0xE4E8EE, 254), pale(0xF0E6E2, 254), pale(0xE2EEEC, 255), pale(0xECE8DC, 254),
      pale(0xF6F6F6, 255), pale(0xECE8F2, 254), pale(0xE4EEE4, 255), pale(0xDCDCDC, 253),
    ],
    faded: [
      Tint(Swatch(0xD4E0F4, 153, 14, 4), edge: paleEdge, isBright: true),
      Tint(Swatch(0xF8DCD8, 224, 9), edge: paleEdge, isBright: true),
      Tint(Swatch(0xD2EEEA, 195, 6), edge: paleEdge, isBright: true),
      Tint(Swatch(0xECE0C8, 230, 11), edge: paleEdge, isBright: true),
    ],
    held: [
      Tint(
        Swatch(0xA2BBF9, 147, 4), edge: Swatch(0x5070B0, 61, 12, 7), isBright: true, isBasicBright: false, shadow: 146),
      Tint(Swatch(0xEE9790, 210, 9), edge: Swatch(0xA84840, 124, 1, 0), isBright: true, shadow: 174),
      Tint(Swatch(0x7EDDD1, 116, 6), edge: darkEdge, isBright: true),
      Tint(Swatch(0xC8A878, 180, 3), edge: darkEdge, isBright: true),
      Tint(Swatch(0xB8B8B8, 250, 7), edge: darkEdge, isBright: true),
      Tint(Swatch(0xB8A0DC, 140, 5), edge: darkEdge, isBright: true),
      Tint(Swatch(0xA0CCA0, 151, 2), edge: darkEdge, isBright: true),
      Tint(Swatch(0x989898, 246, 8), edge: darkEdge, isBright: true),
    ],
    new: [
      Tint(Swatch(0x5A86E7, 69, 14, 0), edge: darkEdge, isBright: true),
      Tint(Swatch(0xE06058, 167, 1), edge: darkEdge, isBright: true),
      Tint(Swatch(0x40B0A4, 73, 10, 2), edge: darkEdge, isBright: true),
      Tint(Swatch(0x989898, 246, 8), edge: darkEdge, isBright: true),
    ],
    due: Tint(Swatch(0xE6CC77, 222, 11), edge: Swatch(0x947828, 94, 3, 0), isBright: true, shadow: 179),
    otherDue: Tint(Swatch(0xC8C878, 186, 3), edge: Swatch(0x808028, 100, 8, 0), isBright: true),
    peacekept: Tint(Swatch(0xC48FBD, 139, 13), edge: Swatch(0x84507C, 96, 5, 0), isBright: true, shadow: 96),
    unmapped: Tint(Swatch(0x909090, 245, 7), edge: Swatch(0xE4E4E4, 254, 8, 0), isBright: true),
    dated: Tint(Swatch(0xA0CCA0, 151, 2), edge: darkEdge, isBright: true),
    front: Swatch(0x000000, 16, 0), selection: Swatch(0x4A0080, 54, 8, 0),
    countryBorder: Swatch(0x505050, 239, 8, 0), darkInks: .light, brightInks: .dark)

  static let contrast = ThemeColors(
    bare: quiet(0x000000, 16, 0),
    bar: quiet(0x1C1C1C, 234, 0), panel: quiet(0x000000, 16, 0), chosen: quiet(0x303090, 18, 4),
    water: Tint(Swatch(0x003848, 236, 0), edge: Swatch(0x80C8FF, 117, 14), isBright: false),
    beyond: [
      quiet(0x101418, 233, 0), quiet(0x1C1010, 233, 0), quiet(0x0C1A1A, 234, 0), quiet(0x16140C, 233, 0),
      quiet(0x0A0A0A, 232, 0), quiet(0x16101C, 233, 0), quiet(0x101A10, 233, 0), quiet(0x202020, 234, 0),
    ],
    faded: [
      Tint(Swatch(0x102050, 17, 4), edge: neutralEdge, isBright: false),
      Tint(Swatch(0x501010, 52, 1), edge: neutralEdge, isBright: false),
      Tint(Swatch(0x004040, 23, 6), edge: neutralEdge, isBright: false, isBasicBright: true),
      Tint(Swatch(0x302810, 235, 3), edge: neutralEdge, isBright: false, isBasicBright: true),
    ],
    held: [
      Tint(Swatch(0x184BC2, 26, 4), edge: Swatch(0x90B8FF, 111, 15), isBright: false, shadow: 25),
      Tint(Swatch(0xBF2120, 124, 1), edge: Swatch(0xFFA0A0, 217, 15), isBright: false, shadow: 88),
      Tint(Swatch(0x01A096, 30, 6), edge: Swatch(0x003830, 16, 0), isBright: true),
      Tint(Swatch(0x7A5A30, 94, 3), edge: neutralEdge, isBright: false, isBasicBright: true),
      Tint(Swatch(0x606060, 241, 0), edge: neutralEdge, isBright: false),
      Tint(Swatch(0x6A3CA8, 55, 5), edge: neutralEdge, isBright: false),
      Tint(Swatch(0x4F9F4F, 71, 2), edge: Swatch(0x003000, 16, 0), isBright: true),
      Tint(Swatch(0xA8A8A8, 248, 7), edge: darkEdge, isBright: true),
    ],
    new: [
      Tint(Swatch(0x8FC3FF, 111, 14, 7), edge: darkEdge, isBright: true),
      Tint(Swatch(0xFF8C8C, 210, 9), edge: darkEdge, isBright: true),
      Tint(Swatch(0x70F0E0, 123, 14), edge: darkEdge, isBright: true),
      Tint(Swatch(0xD8D8D8, 253, 7), edge: darkEdge, isBright: true),
    ],
    due: Tint(Swatch(0xC08A06, 136, 3), edge: Swatch(0x402C00, 16, 0), isBright: true, shadow: 94),
    otherDue: Tint(Swatch(0x989820, 100, 3), edge: Swatch(0x303000, 16, 0), isBright: true),
    peacekept: Tint(
      Swatch(0xC25EBF, 169, 5), edge: Swatch(0x401040, 16, 0), isBright: true, isBasicBright: false),
    unmapped: Tint(Swatch(0x585858, 240, 0), edge: Swatch(0xC8C8C8, 250, 7), isBright: false),
    dated: Tint(Swatch(0x4F9F4F, 71, 2), edge: Swatch(0x003000, 16, 0), isBright: true),
    front: Swatch(0xFFFF40, 226, 11, 7), selection: Swatch(0xFFFFFF, 231, 15),
    countryBorder: Swatch(0xD0D0D0, 252, 8, 7), darkInks: .brightest, brightInks: .darkest)
}
