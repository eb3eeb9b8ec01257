import Chronicle

/// The keys as they are told where sentences are printed instead of a map.
enum PlainHelp {
  static func content(_ groups: [HelpGroup]) -> PanelContent {
    PanelContent(title: "Keys", blocks: groups.flatMap(blocks))
  }

  private static func blocks(_ group: HelpGroup) -> [PanelBlock] {
    [.told("\(group.heading):")] + group.rows.map { .told(Phrase(line($0))) }
  }

  /// "Left, Right, h, l: one day back, one day on."
  static func line(_ row: KeyRow) -> String {
    row.names(by: \.spoken).joined(separator: ", ") + ": " + (row.phrase ?? "") + "."
  }
}
