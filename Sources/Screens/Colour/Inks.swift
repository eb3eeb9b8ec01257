import Chronicle

/// The colours of text and thin lines on grounds of one brightness.
struct Inks: Hashable, Sendable {
  var text, dim, strong, key, notice: Swatch
  var battle, strike, diplomacy, political, humanitarian, handover, background, own: Swatch
  var river, road, link, claimed, contactLine, corridor, activity: Swatch
  var spark, today, slider, sliderTick: Swatch

  func category(_ category: EventCategory) -> Swatch {
    switch category {
    case .battle: battle
    case .strike: strike
    case .diplomacy: diplomacy
    case .political: political
    case .humanitarian: humanitarian
    case .handover: handover
    case .background: background
    }
  }

  /// Colours that read well on dark grounds.
  static let light = Inks(
    text: Swatch(0xD8D8D8, 252, 7), dim: Swatch(0x9A9AA0, 247, 7), strong: Swatch(0xFFFFFF, 231, 15),
    key: Swatch(0xFFD75F, 221, 11), notice: Swatch(0xFFAF5F, 215, 11),
    battle: Swatch(0xE07070, 167, 9), strike: Swatch(0xFFAF5F, 215, 11), diplomacy: Swatch(0x87D7FF, 117, 14),
    political: Swatch(0xC8C8D0, 251, 7), humanitarian: Swatch(0x87D787, 114, 10),
    handover: Swatch(0xD7AF5F, 179, 11), background: Swatch(0x9A9AA0, 247, 7), own: Swatch(0xFF87D7, 212, 13),
    river: Swatch(0x5F9FC8, 67, 6), road: Swatch(0xA89F8F, 138, 7), link: Swatch(0xD7D787, 186, 11),
    claimed: Swatch(0xD0A8E0, 182, 13), contactLine: Swatch(0xF0C090, 223, 7), corridor: Swatch(0x87FFFF, 123, 14),
    activity: Swatch(0xFFAF87, 216, 13),
    spark: Swatch(0x6F9FE0, 74, 12), today: Swatch(0xFFEC5C, 227, 11), slider: Swatch(0x80808A, 244, 7),
    sliderTick: Swatch(0xC8C8D0, 251, 7))

  /// Colours that read well on bright grounds.
  static let dark = Inks(
    text: Swatch(0x202024, 234, 0), dim: Swatch(0x585860, 240, 8, 0), strong: Swatch(0x000000, 16, 0),
    key: Swatch(0x5B2C8F, 54, 5), notice: Swatch(0x981010, 88, 1),
    battle: Swatch(0xA82020, 124, 1), strike: Swatch(0x8A4A00, 94, 3), diplomacy: Swatch(0x00588A, 24, 4),
    political: Swatch(0x404048, 238, 8, 0), humanitarian: Swatch(0x1F6B1F, 22, 2),
    handover: Swatch(0x745200, 58, 3), background: Swatch(0x585860, 240, 8, 0), own: Swatch(0x9C1F7A, 126, 5),
    river: Swatch(0x2E6E9E, 25, 4), road: Swatch(0x6A6050, 59, 8, 0), link: Swatch(0x5A5A00, 58, 0),
    claimed: Swatch(0x7A3F98, 90, 5), contactLine: Swatch(0x6B3A08, 52, 0), corridor: Swatch(0x005A5A, 23, 4),
    activity: Swatch(0x8A2F00, 88, 1, 0),
    spark: Swatch(0x3C6CC0, 25, 4), today: Swatch(0xA82020, 124, 1), slider: Swatch(0x707078, 243, 8, 0),
    sliderTick: Swatch(0x404048, 238, 0))

  /// `light` with full white in place of its half tones.
  static let brightest: Inks = {
    var inks = light
    inks.text = Swatch(0xFFFFFF, 231, 15)
    inks.dim = Swatch(0xD0D0D0, 252, 7)
    inks.key = Swatch(0xFFFF5F, 227, 11)
    inks.notice = Swatch(0xFFC870, 221, 11)
    inks.road = Swatch(0xC8C0B0, 250, 7)
    inks.river = Swatch(0x80C8FF, 117, 14)
    inks.background = inks.dim
    inks.slider = inks.dim
    return inks
  }()

  /// `dark` with all its text black.
  static let darkest: Inks = {
    var inks = dark
    inks.text = inks.strong
    inks.dim = inks.strong
    return inks
  }()
}
