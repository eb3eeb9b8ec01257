import Chronicle
import Classroom

/// The keys as they are told where sentences are printed instead of a map, by the table of keys.
enum PlainHelp {
  static func content(in classroom: ClassMembership?) -> PanelContent {
    PanelContent(title: "Keys", blocks: lines(in: classroom).map { .told(Phrase($0)) })
  }

  static func lines(in classroom: ClassMembership?) -> [String] {
    KeyMap.groups(in: classroom).flatMap { group in KeyMap.rows.filter { $0.group == group }.compactMap(\.spoken) }
  }
}
