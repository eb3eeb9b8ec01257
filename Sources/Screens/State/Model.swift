import Chronicle
import Classroom
import Geometry

/// What part of the map is shown.
public enum MapView: Hashable, Sendable {
  /// The pack's own view, fitted to the screen.
  case home
  /// The whole partition, fitted to the screen.
  case whole
  /// A place and a scale that the reader chose.
  case chosen(center: PlanePoint, metresPerDot: Double)
  /// Ground that a presenter sees, fitted to the screen.
  case ground(PlaneBox)
}

/// What is open beside or over the map.
public enum Panel: Hashable, Sendable {
  case none, legend, inspection, help, events, statistics, search, comparison, method
  /// The sources of something, or all of them.
  case sources(Citing)
  /// The command line that brings this view back.
  case command
  /// What the presenter says or asks.
  case classroom
  /// The stop of the open lesson.
  case lesson
  case quiz
}

/// What a list of sources is of.
public enum Citing: Hashable, Sendable {
  case everything
  case district(DistrictIndex)
  case place(PlaceIndex)
  /// Index into the atlas's events.
  case event(Int)
  /// What a stop of a lesson names.
  case stop([SourceIndex])
}

/// Everything that a screen shows, as a value. `apply` is its only mutation.
public struct Model: Hashable, Sendable {
  public internal(set) var size: CellSize
  public internal(set) var day: Day
  public internal(set) var selection: DistrictIndex?
  /// The place whose record is open; it lies in the selected district.
  public internal(set) var place: PlaceIndex?
  public internal(set) var reading = Reading.assessed
  /// The day that the shown one is compared with.
  public internal(set) var comparedDay: Day?
  public internal(set) var view = MapView.home
  public internal(set) var panel = Panel.none
  /// Rows that the panel's text is scrolled by.
  public internal(set) var scroll = 0
  /// Digits typed before a key.
  public internal(set) var count: Int?
  public internal(set) var prompt: Prompt?
  /// The chosen row of the panel's list.
  public internal(set) var row = 0
  /// The only category of events listed; nil for all.
  public internal(set) var category: EventCategory?
  /// What was last searched for, and what was found.
  public internal(set) var query = ""
  public internal(set) var matches: [SearchMatch] = []
  /// The match that n and N go on from.
  var searchRow = 0
  /// A sentence about what the last key could not do.
  public internal(set) var notice: String?
  public internal(set) var playback = Playback()
  /// The lesson that is open.
  public internal(set) var lesson: LessonProgress?
  /// The quiz that runs, or the last one that did.
  public internal(set) var quiz: QuizProgress?
  /// What decides which questions a quiz asks, and in which order.
  public var quizSeed: UInt64 = 1
  public var appearance: Appearance
  /// What the reader said about layers.
  public internal(set) var layers = LayerChoices()
  public internal(set) var reportsMouse = false
  /// The reader's part in a class, nil outside one.
  public internal(set) var classroom: ClassMembership?
  /// Ticks that the presenter's pointing still pulses.
  var pulse = 0
  /// Whether there is nothing behind the program to go back to.
  public var isKiosk = false
  /// Seconds until the program ends by itself; nil while that is far.
  public internal(set) var closing: Int?

  public init(
    size: CellSize, day: Day, selection: DistrictIndex? = nil, place: PlaceIndex? = nil, reading: Reading = .assessed,
    comparedDay: Day? = nil, view: MapView = .home,
    appearance: Appearance = Appearance(), layers: LayerChoices = LayerChoices(), reportsMouse: Bool = false
  ) {
    self.size = size
    self.day = day
    self.selection = selection
    self.place = place
    if place != nil { panel = .inspection }
    self.reading = reading
    self.comparedDay = comparedDay
    self.view = view
    self.appearance = appearance
    self.layers = layers
    self.reportsMouse = reportsMouse
  }

  /// The day that ground must have changed holder since to be shown as new.
  var changedSince: Day { comparedDay.map { $0 == day ? day - 1 : $0 } ?? day - 1 }

  /// Milliseconds until a tick is due, or nil while nothing moves by itself.
  public var tickInterval: Int? {
    playback.isRunning ? playback.interval : pulse > 0 ? Self.pulseInterval : nil
  }

  /// The cells of the map: as they are, or as they will be when the panel that stands in its place is closed.
  var mapSize: CellSize {
    let shown = Layout(of: self).map.size
    return shown.columns > 0 ? shown : Layout(size: size, panel: .none).map.size
  }

  /// The viewport of the map's part of the screen.
  public func viewport(in atlas: Atlas) -> Viewport {
    let size = mapSize.dots
    return switch view {
    case .home: Viewport(fitting: atlas.home, in: size)
    case .whole: Viewport(fitting: atlas.partition.bounds, in: size)
    case .ground(let box): Viewport(fitting: box, in: size, margin: 0)
    case .chosen(let center, let metresPerDot):
      Viewport(center: center, metresPerDot: metresPerDot, size: size)
    }
  }
}
