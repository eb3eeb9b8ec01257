import Basics
import Chronicle
import Classroom

/// A part of the help: a heading, and what the keys below it do.
struct HelpGroup: Sendable {
  let heading: Phrase
  let rows: [KeyRow]
  /// Whether its keys are those of what was open when the help was asked for.
  var isOwn = false
}

/// The table of keys as help tells it: the keys of what is open come first.
enum HelpEntries {
  /// The groups that a reader has now. Nothing of what was open is left where the help covers nothing: then the days
  /// come first.
  static func groups(of model: Model, in atlas: Atlas) -> [HelpGroup] {
    let own = own(model)
    let others = KeyMap.groups(in: model.classroom).filter { !own.contains($0) }
    return own.map { group($0, isOwn: true, model, atlas) } + others.map { group($0, isOwn: false, model, atlas) }
  }

  /// The groups with at least one row that says the text, in its phrase, its heading or its keys, and of those the rows
  /// that do.
  static func groups(saying text: String, of model: Model, in atlas: Atlas) -> [HelpGroup] {
    let all = groups(of: model, in: atlas)
    let wanted = folded(text)
    guard !wanted.isEmpty else { return all }
    return all.compactMap { group in
      let rows = group.rows.filter { row in
        isIn(folded(row.phrase ?? ""), wanted) || row.names(by: \.title).contains { $0 == text || folded($0) == wanted }
      }
      return rows.isEmpty ? nil : HelpGroup(heading: group.heading, rows: rows, isOwn: group.isOwn)
    }
  }

  /// The groups of what the help covers.
  private static func own(_ model: Model) -> [KeyRow.Group] {
    let below = model.covered.last?.panel ?? .none
    let role = KeyMap.groups(in: model.classroom).filter { $0 == .presenter || $0 == .follower }
    let chosen: [KeyRow.Group] = below == .none && model.selection != nil ? [.chosen] : []
    return role + below.rules.help + chosen
  }

  private static func group(_ group: KeyRow.Group, isOwn: Bool, _ model: Model, _ atlas: Atlas) -> HelpGroup {
    HelpGroup(heading: heading(group, isOwn: isOwn, model, atlas), rows: KeyMap.told(in: group), isOwn: isOwn)
  }

  private static func heading(_ group: KeyRow.Group, isOwn: Bool, _ model: Model, _ atlas: Atlas) -> Phrase {
    guard isOwn, group == .chosen, let district = model.selection else { return Phrase(group.heading) }
    let name = model.place.map { atlas[$0].names } ?? atlas[district].names
    return "\(.name(name)) is chosen"
  }

  /// Whether a text has another one in it.
  private static func isIn(_ text: String, _ part: String) -> Bool {
    let text = Array(text.utf8), part = Array(part.utf8)
    guard text.count >= part.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
  }
}

extension KeyRow.Group {
  /// The heading of the group, wherever keys are listed.
  var heading: String {
    switch self {
    case .presenter: "Teach the class"
    case .follower: "Follow the class"
    case .quiz: "Answer questions"
    case .panel: "In an open panel or list"
    case .chosen: "With a district chosen"
    case .days: "Move through the days"
    case .claims: "Ask who says what"
    case .find: "Find and choose"
    case .map: "Move the map"
    case .look: "Change the look"
    case .learn: "Learn and share"
    case .leave: "Leave, and help"
    case .typing: "While you type"
    }
  }
}
