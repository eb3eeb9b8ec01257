/// What the program was called with, as far as the rest of the model does not hold it: for the command line that brings a
/// view back.
public struct CallOptions: Hashable, Sendable {
  /// Options of the appearance that a call, a setting or a key has decided. The others are left to the terminal.
  public struct Said: OptionSet, Hashable, Sendable {
    /// One bit for each option.
    public let rawValue: UInt8

    /// Makes a set of its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The glyphs of the map.
    public static let glyphs = Said(rawValue: 1)
    /// The depth of colours.
    public static let color = Said(rawValue: 2)
    /// The theme of colours.
    public static let theme = Said(rawValue: 4)
    /// The language of names, which is English where nobody said anything.
    public static let names = Said(rawValue: 16)
    /// Whether the mouse is asked for.
    public static let mouse = Said(rawValue: 8)
  }

  /// A lesson that was opened by its name.
  public struct NamedLesson: Hashable, Sendable {
    let name, title: String

    /// Makes an entry.
    public init(name: String, title: String) { (self.name, self.title) = (name, title) }
  }

  /// Words that every command line needs, such as `--pack` and its folder; each is fit for a shell.
  public var words: [String] = []
  /// What was decided about the appearance.
  public var said: Said = []
  /// The lesson that was opened by its name; nil for none.
  public var lesson: NamedLesson?

  /// A call without options.
  public init() {}
}
