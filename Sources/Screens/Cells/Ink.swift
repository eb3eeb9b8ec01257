import Chronicle
import Geometry

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
  /// Behind the day shown: with the front line the one strong yellow of the screen.
  case now
  /// Behind a name that would not read on all the grounds under it.
  case plate
  /// Ground of the zone in the state of the day; `isNew` on the day on which it changed holder.
  case zone(Slot, Status, isNew: Bool)
  /// Ground of the zone in a reading that speaks of places: its holder only, and faint.
  case faded(Slot)
  /// Ground outside the zone, by its holder.
  case beyond(Slot)
  /// Ground of the zone that passed from one holder to another on a day that is not known: on this day it may be
  /// either's. The first is the one that it is counted for. `isFaded` in a reading that speaks of places.
  case open(Slot, or: Slot, isFaded: Bool)
  /// Ground of the zone held in part by each of two, by no known line.
  case unmapped
  /// Ground of the zone in the reading that shows how well its day is known: known to the day, or between two days.
  case dated, undated
  /// Ground of the zone on the map of the days of capture.
  case capture(CaptureGround)
  case water
  /// Outside the map.
  case offMap

  /// Whose ground it is; nil for what is no ground.
  var slot: Slot? {
    switch self {
    case .zone(let slot, _, _), .faded(let slot), .beyond(let slot): slot
    case .bare, .bar, .panel, .chosen, .now, .plate, .open, .unmapped, .dated, .undated, .capture, .water, .offMap: nil
    }
  }

  /// Whether it is ground that may have changed holder by the day.
  var isOpen: Bool { if case .open = self { true } else { false } }

  /// Whether it is hatched: nothing smaller than a cell can show that.
  var isHatched: Bool {
    switch self {
    case .open, .unmapped, .undated, .capture(.handedOver), .capture(.between): true
    case .bare, .bar, .panel, .chosen, .now, .plate, .zone, .faded, .beyond, .dated, .capture, .water, .offMap: false
    }
  }

  /// Whether it is ground that changed holder on the day, or may have.
  var isOfToday: Bool { isNew || isOpen }

  /// Whether it is ground that changed holder on the day.
  var isNew: Bool { if case .zone(_, _, isNew: true) = self { true } else { false } }
}

extension Atlas {
  /// The ground of the zone in a stance.
  public func ground(in stance: ControlStance, isNew: Bool = false) -> Ground {
    stance.status == .unmapped ? .unmapped : .zone(slot(of: stance.holder), stance.status, isNew: isNew)
  }

  /// The ground of a face whose change of holder is open on a day.
  func ground(openAt face: FaceIndex, on day: Day, isFaded: Bool) -> Ground {
    let (from, to) = timeline.contenders(for: face, on: day)
    let state = timeline.state(of: face, on: day), holder = state.holder
    // Which holder of a group had it is not known; the look is the group's all the same.
    if !timeline.isOpenBetweenHolders(face, on: day) {
      return isFaded ? .faded(slot(of: holder)) : ground(in: ControlStance(state))
    }
    return .open(slot(of: holder), or: slot(of: holder == to ? from : to), isFaded: isFaded)
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
  /// An incident of the reader's own: no pack has its colour.
  case own
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
  /// The light on the ground's slope, from -2 (shadow) to 2 (lit); 0 for level ground and where relief is not shown; or
  /// `dimmed`.
  public var shade: Int8

  /// Ground with half of its light, glyph and all, while something over it is read.
  static let dimmed: Int8 = -100

  /// Makes an ink.
  @inlinable public init(_ mark: Mark, on ground: Ground = .bare, shade: Int8 = 0) {
    self.mark = mark
    self.ground = ground
    self.shade = shade
  }

  /// Text on the terminal's own background.
  public static let blank = Ink(.text)
}
