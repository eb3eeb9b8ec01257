// The colours of grounds were found by simulated annealing from the wanted look, until every two that may lie side by
// side and have no pattern kept a CIEDE2000 distance of 25 under normal and dichromatic vision, and names a contrast of
// 4.5 (`PaletteTests` checks both). The 256 colours have no such set: theirs keeps 21, and what is nearer than 25 to
// another has a pattern (`GroundPatterns`). An edge is 28 % away from its ground, towards white or black.

private let darkEdge = Swatch(0x585858, 240, 8, 0)
private let quietEdge = Swatch(0x626A74, 242, 8)
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
    plate: quiet(0x0C0C0C, 232, 0),
    now: Tint(Swatch(0xFFE600, 226, 11, 3), edge: darkEdge, isBright: true),
    water: Tint(Swatch(0x0F3440, 23, 0), edge: Swatch(0x5F9FC8, 67, 14), isBright: false),
    beyond: [
      quiet(0x20262E, 235, 0), quiet(0x26221E, 234, 0), quiet(0x222A26, 235, 0), quiet(0x24201A, 234, 0),
      quiet(0x1C1C1C, 233, 0), quiet(0x221F28, 235, 0), quiet(0x1E2622, 234, 0), quiet(0x262626, 235, 0),
    ],
    faded: [
      Tint(Swatch(0x243C73, 25, 4), edge: Swatch(0x61739A, 68, 8), isBright: false),
      Tint(Swatch(0x5C3418, 95, 1), edge: Swatch(0x8A6D59, 138, 8), isBright: false),
      Tint(Swatch(0x318C8F, 73, 6), edge: Swatch(0x236567, 66, 8), isBright: true),
      Tint(Swatch(0x3A2E1C, 236, 3), edge: Swatch(0x71695C, 242, 8), isBright: false, isBasicBright: true),
    ],
    held: [
      Tint(Swatch(0x3B57FE, 24, 4), edge: Swatch(0x7286FE, 67, 12), isBright: false),
      Tint(Swatch(0x8A500F, 124, 1), edge: Swatch(0xAB8152, 167, 9), isBright: false),
      Tint(Swatch(0x63FCC9, 79, 6), edge: Swatch(0x47B591, 66, 7), isBright: true),
      Tint(Swatch(0x7A5A30, 94, 3), edge: Swatch(0x9F886A, 137, 7), isBright: false, isBasicBright: true),
      Tint(Swatch(0x5A5A5A, 240, 0), edge: Swatch(0x888888, 102, 7), isBright: false),
      Tint(Swatch(0x6A4C93, 61, 5), edge: Swatch(0x947EB1, 104, 7), isBright: false),
      Tint(Swatch(0x4F7F4F, 65, 2), edge: Swatch(0x395B39, 239, 7), isBright: true),
      Tint(Swatch(0x999999, 245, 7), edge: Swatch(0x6E6E6E, 241, 8, 0), isBright: true),
    ],
    new: Tint(Swatch(0xD2C8FF, 189, 14, 7), edge: Swatch(0x9790B8, 248, 8, 0), isBright: true),
    due: Tint(Swatch(0xDC8E23, 142, 3), edge: Swatch(0x9E6619, 100, 11, 0), isBright: true),
    otherDue: Tint(Swatch(0x8A8A3C, 100, 3), edge: Swatch(0x63632B, 58, 11, 0), isBright: true),
    peacekept: Tint(Swatch(0x7F7C7F, 171, 5), edge: Swatch(0x5B595B, 97, 13, 7), isBright: true, isBasicBright: false),
    unmapped: Tint(Swatch(0x404040, 238, 0), edge: Swatch(0x757575, 243, 7), isBright: false),
    dated: Tint(Swatch(0x8A8A50, 143, 2), edge: Swatch(0x63633A, 101, 7), isBright: true),
    front: Swatch(0xFFE600, 226, 11, 7), selection: Swatch(0xFFFFFF, 231, 15),
    countryBorder: Swatch(0xA8A8A8, 245, 8, 7), darkInks: .light, brightInks: .dark)

  static let light = ThemeColors(
    bare: pale(0xFFFFFF, 231),
    bar: pale(0xDCDCE2, 253, 7), panel: pale(0xF2F2F4, 255, 15), chosen: pale(0xC8CCDC, 252, 7),
    plate: pale(0xFFFFFF, 231),
    now: Tint(Swatch(0x202024, 234, 0), edge: darkEdge, isBright: false),
    water: Tint(Swatch(0xD8F4FA, 195, 15), edge: Swatch(0x2E6E9E, 25, 4), isBright: true),
    beyond: [
      pale(0xF0F3F8, 255), pale(0xF6F2F0, 254), pale(0xF0F6F2, 255), pale(0xF4F2EC, 254),
      pale(0xF8F8F8, 255), pale(0xF3F0F8, 254), pale(0xEEF4EE, 255), pale(0xEEEEEE, 254),
    ],
    faded: [
      Tint(Swatch(0xAFC8F1, 147, 14, 4), edge: Swatch(0x7E90AE, 103, 8, 0), isBright: true),
      Tint(Swatch(0xF0B5A1, 216, 9), edge: Swatch(0xAD8274, 137, 8, 0), isBright: true),
      Tint(Swatch(0x797D2E, 30, 6), edge: Swatch(0x575A21, 23, 8, 0), isBright: true),
      Tint(Swatch(0xECE0C8, 230, 11), edge: Swatch(0xAAA190, 144, 8, 0), isBright: true),
    ],
    held: [
      Tint(Swatch(0x8BA9EB, 81, 4), edge: Swatch(0x647AA9, 67, 12, 7), isBright: true, isBasicBright: false),
      Tint(Swatch(0xF54B7A, 204, 9), edge: Swatch(0xB03658, 131, 1, 0), isBright: true),
      Tint(Swatch(0x3A6A00, 28, 6), edge: Swatch(0x719447, 71, 8, 0), isBright: false, isBasicBright: true),
      Tint(Swatch(0xC8A878, 180, 3), edge: Swatch(0x907956, 101, 8, 0), isBright: true),
      Tint(Swatch(0xB8B8B8, 250, 7), edge: Swatch(0x848484, 102, 8, 0), isBright: true),
      Tint(Swatch(0xB8A0DC, 140, 5), edge: Swatch(0x84739E, 96, 8, 0), isBright: true),
      Tint(Swatch(0xA0CCA0, 151, 2), edge: Swatch(0x739373, 102, 8, 0), isBright: true),
      Tint(Swatch(0x989898, 246, 8), edge: Swatch(0x6D6D6D, 242, 8, 0), isBright: true),
    ],
    new: Tint(Swatch(0x421348, 53, 14, 0), edge: Swatch(0x77557B, 96, 8, 0), isBright: false, isBasicBright: true),
    due: Tint(Swatch(0xFCC800, 220, 11), edge: Swatch(0xB59000, 136, 3, 0), isBright: true),
    otherDue: Tint(Swatch(0xC8C878, 186, 3), edge: Swatch(0x909056, 101, 8, 0), isBright: true),
    peacekept: Tint(Swatch(0x7E00F0, 129, 13), edge: Swatch(0xA247F4, 171, 5, 0), isBright: false, isBasicBright: true),
    unmapped: Tint(Swatch(0x909090, 245, 7), edge: Swatch(0x686868, 241, 8, 0), isBright: true),
    dated: Tint(Swatch(0x478081, 58, 2), edge: Swatch(0x335C5D, 101, 8, 0), isBright: true, isIndexedBright: false),
    front: Swatch(0x000000, 16, 0), selection: Swatch(0x993366, 88, 8, 0),
    countryBorder: Swatch(0x505050, 239, 8, 0), darkInks: .light, brightInks: .dark)

  static let contrast = ThemeColors(
    bare: quiet(0x000000, 16, 0),
    bar: quiet(0x1C1C1C, 234, 0), panel: quiet(0x000000, 16, 0), chosen: quiet(0x303090, 18, 4),
    plate: quiet(0x000000, 16, 0),
    now: Tint(Swatch(0xFFFF40, 226, 11, 3), edge: darkEdge, isBright: true),
    water: Tint(Swatch(0x003040, 23, 0), edge: Swatch(0x80C8FF, 117, 14), isBright: false),
    beyond: [
      quiet(0x0C1018, 233, 0), quiet(0x181008, 232, 0), quiet(0x0C180C, 233, 0), quiet(0x14120A, 232, 0),
      quiet(0x0A0A0A, 232, 0), quiet(0x120E18, 233, 0), quiet(0x0E180E, 233, 0), quiet(0x181818, 234, 0),
    ],
    faded: [
      Tint(Swatch(0x10276C, 25, 4), edge: Swatch(0x536395, 68, 7), isBright: false),
      Tint(Swatch(0x63280E, 95, 1), edge: Swatch(0x8F6451, 138, 7), isBright: false),
      Tint(
        Swatch(0x147C79, 73, 6), edge: Swatch(0x56A19F, 66, 7), isBright: false, isIndexedBright: true,
        isBasicBright: true),
      Tint(Swatch(0x302810, 235, 3), edge: Swatch(0x6A6453, 241, 7), isBright: false, isBasicBright: true),
    ],
    held: [
      Tint(Swatch(0x6742FF, 24, 4), edge: Swatch(0x9277FF, 67, 15), isBright: false),
      Tint(Swatch(0xAA3A0B, 124, 1), edge: Swatch(0xC2714F, 167, 15), isBright: false),
      Tint(Swatch(0x37FFC8, 79, 6), edge: Swatch(0x28B890, 66, 0), isBright: true),
      Tint(Swatch(0x7A5A30, 94, 3), edge: Swatch(0x9F886A, 137, 7), isBright: false, isBasicBright: true),
      Tint(Swatch(0x606060, 241, 0), edge: Swatch(0x8D8D8D, 245, 7), isBright: false),
      Tint(Swatch(0x6A3CA8, 55, 5), edge: Swatch(0x9473C0, 98, 7), isBright: false),
      Tint(Swatch(0x4F9F4F, 71, 2), edge: Swatch(0x397239, 65, 0), isBright: true),
      Tint(Swatch(0xA8A8A8, 248, 7), edge: Swatch(0x797979, 243, 8, 0), isBright: true),
    ],
    new: Tint(Swatch(0xCDC4FB, 189, 14, 7), edge: Swatch(0x948DB5, 248, 8, 0), isBright: true),
    due: Tint(Swatch(0xF48E0D, 142, 3), edge: Swatch(0xB06609, 100, 0), isBright: true),
    otherDue: Tint(Swatch(0x989820, 100, 3), edge: Swatch(0x6D6D17, 58, 0), isBright: true),
    peacekept: Tint(Swatch(0x81747A, 171, 5), edge: Swatch(0x5D5458, 97, 0), isBright: true, isBasicBright: false),
    unmapped: Tint(Swatch(0x585858, 240, 0), edge: Swatch(0x878787, 102, 7), isBright: false),
    dated: Tint(Swatch(0x8C8E46, 143, 2), edge: Swatch(0x656632, 101, 0), isBright: true),
    front: Swatch(0xFFFF40, 226, 11, 7), selection: Swatch(0xFFFFFF, 231, 15),
    countryBorder: Swatch(0xA0A0A0, 245, 8, 7), darkInks: .brightest, brightInks: .darkest)
}
