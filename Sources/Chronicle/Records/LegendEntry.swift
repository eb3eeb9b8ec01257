/// One entry of the map's legend.
public struct LegendEntry: Hashable, Sendable {
  /// The ground or the line that a legend entry explains.
  public enum Meaning: Hashable, Sendable {
    case ground(HolderIndex, Status)
    /// A derived or drawn line, by its name in the pack.
    case line(String)
  }
  /// The pack's key of the entry, which faces name as their fate.
  public var key: String
  /// The words of the entry in the pack's languages.
  public var names: Names
  /// The ground or line that the entry stands for.
  public var meaning: Meaning
  /// The sources of the entry.
  public var sources: [SourceIndex]

  /// Makes an entry.
  public init(key: String, names: Names, meaning: Meaning, sources: [SourceIndex]) {
    self.key = key
    self.names = names
    self.meaning = meaning
    self.sources = sources
  }
}
