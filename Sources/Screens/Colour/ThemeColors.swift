/// The colours of a theme, as data.
struct ThemeColors: Sendable {
  /// What is painted in the place of the terminal's own background: whatever that is, colours beside it are made for this.
  var bare: Tint
  var bar, panel, chosen, water: Tint
  /// Ground outside the zone by holder, quiet so that the zone stands out.
  var beyond: [Tint]
  /// Ground of the zone in a reading of places, by holder.
  var faded: [Tint]
  /// Ground of the zone that is held, by holder.
  var held: [Tint]
  /// Ground that changed hands on the day, by holder; the last one serves all others.
  var new: [Tint]
  /// Ground of the second holder that is to be handed over; of the others.
  var due, otherDue: Tint
  /// Ground of the second holder where peacekeepers are deployed.
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
