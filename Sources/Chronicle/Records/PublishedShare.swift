/// What somebody else counts of the ground or of its line, to stand beside what the map comes to.
public struct PublishedShare: Hashable, Sendable {
  /// The thing that is measured.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// Ground taken by fighting.
    case taken
    /// Ground handed over, or agreed to be.
    case handedOver = "handed-over"
    /// Ground that stayed with the side that held it.
    case remaining
    case heldBefore = "held-before"
    case heldAfter = "held-after"
    case lineBefore = "line-before"
    case lineAfter = "line-after"

    /// Whether it is the length of a line, and not ground.
    public var isLength: Bool { self == .lineBefore || self == .lineAfter }
  }

  /// What the value counts.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Of the ground held before the war.
    case percent
    case squareKilometres = "km2"
    case kilometres = "km"
  }

  /// Who says it.
  public var speaker: String
  /// The day of which it is said; nil where it is of before or after the story as a whole.
  public var day: Day?
  /// The thing that is measured.
  public var measure: Measure
  /// The number, in `unit`.
  public var value: Double
  /// What the number counts.
  public var unit: Unit
  /// How exact the number is.
  public var bound: RunningTotal.Bound
  /// The sources of the number.
  public var sources: [SourceIndex]
  /// A reason why the map comes to another number; may be empty.
  public var reason: String

  /// Makes a record.
  public init(
    by speaker: String, day: Day?, measure: Measure, value: Double, unit: Unit, bound: RunningTotal.Bound,
    sources: [SourceIndex], reason: String
  ) {
    self.speaker = speaker
    self.day = day
    self.measure = measure
    self.value = value
    self.unit = unit
    self.bound = bound
    self.sources = sources
    self.reason = reason
  }
}
