import Chronicle

/// What lies behind a glyph: a meaning that the palette turns into a background.
public enum Ground: Hashable, Sendable {
  /// The terminal's own background.
  case bare
  /// Title bar and status line.
  case bar
  /// A panel over or beside the map.
  case panel
  /// The chosen row of a list.
  case chosen
  /// Ground of the zone in the state of the day; `isNew` on the day on which it changed holder.
  case zone(ControlStance, isNew: Bool)
  /// Ground of the zone in a reading that speaks of places: its holder only, and faint.
  case faded(HolderIndex)
  /// Ground outside the zone, by its holder.
  case beyond(HolderIndex)
  case water
  /// Outside the map.
  case offMap

  /// Whose ground it is; nil for what is no ground.
  var holder: HolderIndex? {
    switch self {
    case .zone(let stance, _): stance.holder
    case .faded(let holder), .beyond(let holder): holder
    case .bare, .bar, .panel, .chosen, .water, .offMap: nil
    }
  }

  /// Whether it is ground that changed holder on the day.
  var isNew: Bool { if case .zone(_, isNew: true) = self { true } else { false } }
}

/// What a glyph says: a meaning that the palette turns into a foreground.
public enum Mark: Hashable, Sendable {
  case text, dim, strong, key, notice
  // Lines of the map, from the weakest to the strongest.
  case river, road, railway, link, pipeline, claimed, formerOblast
  case stanceEdge, districtBorder, contactLine, corridor, countryBorder, selection, front
  /// The pattern that carries holder and status where there is no colour.
  case pattern
  /// A place, by what claims and the assessment make of it.
  case place(PlaceState)
  /// The place that is chosen: marker and name.
  case chosenPlace(PlaceState)
  case placeName
  /// Ground where special forces were reported.
  case activity
  case category(EventCategory)
  /// The other half of a cell split between two grounds.
  case ground(Ground)
  case spark, sparkToday
  case slider, sliderDay, sliderTick
}

/// The meaning of a cell's appearance. Only a palette knows colours.
public struct Ink: Hashable, Sendable {
  public var mark: Mark
  public var ground: Ground
  /// How far the ground lies in light, -2 to 2; 0 where relief is not shown.
  public var shade: Int8

  @inlinable public init(_ mark: Mark, on ground: Ground = .bare, shade: Int8 = 0) {
    self.mark = mark
    self.ground = ground
    self.shade = shade
  }

  public static let blank = Ink(.text)
}
