/// The keys, as the help panel lists them. One table; the manual is made from the same words.
public enum HelpPanel {
  public struct Entry: Hashable, Sendable {
    public var keys: String
    public var action: String
  }

  public static let entries: [(heading: String, entries: [Entry])] = [
    (
      "Days",
      [
        Entry(keys: "Left Right, h l", action: "a day back, on; 12l is 12 days"),
        Entry(keys: "PgUp PgDn, b f", action: "a week"),
        Entry(keys: "Home End, g G", action: "first, last day; 24G is day 24"),
        Entry(keys: "[ ]", action: "previous, next change"),
        Entry(keys: "{ }", action: "the same, in the district"),
        Entry(keys: ":", action: "type a date"),
        Entry(keys: "Space", action: "play, pause"),
        Entry(keys: "< > r", action: "slower, faster, reverse"),
      ]
    ),
    (
      "Map",
      [
        Entry(keys: "Up Down, k j, Tab", action: "select a district"),
        Entry(keys: "Enter", action: "inspect it"),
        Entry(keys: "H J K L, Shift-arrows", action: "pan"),
        Entry(keys: "+ -", action: "zoom"),
        Entry(keys: "0", action: "the whole map; again: home"),
        Entry(keys: "z .", action: "fit, centre the selection"),
      ]
    ),
    (
      "Screen",
      [
        Entry(keys: "i", action: "legend"),
        Entry(keys: "c C o", action: "glyphs, colours, names"),
        Entry(keys: "y", action: "command line of this view"),
        Entry(keys: "Ctrl-D Ctrl-U", action: "scroll a panel"),
        Entry(keys: "M", action: "mouse on, off"),
        Entry(keys: "Esc", action: "close what is open"),
        Entry(keys: "Ctrl-L Ctrl-Z", action: "repaint, suspend"),
        Entry(keys: "q", action: "quit"),
      ]
    ),
  ]

  static func lines(width: Int) -> [PanelLine] {
    var lines: [PanelLine] = []
    for (heading, group) in entries {
      lines.append(.heading(heading))
      for entry in group {
        let column = max(14, entry.keys.count + 1)
        if column + entry.action.count <= width {
          let gap = String(repeating: " ", count: column - entry.keys.count)
          lines.append(
            PanelLine(runs: [
              .init(text: entry.keys, mark: .key, ground: nil),
              .init(text: gap + entry.action, mark: .text, ground: nil),
            ]))
        } else {
          lines.append(PanelLine(entry.keys, .key))
          lines.append(PanelLine("  " + entry.action))
        }
      }
    }
    return lines
  }
}
