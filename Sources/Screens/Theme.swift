/// What the colours are made for.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  /// Light text on dark grounds.
  case dark
  /// Dark text on light grounds.
  case light
  /// Light text on black, as far apart as colours go.
  case contrast
}

/// The colours of a theme, as data.
struct ThemeColors: Sendable {
  /// What is painted in the place of the terminal's own background: whatever that is, colours beside it are made for this.
  var bare: Tint
  var bar, panel, chosen, water: Tint
  // Of holders by their slots.
  /// Ground outside the zone, quiet so that the zone stands out.
  var beyond: [Tint]
  /// Ground of the zone in a reading of places.
  var faded: [Tint]
  /// Ground of the zone that is held.
  var held: [Tint]
  /// Ground that changed hands on the day; the last one serves all others.
  var new: [Tint]
  /// Ground of the side that held (`Slot.second`) that is to be handed over; of the others.
  var due, otherDue: Tint
  /// Ground of the side that held where peacekeepers are deployed.
  var peacekept: Tint
  /// Lines that lie between two grounds, and so must differ from every one.
  var front, selection, countryBorder: Swatch
  var darkInks, brightInks: Inks
}

extension Theme {
  var colors: ThemeColors {
    switch self {
    case .dark: .dark
    case .light: .light
    case .contrast: .contrast
    }
  }
}
