import Classroom

/// The keys as they are told where sentences are printed instead of a map, by the table of keys.
enum PlainHelp {
  static func text(_ appearance: Appearance, in classroom: ClassMembership?) -> PanelText {
    PanelText(title: "Keys", lines: lines(in: classroom).map { PanelLine($0) }, appearance: appearance)
  }

  static func lines(in classroom: ClassMembership?) -> [String] {
    KeyMap.groups(in: classroom).flatMap { group in KeyMap.rows.filter { $0.group == group }.compactMap(\.spoken) }
  }
}
