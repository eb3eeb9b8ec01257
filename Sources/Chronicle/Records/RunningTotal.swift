/// A published running total of announced settlements.
public struct RunningTotal: Hashable, Sendable {
  /// How exact a published total is.
  public enum Bound: String, Hashable, Sendable, CaseIterable {
    case exact, about
    case atLeast = "at-least"
  }
  /// The day of which the total is given.
  public var day: Day
  /// The number of settlements.
  public var total: Int
  /// How exact the number is.
  public var bound: Bound
  /// The sources of the total.
  public var sources: [SourceIndex]
  /// A remark for readers; often empty.
  public var note: String

  /// Makes a total.
  public init(day: Day, total: Int, bound: Bound, sources: [SourceIndex], note: String) {
    self.day = day
    self.total = total
    self.bound = bound
    self.sources = sources
    self.note = note
  }
}
