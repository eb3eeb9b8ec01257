import Chronicle

/// The colours of the map of the days of capture in a theme.
///
/// The steps are ordered by lightness, so that a grey print and every eye can order them. Their hues go from violet by
/// blue to green, found by simulated annealing from viridis (Smith and van der Walt, 2015) until neighbours kept a
/// CIEDE2000 distance of 10 under normal and dichromatic vision, and each step 16.5 from the front line, whose yellow ends
/// no ramp; `CaptureColorsTests` holds that. What was handed over is grey and hatched.
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
      deep(0x5D0394, 18, 4), deep(0x4636DF, 20, 4), deep(0x436DE2, 26, 4), bright(0x2D96A1, 30, 6),
      bright(0x7EAC86, 108, 2), bright(0x39D6BC, 44, 6), bright(0xB2FFD9, 158, 7),
    ],
    handedOver: [
      deep(0x4C4C52, 239, 0, edge: Swatch(0x90909A, 246, 7)), deep(0x66666C, 241, 0, edge: Swatch(0xA8A8B0, 248, 7)),
      deep(0x80808A, 244, 0, edge: Swatch(0xC8C8D0, 252, 15)), bright(0x9C9CA4, 247, 7, edge: Swatch(0x50505A, 239, 0)),
      bright(0xB4B4BC, 249, 7, edge: Swatch(0x606068, 241, 0)),
    ],
    between: deep(0x46322C, 236, 0, edge: Swatch(0xF0A0C8, 218, 13)),
    keptByFirst: deep(0x2C4256, 238, 0), kept: deep(0x46322C, 237, 0))

  /// Bright is early and dark is late.
  static let light = CaptureColors(
    taken: [
      bright(0xC3FF10, 154, 7), bright(0x8FD767, 77, 3), bright(0x56B585, 108, 2), bright(0x2A9174, 29, 6),
      deep(0x206ABA, 25, 6), deep(0x0B43A0, 20, 4), deep(0x450A52, 18, 4),
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
