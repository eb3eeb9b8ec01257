/// A number of people killed, hurt or displaced, or of things damaged, as somebody said it on a day.
///
/// Two of them are never added up: they overlap, they measure different things, and nobody checked them against each
/// other.
public struct HarmFigure: Hashable, Sendable {
  /// The people that the number is about.
  public enum Group: String, Hashable, Sendable, CaseIterable { case civilian, military, all }

  /// What was counted. Killed, buried and examined are three measures.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    case killed, buried
    case bodiesExamined = "bodies-examined"
    case injured
    case severelyInjured = "severely-injured"
    case inHospital = "in-hospital"
    case missing, captured, displaced
    /// Refugees who came to where the note says.
    case arrived
    case remaining
    case housesDamaged = "houses-damaged"
    /// Houses and all else.
    case objectsDamaged = "objects-damaged"
  }

  /// How exact the number is.
  public enum Bound: String, Hashable, Sendable, CaseIterable {
    /// As it was said.
    case exact
    case about
    case atLeast = "at-least"
    case atMost = "at-most"
  }

  /// What the number covers.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// All from the first day of the story to that day.
    case running
    /// The whole story, counted after it.
    case whole
    /// Only a place, a time or the cases that the note names.
    case part
  }

  /// The day on which it was said.
  public var day: Day
  /// The sides that were harmed; several where the number is of all of them together.
  public var sides: [HolderIndex]
  /// The people that the number is about.
  public var group: Group
  /// What was counted.
  public var measure: Measure
  /// The number.
  public var value: Int
  /// How exact the number is.
  public var bound: Bound
  /// What the number covers.
  public var scope: Scope
  /// Who says it.
  public var speaker: String
  /// The sources of the number.
  public var sources: [SourceIndex]
  /// A remark for readers; never empty where the number covers a part.
  public var note: String

  /// Makes a record.
  public init(
    day: Day, sides: [HolderIndex], group: Group, measure: Measure, value: Int, bound: Bound, scope: Scope,
    by speaker: String, sources: [SourceIndex], note: String
  ) {
    self.day = day
    self.sides = sides
    self.group = group
    self.measure = measure
    self.value = value
    self.bound = bound
    self.scope = scope
    self.speaker = speaker
    self.sources = sources
    self.note = note
  }
}
