import Chronicle

/// The colours of the map of the days of capture in a theme.
///
/// The steps differ in lightness alone, so that a grey print and every eye can order them. They follow viridis (Smith and
/// van der Walt, 2015), moved until neighbours keep a lightness of 7 (CIE L*) and a CIEDE2000 distance of 7 under normal
/// and dichromatic vision, and from the yellow of the front line; `CaptureColorsTests` holds that. What was handed over is grey and hatched.
struct CaptureColors: Sendable {
  /// From the first days to the last.
  var taken: [Tint]
  var handedOver: [Tint]
  var between: Tint
  /// Ground that the first holder kept, and that any other kept.
  var keptByFirst, kept: Tint

  func tint(of ground: CaptureGround) -> Tint {
    switch ground {
    case .taken(let step): taken[min(Int(step), taken.count - 1)]
    case .handedOver(let step): handedOver[min(Int(step), handedOver.count - 1)]
    case .between: between
    case .kept(.first): keptByFirst
    case .kept, .unknown: kept
    }
  }
}

private let onDark = Swatch(0xF0F0F0, 255, 15), onBright = Swatch(0x101010, 233, 0)

/// A ground on which light text reads best.
private func deep(_ hex: UInt32, _ indexed: UInt8, _ basic: UInt8, edge: Swatch = onDark) -> Tint {
  Tint(Swatch(hex, indexed, basic), edge: edge, isBright: false, isBasicBright: false)
}

/// A ground on which dark text reads best.
private func bright(_ hex: UInt32, _ indexed: UInt8, _ basic: UInt8, edge: Swatch = onBright) -> Tint {
  Tint(Swatch(hex, indexed, basic), edge: edge, isBright: true, isBasicBright: basic == 3 || basic > 6)
}

extension CaptureColors {
  /// Dark is early and bright is late: what came last stands out.
  static let dark = CaptureColors(
    taken: [
      deep(0x4A2B86, 54, 4), deep(0x3660A8, 25, 4), bright(0x2A8AA4, 31, 6), bright(0x2AAE88, 36, 6),
      bright(0x6CCB62, 77, 2), bright(0xA8DC40, 118, 3), bright(0xFFFCD8, 230, 7),
    ],
    handedOver: [
      deep(0x4C4C52, 239, 0, edge: Swatch(0x90909A, 246, 7)), deep(0x66666C, 241, 0, edge: Swatch(0xA8A8B0, 248, 7)),
      deep(0x80808A, 244, 0, edge: Swatch(0xC8C8D0, 252, 15)), bright(0x9C9CA4, 247, 7, edge: Swatch(0x50505A, 239, 0)),
      bright(0xB8B8C0, 250, 7, edge: Swatch(0x606068, 241, 0)),
    ],
    between: deep(0x46322C, 236, 0, edge: Swatch(0xF0A0C8, 218, 13)),
    keptByFirst: deep(0x2C4256, 238, 0), kept: deep(0x46322C, 237, 0))

  /// Bright is early and dark is late.
  static let light = CaptureColors(
    taken: [
      bright(0xFFE000, 226, 7), bright(0xA2CC3C, 149, 3), bright(0x5CBC70, 71, 2), bright(0x2B9A8C, 30, 6),
      deep(0x2F7096, 24, 6), deep(0x434C92, 20, 4), deep(0x3A0A5C, 17, 4),
    ],
    handedOver: [
      bright(0xD4D4DA, 253, 7, edge: Swatch(0x8A8A94, 245, 0)),
      bright(0xBCBCC4, 250, 7, edge: Swatch(0x6A6A74, 242, 0)),
      bright(0xA2A2AA, 248, 7, edge: Swatch(0x50505A, 239, 0)), deep(0x80808A, 244, 8, edge: Swatch(0xE4E4EA, 254, 15)),
      deep(0x62626A, 241, 8, edge: Swatch(0xC8C8D0, 252, 15)),
    ],
    between: bright(0xF3D0C8, 224, 15, edge: Swatch(0xA01860, 125, 5)),
    keptByFirst: bright(0xDCE6F8, 189, 15), kept: bright(0xF3D0C8, 224, 15))
}

extension Theme {
  var captureColors: CaptureColors {
    switch self {
    case .dark, .contrast: .dark
    case .light: .light
    }
  }
}
