import Chronicle
import Geometry

/// The things that a presenter shows, without how they are drawn: each screen draws them in its own size, glyphs and
/// names.
public struct ClassState: Hashable, Sendable {
  /// The id of the presenter's pack, so that a follower with another pack can say so.
  public var pack: String
  /// The day shown.
  public var day: Day
  /// The ground shown: home, whole or a box; a presenter does not tell what he fitted.
  public var view: MapExtent
  /// The pack's id of the selected district; nil for none.
  public var district: String?
  /// The pack's id of the open place; nil for none.
  public var place: String?
  /// The open panel.
  public var panel: ClassPanel
  /// The name of the reading of the day that is shown: `assessed`, `announced` or `disagreement`.
  public var reading: String
  /// The day that the shown day is compared with; nil where none is.
  public var comparedDay: Day?
  /// The last day that followers may go to; nil where they may go anywhere.
  public var lock: Day?
  /// The last day of which records tell while a lesson or a quiz runs, so that they do not give its end away; nil where
  /// they tell all.
  public var horizon: Day?
  /// A number that goes up whenever the presenter points at something. The same number means the same pointing.
  public var pointer: Int
  /// The note shown beside the map; nil for none.
  public var note: ClassNote?
  /// The question that is asked; nil for none.
  public var question: PublishedQuestion?
  /// The number of followers, the receiver of this state included.
  public var followers: Int

  /// Makes a state; the defaults show the whole pack with nothing open.
  public init(
    pack: String, day: Day, view: MapExtent = .home, district: String? = nil, place: String? = nil,
    panel: ClassPanel = .none, reading: String = "assessed", comparedDay: Day? = nil, lock: Day? = nil,
    horizon: Day? = nil, pointer: Int = 0,
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
    self.horizon = horizon
    self.pointer = pointer
    self.note = note
    self.question = question
    self.followers = followers
  }
}

/// A text that the presenter shows beside the map, such as that of a lesson's stop.
public struct ClassNote: Hashable, Sendable {
  /// The heading.
  public var title: String
  /// The paragraphs, one on each line.
  public var text: String

  /// Makes a note.
  public init(title: String, text: String) {
    self.title = title
    self.text = text
  }
}
