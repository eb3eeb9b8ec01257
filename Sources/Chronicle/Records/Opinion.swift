/// What another mapper or a reporter showed or wrote of a place on a day. An opinion fills no ground.
public struct Opinion: Hashable, Sendable {
  /// What an opinion says of a place.
  public enum Verdict: Hashable, Sendable {
    /// This holder has it.
    case holder(HolderIndex)
    /// Both are there, or neither holds it.
    case contested
    /// They could not tell.
    case unknown
  }

  /// How they came to their opinion.
  public enum Finding: String, Hashable, Sendable, CaseIterable {
    /// Drawn on a map of theirs.
    case mapped
    /// They found the spot of a video or picture.
    case placed
    /// They went there.
    case seen
    /// Judged from the reports and videos of others.
    case judged
    /// They asked somebody from the place.
    case asked
    /// They repeat what a party says, or a list.
    case repeated
    /// They say that there is no word from outside.
    case none

    /// Whether it is a finding of their own, and not what somebody told them.
    public var isOwn: Bool {
      switch self {
      case .mapped, .placed, .seen, .judged: true
      case .asked, .repeated, .none: false
      }
    }
  }

  /// The place that is spoken of.
  public var place: PlaceIndex
  /// The day of which they speak.
  public var day: Day
  /// What they say of it.
  public var says: Verdict
  /// Who they are.
  public var speaker: String
  /// How they came to it.
  public var finding: Finding
  /// The sources of the opinion.
  public var sources: [SourceIndex]
  /// What they saw, in a few words; may be empty.
  public var note: String

  /// Makes an opinion.
  public init(
    place: PlaceIndex, day: Day, says: Verdict, by speaker: String, finding: Finding, sources: [SourceIndex],
    note: String
  ) {
    self.place = place
    self.day = day
    self.says = says
    self.speaker = speaker
    self.finding = finding
    self.sources = sources
    self.note = note
  }
}
