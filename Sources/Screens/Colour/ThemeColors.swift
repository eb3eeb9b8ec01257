/// The colours of a theme, as data.
struct ThemeColors: Sendable {
  /// The screen's background, in place of the terminal's own, because the other colours are chosen to go with it.
  var bare: Tint
  var bar, panel, chosen, plate, now, water: Tint
  // Of holders by their slots.
  /// Ground outside the zone, quiet so that the zone stands out.
  var beyond: [Tint]
  /// Ground of the zone in a reading of places.
  var faded: [Tint]
  /// Ground of the zone that is held.
  var held: [Tint]
  /// Ground that changed hands on the day, whoever has it now.
  var new: Tint
  /// Ground of the side that held (`Slot.second`) that is to be handed over; of the others.
  var due, otherDue: Tint
  /// Ground of the side that held where peacekeepers are deployed.
  var peacekept: Tint
  /// Ground held in part by each of two, by no known line: neither side's colour.
  var unmapped: Tint
  /// Ground whose day is known, in the reading that shows that.
  var dated: Tint
  /// Lines between two grounds, which must therefore differ from every ground.
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
