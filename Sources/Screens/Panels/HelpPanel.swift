import Classroom

/// The keys as the help panel lists them, by the table of keys.
enum HelpPanel {
  /// A line of the help: keys and their action.
  struct Entry: Hashable, Sendable {
    /// The keys as written on the screen, separated by spaces.
    var keys: String
    /// The action in a few words.
    var action: String
  }

  /// The lines of the keys that the reader has, by the part that the reader takes in a class, under their headings.
  static func entries(in classroom: ClassMembership?) -> [(heading: String, entries: [Entry])] {
    KeyMap.groups(in: classroom).map { group in
      (
        group.heading,
        KeyMap.rows.filter { $0.group == group }.compactMap(\.line).map { Entry(keys: $0.keys, action: $0.action) }
      )
    }
  }

  static func content(_ context: PanelContext) -> PanelContent {
    let lines = lines(rows: context.rows, classroom: context.model.classroom)
    return PanelContent(title: "Keys", blocks: [.kept(lines, of: [])])
  }

  /// The lines of the help panel, with headings and blank lines between groups where there is room for them.
  static func lines(rows: Int, classroom: ClassMembership? = nil) -> [PanelLine] {
    let entries = entries(in: classroom)
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

extension KeyRow.Group {
  fileprivate var heading: String {
    switch self {
    case .presenter, .follower: "Class"
    case .days: "Days"
    case .map: "Map"
    case .screen: "Screen"
    }
  }
}
