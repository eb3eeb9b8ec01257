import Chronicle
import Geometry

/// What a presenter shows, without anything of how it is drawn: each screen draws it in its own size, glyphs and names.
public struct ClassState: Hashable, Sendable {
  /// The pack that the map is of, so that a follower with another one can say so.
  public var pack: String
  public var day: Day
  public var view: ClassView
  /// The pack's id of the selected district.
  public var district: String?
  /// The pack's id of the open place.
  public var place: String?
  public var panel: ClassPanel
  /// Which reading of the day is shown, by its name.
  public var reading: String
  public var comparedDay: Day?
  /// The last day that followers may go to; nil where they may go anywhere.
  public var lock: Day?
  /// Goes up whenever the presenter points at something: the same number means the same pointing.
  public var pointer: Int
  public var note: ClassNote?
  public var question: PublishedQuestion?
  /// How many follow, the one who reads this among them.
  public var followers: Int

  public init(
    pack: String, day: Day, view: ClassView = .home, district: String? = nil, place: String? = nil,
    panel: ClassPanel = .none, reading: String = "assessed", comparedDay: Day? = nil, lock: Day? = nil,
    pointer: Int = 0,
    note: ClassNote? = nil, question: PublishedQuestion? = nil, followers: Int = 0
  ) {
    self.pack = pack
    self.day = day
    self.view = view
    self.district = district
    self.place = place
    self.panel = panel
    self.reading = reading
    self.comparedDay = comparedDay
    self.lock = lock
    self.pointer = pointer
    self.note = note
    self.question = question
    self.followers = followers
  }
}

/// The ground that the presenter sees.
public enum ClassView: Hashable, Sendable {
  /// The pack's own view.
  case home
  /// The whole map.
  case whole
  /// A box around a point, in kilometres on the ground: every screen shows at least all of it.
  case ground(center: Coordinate, width: Double, height: Double)
}

/// The panels that a class shares; the presenter's help and searches are his own.
public enum ClassPanel: String, Hashable, Sendable, CaseIterable {
  case none, legend, inspection, events, statistics, comparison, method, sources
  /// The note, or the question.
  case classroom
}

/// Words that the presenter shows beside the map, such as those of a lesson's stop.
public struct ClassNote: Hashable, Sendable {
  public var title: String
  /// Paragraphs, a line each.
  public var text: String

  public init(title: String, text: String) {
    self.title = title
    self.text = text
  }
}
