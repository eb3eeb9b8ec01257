import Classroom

/// The keys as the help panel lists them. README.md and `PlainHelp` list the keys in words of their own.
public enum HelpPanel {
  /// A line of the help: keys and their action.
  public struct Entry: Hashable, Sendable {
    /// The keys as written on the screen, separated by spaces.
    public var keys: String
    /// The action in a few words.
    public var action: String
  }

  /// All keys that work outside a class too, under their headings.
  public static let entries: [(heading: String, entries: [Entry])] = [
    (
      "Days",
      [
        Entry(keys: "Left Right h l", action: "a day; 12l is 12"),
        Entry(keys: "PgUp PgDn b f", action: "a week"),
        Entry(keys: "Home End g G", action: "first, last day"),
        Entry(keys: "[ ]", action: "change back, on"),
        Entry(keys: "{ }", action: "the district's"),
        Entry(keys: ":", action: "type a date"),
        Entry(keys: "Space", action: "play, pause"),
        Entry(keys: "< > r", action: "slow, fast, back"),
      ]
    ),
    (
      "Map",
      [
        Entry(keys: "Tab Up Down k j", action: "choose a district"),
        Entry(keys: "Enter", action: "inspect it"),
        Entry(keys: "H J K L", action: "pan; Shift-arrows"),
        Entry(keys: "+ - 0", action: "zoom, whole, home"),
        Entry(keys: "z .", action: "fit, centre it"),
      ]
    ),
    (
      "Screen",
      [
        Entry(keys: "/ n N", action: "search, on, back"),
        Entry(keys: "a", action: "claims, assessed"),
        Entry(keys: "e s", action: "events, sources"),
        Entry(keys: "t m", action: "numbers, method"),
        Entry(keys: "d", action: "compare days"),
        Entry(keys: "i", action: "legend"),
        Entry(keys: "x1 ... x9", action: "a layer; x0 all"),
        Entry(keys: "p P Q", action: "lesson, quiz"),
        Entry(keys: "c C o", action: "glyph, ink, names"),
        Entry(keys: "y M", action: "command, mouse"),
        Entry(keys: "Ctrl-D Ctrl-U", action: "scroll a panel"),
        Entry(keys: "Ctrl-L Ctrl-Z", action: "repaint, suspend"),
        Entry(keys: "Esc q", action: "close, quit"),
      ]
    ),
  ]

  /// The keys that work in a class only; none outside a class.
  static func entries(in classroom: ClassMembership?) -> [(heading: String, entries: [Entry])] {
    switch classroom?.role {
    case nil: []
    case .presenter:
      [
        (
          "Class",
          [
            Entry(keys: "A", action: "ask, tell, close"), Entry(keys: "U", action: "hold at this day"),
            Entry(keys: "F", action: "what they see"),
          ]
        )
      ]
    case .follower:
      [("Class", [Entry(keys: "F", action: "follow again"), Entry(keys: "1 to 6", action: "answer")])]
    }
  }

  static func content(_ context: PanelContext) -> PanelContent {
    let lines = lines(rows: context.rows, classroom: context.model.classroom)
    return PanelContent(title: "Keys", blocks: [.kept(lines, of: [])])
  }

  /// The lines of the help panel, with headings and blank lines between groups where there is room for them.
  static func lines(rows: Int, classroom: ClassMembership? = nil) -> [PanelLine] {
    let entries = entries(in: classroom) + entries
    let count = entries.reduce(0) { $0 + $1.entries.count + 2 }
    var lines: [PanelLine] = []
    for (heading, group) in entries {
      if rows >= count { lines += [.blank, .heading(heading)] }
      for entry in group {
        let gap = String(repeating: " ", count: max(1, 16 - entry.keys.count))
        lines.append(
          PanelLine(runs: [
            .init(text: entry.keys, mark: .key, ground: nil),
            .init(text: gap + entry.action, mark: .text, ground: nil),
          ]))
      }
    }
    return lines
  }
}
