import Chronicle
import Classroom
import Geometry

/// Everything that a screen shows, as a value. `apply` is its only mutation.
public struct Model: Hashable, Sendable {
  /// The size of the screen.
  public internal(set) var size: CellSize
  /// The day shown.
  public internal(set) var day: Day
  /// The selected district; nil for none.
  public internal(set) var selection: DistrictIndex?
  /// The place whose record is open; it lies in the selected district.
  public internal(set) var place: PlaceIndex?
  /// The reading of the day that is shown.
  public internal(set) var reading = Reading.assessed
  /// The day that the shown day is compared with; nil where none is.
  public internal(set) var comparedDay: Day?
  /// The width of the map's home view for a height of 1, by which the screen is laid out.
  public var homeShape = 1.0
  /// How the story goes on.
  public var pace = StoryPace()
  /// Whether the reader gave the rows of a long story's lens to the map.
  public internal(set) var hidesLens = false
  /// The part of the map shown.
  public internal(set) var view = MapExtent.home
  /// The open panel.
  public internal(set) var panel = Panel.none { didSet { if panel != oldValue { covered = [] } } }
  /// The number of rows that the panel's text is scrolled by.
  public internal(set) var scroll = 0
  /// The panels that the open one covers, the topmost last: closing it leads back to them.
  var covered: [CoveredPanel] = []
  /// The text that the help is searched for; empty for all of the help.
  var helpQuery = ""
  /// The number typed before a key; nil for none.
  public internal(set) var count: Int?
  /// The open prompt; nil for none.
  public internal(set) var prompt: Prompt?
  /// The chosen row of the panel's list.
  public internal(set) var row = 0
  /// The kind that the list of events is limited to; nil for all.
  public internal(set) var kind: EventKind?
  /// The text searched for last.
  public internal(set) var query = ""
  /// The matches of that search, best first.
  public internal(set) var matches: [SearchMatch] = []
  /// The index of the match that n and N continue from.
  var searchRow = 0
  /// A sentence about something that the last key could not do; nil for none.
  public internal(set) var notice: String?
  /// The state of playback.
  public internal(set) var playback = Playback()
  /// The lessons that can be opened, once they were asked for.
  public internal(set) var lessons: [ShelvedLesson] = []
  /// Whether a tour is offered, until the first key.
  public var offersTour = false
  /// The open lesson; nil for none.
  public internal(set) var lesson: LessonProgress?
  /// The running quiz, or the last one that ran; nil before the first.
  public internal(set) var quiz: QuizProgress?
  /// The seed that decides which questions a quiz asks and in which order.
  public var quizSeed: UInt64 = 1
  /// The options of the call.
  public var call = CallOptions()
  /// The way in which the screen is drawn.
  public var appearance: Appearance
  /// The reader's choices of layers.
  public internal(set) var layers = LayerChoices()
  /// The cursor on the map; nil for none.
  public internal(set) var cursor: MapCursor?
  /// The caret of the open prompt, and what was typed before.
  var line = TypingLine()
  /// What the pressed button of the mouse does; nil while none is pressed.
  var drag: MapDrag?
  /// The day to go back to from the days of capture; nil elsewhere.
  var dayBeforeCapture: Day?
  /// Whether sentences stand for the map: steps of the cursor are then kilometres.
  public var isSpoken = false
  /// Whether the terminal was asked to report the mouse.
  public internal(set) var reportsMouse = false
  /// The reader's part in a class; nil outside one.
  public internal(set) var classroom: ClassMembership?
  /// The ticks left of the pulse that shows the presenter's pointing; 0 for none.
  var pulse = 0
  /// Whether the program runs as a kiosk: there is no shell behind it to return to.
  public var isKiosk = false
  /// Whether the terminal puts texts on its clipboard when a program asks (OSC 52).
  public var takesCopies = false
  /// The endings that the names of exported files may have, without their dot; empty where nothing is exported.
  public var exportEndings: [String] = []
  /// The ending of the name typed last; at first that of a picture.
  var lastEnding = "svg"
  /// The seconds until the program ends for want of input; nil while that is far off.
  public internal(set) var closing: Int?

  /// Makes a model with nothing open. The day should be one of the atlas's days.
  public init(
    size: CellSize, day: Day, selection: DistrictIndex? = nil, place: PlaceIndex? = nil, reading: Reading = .assessed,
    comparedDay: Day? = nil, view: MapExtent = .home,
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

  /// Ground that changed holder after this day is shown as new.
  var changedSince: Day { comparedDay ?? pace.step.moved(day, by: -1) }

  /// The milliseconds until the next tick; nil while nothing moves by itself.
  public var tickInterval: Int? {
    playback.isRunning ? playback.interval : pulse > 0 ? Self.pulseInterval : nil
  }

  /// The size of the map; if a panel has its place, the size that it will have when the panel is closed.
  var mapSize: CellSize {
    let shown = Layout(of: self).map.size
    return shown.columns > 0 ? shown : Layout(of: self, showing: .none).map.size
  }

  /// The viewport of the map's part of the screen.
  public func viewport(in atlas: Atlas) -> Viewport {
    // Without colour the lines need more room: the map opens on the zone alone.
    if view == .home, !appearance.hasColor, !atlas.zoneBounds.isEmpty {
      return Viewport(fitting: atlas.zoneBounds, in: mapSize.dots, margin: 0.03)
    }
    return atlas.viewport(of: view, in: mapSize.dots)
  }

  /// The middle of the view from which the one shown was panned and zoomed.
  func viewMiddle(in atlas: Atlas) -> PlanePoint {
    if case .plane(_, _, let middle) = view { middle } else { viewport(in: atlas).center }
  }
}

extension MapStyle {
  /// The style that a model asks for.
  init(_ model: Model) {
    self.init(model.appearance, layers: model.layers)
    isComparing = model.comparedDay != nil
  }
}
