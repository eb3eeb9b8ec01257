import Chronicle

/// The meaning of a cell's background. The palette turns it into a colour.
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
  case zone(Slot, Status, isNew: Bool)
  /// Ground of the zone in a reading that speaks of places: its holder only, and faint.
  case faded(Slot)
  /// Ground outside the zone, by its holder.
  case beyond(Slot)
  case water
  /// Outside the map.
  case offMap

  /// Whose ground it is; nil for what is no ground.
  var slot: Slot? {
    switch self {
    case .zone(let slot, _, _), .faded(let slot), .beyond(let slot): slot
    case .bare, .bar, .panel, .chosen, .water, .offMap: nil
    }
  }

  /// Whether it is ground that changed holder on the day.
  var isNew: Bool { if case .zone(_, _, isNew: true) = self { true } else { false } }
}

extension Atlas {
  /// The ground of the zone in a stance.
  func ground(in stance: ControlStance, isNew: Bool = false) -> Ground {
    .zone(slot(of: stance.holder), stance.status, isNew: isNew)
  }
}

/// The meaning of a glyph. The palette turns it into a foreground colour.
public enum Mark: Hashable, Sendable {
  case text, dim, strong, key, notice
  /// A line of the map.
  case line(LineKind)
  /// The pattern that shows holder and status where there is no colour.
  case pattern
  /// The marker of a place, by the state that announcements and assessment give it.
  case place(PlaceState)
  /// The marker and the name of the chosen place.
  case chosenPlace(PlaceState)
  case placeName
  /// Ground where special forces were reported.
  case activity
  case category(EventCategory)
  /// The second ground of a cell that two grounds share.
  case ground(Ground)
  case spark, sparkToday
  case slider, sliderDay, sliderTick
}

/// The meaning of a cell's foreground and background. Only a palette turns it into colours.
public struct Ink: Hashable, Sendable {
  /// The meaning of the glyph.
  public var mark: Mark
  /// The meaning of the background.
  public var ground: Ground
  /// The light on the ground's slope, from -2 (shadow) to 2 (lit); 0 for level ground and where relief is not shown.
  public var shade: Int8

  /// Makes an ink.
  @inlinable public init(_ mark: Mark, on ground: Ground = .bare, shade: Int8 = 0) {
    self.mark = mark
    self.ground = ground
    self.shade = shade
  }

  /// Text on the terminal's own background.
  public static let blank = Ink(.text)
}
