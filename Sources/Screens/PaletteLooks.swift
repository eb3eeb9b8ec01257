import Chronicle

/// A colour at each depth: exact, from the 256, from the 16.
struct Swatch {
  var rgb: (UInt8, UInt8, UInt8)
  var indexed: UInt8
  var basic: UInt8

  init(_ hex: UInt32, _ indexed: UInt8, _ basic: UInt8) {
    rgb = (UInt8(hex >> 16 & 0xFF), UInt8(hex >> 8 & 0xFF), UInt8(hex & 0xFF))
    self.indexed = indexed
    self.basic = basic
  }

  func color(_ depth: ColorDepth) -> TerminalColor {
    switch depth {
    case .never: .standard
    case .sixteen: .indexed(basic)
    case .indexed: .indexed(indexed)
    case .truecolor: .rgb(rgb.0, rgb.1, rgb.2)
    }
  }
}

extension Palette {
  /// Without colour only weight and reversal are left; patterns carry the rest.
  func plainLook(of ink: Ink) -> Look {
    var look = Look()
    switch ink.mark {
    case .strong, .key, .front, .selection, .placeName, .place, .chosenPlace, .sliderDay, .notice, .sparkToday:
      look.isBold = true
    case .text, .dim, .river, .road, .railway, .link, .pipeline, .claimed, .formerOblast, .stanceEdge,
      .districtBorder, .contactLine, .corridor, .countryBorder, .pattern, .activity, .category, .ground, .spark,
      .slider,
      .sliderTick:
      break
    }
    if case .chosenPlace = ink.mark { look.isReverse = true }
    switch ink.ground {
    case .bar, .chosen: look.isReverse = true
    case .bare, .panel, .zone, .faded, .beyond, .water, .offMap: break
    }
    return look
  }

  func coloredLook(of ink: Ink) -> Look {
    var look = Look(back: backSwatch(of: ink.ground)?.color(depth) ?? .standard)
    look.fore = foreSwatch(of: ink.mark, on: ink.ground)?.color(depth) ?? .standard
    if case .chosenPlace = ink.mark { look.isReverse = true }
    switch ink.mark {
    case .strong, .key, .placeName, .place, .chosenPlace, .sliderDay, .selection, .notice, .sparkToday:
      look.isBold = true
    case .front: look.isBold = depth == .sixteen
    case .text, .dim, .river, .road, .railway, .link, .pipeline, .claimed, .formerOblast, .stanceEdge,
      .districtBorder, .contactLine, .corridor, .countryBorder, .pattern, .activity, .category, .ground, .spark,
      .slider,
      .sliderTick:
      break
    }
    return look
  }

  private func backSwatch(of ground: Ground) -> Swatch? {
    switch ground {
    case .bare, .offMap: nil
    case .bar: Swatch(0x2A2A2E, 236, 0)
    case .panel: Swatch(0x1B1B1F, 234, 0)
    case .chosen: Swatch(0x4A4A55, 240, 4)
    case .water: Swatch(0x17495A, 23, 6)
    case .beyond(let holder): Self.beyond[holder.index % Self.beyond.count]
    case .faded(let holder): Self.faded[holder.index % Self.faded.count]
    case .zone(let stance, let isNew): isNew ? newSwatch(stance.holder) : zoneSwatch(stance)
    }
  }

  /// Ground outside the zone, dark so that the zone stands out: the side that takes a cool grey, its neighbours warm
  /// and neutral ones.
  private static let beyond: [Swatch] = [
    Swatch(0x29303C, 237, 0), Swatch(0x3A2A2A, 237, 0), Swatch(0x2A3A3A, 237, 0), Swatch(0x302C26, 235, 0),
    Swatch(0x1F1F1F, 233, 0), Swatch(0x2E2A36, 236, 0), Swatch(0x26302A, 235, 0), Swatch(0x333333, 238, 0),
  ]

  private static let faded: [Swatch] = [
    Swatch(0x263650, 17, 4), Swatch(0x482A2A, 52, 1), Swatch(0x234A4A, 23, 6), Swatch(0x3A2E1C, 58, 3),
  ]

  private static func placeSwatch(_ state: PlaceState) -> Swatch {
    switch state {
    case .held: Swatch(0xFFFFFF, 231, 15)
    case .announced: Swatch(0xFFD75F, 221, 11)
    case .taken: Swatch(0xAFD7FF, 153, 14)
    case .handedOver: Swatch(0xFFFFFF, 231, 15)
    case .notHeld: Swatch(0xFF8787, 210, 9)
    }
  }

  private static func categorySwatch(_ category: EventCategory) -> Swatch {
    switch category {
    case .battle: Swatch(0xE07070, 167, 9)
    case .strike: Swatch(0xFFAF5F, 215, 11)
    case .diplomacy: Swatch(0x87D7FF, 117, 14)
    case .political: Swatch(0xC8C8D0, 251, 7)
    case .humanitarian: Swatch(0x87D787, 114, 10)
    case .handover: Swatch(0xD7AF5F, 179, 11)
    case .background: Swatch(0x9A9AA0, 247, 7)
    }
  }

  private func zoneSwatch(_ stance: ControlStance) -> Swatch {
    switch (stance.holder.index, stance.status) {
    case (1, .toBeHandedOver): Swatch(0xAB853C, 136, 3)
    case (1, .peacekeepersDeployed): Swatch(0x8C4A6E, 132, 5)
    case (0, .toBeHandedOver), (_, .toBeHandedOver): Swatch(0x8A8A3C, 100, 3)
    case (let holder, _): Self.zone[holder % Self.zone.count]
    }
  }

  private static let zone: [Swatch] = [
    Swatch(0x3C64A0, 25, 4), Swatch(0x984646, 131, 1), Swatch(0x3FA0A0, 37, 6), Swatch(0x7A5A30, 94, 3),
    Swatch(0x5A5A5A, 240, 0), Swatch(0x6A4C93, 61, 5), Swatch(0x4F7F4F, 65, 2), Swatch(0x999999, 245, 7),
  ]

  /// The ground that changed hands on the day, brighter than the rest of its holder's.
  private func newSwatch(_ holder: HolderIndex) -> Swatch {
    switch holder.index {
    case 0: Swatch(0x5C9CF0, 75, 12)
    case 1: Swatch(0xE07070, 167, 9)
    case 2: Swatch(0x6FD6D6, 80, 14)
    default: Swatch(0xC8C8C8, 250, 7)
    }
  }

  private func foreSwatch(of mark: Mark, on ground: Ground) -> Swatch? {
    switch mark {
    case .text: ground == .bare ? nil : Swatch(0xD8D8D8, 252, 7)
    case .dim: Swatch(0x9A9AA0, 247, 7)
    case .strong, .placeName: Swatch(0xFFFFFF, 231, 15)
    case .place(let state), .chosenPlace(let state): Self.placeSwatch(state)
    case .activity: Swatch(0xFFAF87, 216, 13)
    case .category(let category): Self.categorySwatch(category)
    case .key: Swatch(0xFFD75F, 221, 11)
    case .notice: Swatch(0xFFAF5F, 215, 11)
    case .river: Swatch(0x5F9FC8, 67, 6)
    case .road, .railway, .pipeline: Swatch(0xA89F8F, 138, 7)
    case .link: Swatch(0xD7D787, 186, 11)
    case .claimed, .formerOblast: Swatch(0xD0A8E0, 182, 13)
    case .stanceEdge, .districtBorder: borderSwatch(on: ground)
    case .contactLine: Swatch(0xF0C090, 223, 7)
    case .corridor: Swatch(0x87FFFF, 123, 14)
    case .countryBorder: Swatch(0xA0A0A0, 247, 7)
    case .selection: Swatch(0xFFFFFF, 231, 15)
    case .front: Swatch(0xFFEC5C, 227, 11)
    case .pattern: patternSwatch(on: ground)
    case .ground(let other): backSwatch(of: other) ?? Swatch(0x121212, 233, 0)
    case .spark: Swatch(0x6F9FE0, 74, 12)
    case .sparkToday, .sliderDay: Swatch(0xFFEC5C, 227, 11)
    case .slider: Swatch(0x80808A, 244, 7)
    case .sliderTick: Swatch(0xC8C8D0, 251, 7)
    }
  }

  /// Borders inside a colour are a lighter shade of it, so that they divide without shouting.
  private func borderSwatch(on ground: Ground) -> Swatch {
    guard case .zone(let stance, false) = ground else { return Swatch(0x626A74, 242, 8) }
    return switch (stance.holder.index, stance.status) {
    case (_, .toBeHandedOver): Swatch(0xD8BA80, 180, 11)
    case (0, _): Swatch(0x86A8DC, 110, 12)
    case (1, _): Swatch(0xD08C8C, 174, 9)
    default: Swatch(0xC8C8C8, 250, 7)
    }
  }

  private func patternSwatch(on ground: Ground) -> Swatch {
    switch ground {
    case .zone, .faded: borderSwatch(on: ground)
    case .water: Swatch(0x5F9FC8, 67, 14)
    case .bare, .bar, .panel, .chosen, .beyond, .offMap: Swatch(0x4A505A, 240, 8)
    }
  }
}
