import Chronicle
import Classroom

/// What a drawn map shows.
public struct MapSubject: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// The part of the map.
  public var view: MapExtent
  /// The district or place selected.
  public var selection: LessonSelection
  /// The reading of the day.
  public var reading: Reading
  /// The language of names.
  public var language: Language

  /// Makes a subject; the defaults show the pack's home view with nothing selected.
  public init(
    day: Day, view: MapExtent = .home, selection: LessonSelection = .nothing, reading: Reading = .assessed,
    language: Language = .english
  ) {
    self.day = day
    self.view = view
    self.selection = selection
    self.reading = reading
    self.language = language
  }
}
