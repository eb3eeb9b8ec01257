import Chronicle
import Geometry

/// What is said after an input, for screen readers and braille displays: text to append, never to draw over.
///
///     17 Oct 2020, day 21. 318 km2 changed holder: Jabrayil 233, Fuzuli 85. Aliyev announces Fuzuli.
///
/// Every sentence ends its line. Only while a prompt is open the last line stays open, because typing goes on in it.
public struct Narration: Sendable {
  let atlas: Atlas
  let evidence: EvidenceBook
  let activity: ActivityIndex

  public init(of atlas: Atlas) {
    self.atlas = atlas
    evidence = EvidenceBook(of: atlas)
    activity = ActivityIndex(of: atlas)
  }

  /// What is said before the first key.
  public func opening(_ model: Model) -> String {
    text([model.appearance.text(atlas.title) + ", in sentences. ? tells the keys, q ends."] + whole(model))
  }

  /// What an input that led from one model to another is answered with.
  public func text(after input: Input, from before: Model, to after: Model) -> String {
    if case .key(.character(let scalar)) = input, let old = before.prompt, let new = after.prompt {
      // What was typed at the end of the open line; a full line takes no more.
      return old == new ? "" : clean(String(scalar))
    }
    var said = text(sentences(after: input, from: before, to: after))
    if before.prompt != nil { said = "\n" + said }
    if let prompt = after.prompt { said += clean(prompt.label + prompt.text) }
    return said
  }

  private func text(_ lines: [String]) -> String { lines.map { clean($0) + "\n" }.joined() }

  /// Without characters that a terminal would obey, or that would turn or hide what follows.
  private func clean(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          switch $0.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: " "
          default: $0
          }
        }))
  }

  private func sentences(after input: Input, from before: Model, to after: Model) -> [String] {
    guard case .key(let key) = input else {
      return input == .tick ? changes(from: before, to: after, by: nil) : []
    }
    if key == .control("l") { return whole(after) }
    if let count = after.count, count != before.count { return ["Count \(count)."] }
    if case .search = after.prompt, before.prompt != nil {
      return [.up, .down, .tab, .backTab].contains(key) ? row(of: after) : []
    }
    if case .date = after.prompt {
      return before.prompt == nil ? ["Type 20 oct, 20.10, 2020-10-20 or +7, then Enter."] : []
    }
    var lines = after.notice.map { [after.appearance.text($0)] } ?? []
    lines += changes(from: before, to: after, by: key)
    if !lines.isEmpty { return lines }
    if case .date = before.prompt, key == .enter { return [day(after)] }
    return [answer(to: key, from: before, to: after)]
  }

  /// What is different, in the order: play, reading, day, panel or row or selection.
  private func changes(from before: Model, to after: Model, by key: Key?) -> [String] {
    var lines = playback(from: before.playback, to: after.playback)
    if after.reading != before.reading { lines += reading(after) }
    if before.comparedDay != nil, after.comparedDay == nil { lines.append("No longer comparing.") }
    let tellsRow =
      after.isListing && after.panel == before.panel && (key?.leadsInLists ?? false) && before.prompt == nil
    let isMoved = after.row != before.row || after.category != before.category
    if after.day != before.day { lines.append(day(after, withEvents: !(tellsRow && after.panel == .events))) }
    let isOther = after.selection != before.selection || after.place != before.place
    let asksAgain = key == .enter && after.panel == .inspection && before.prompt == nil
    if after.panel != before.panel || after.panel == .inspection && isOther || asksAgain
      || after.panel == .comparison && after.day != before.day
    {
      if after.panel == .none {
        if after.notice == nil { lines.append("Closed.") }
      } else {
        lines += panel(of: after)
      }
    } else if tellsRow, isMoved {
      lines += after.category == before.category ? row(of: after) : panel(of: after)
    } else if isOther {
      lines.append(after.selection == nil ? "No district is selected." : focus(of: after))
    } else if after.day != before.day, after.selection != nil {
      lines.append(focus(of: after))
    }
    return lines
  }

  /// A key that changed nothing that is told is answered all the same.
  private func answer(to key: Key, from before: Model, to after: Model) -> String {
    if before.prompt != nil { return key == .enter ? "Nothing was typed." : "Typing ended." }
    if after.isListing, key.leadsInLists { return row(of: after).last ?? "The list is empty." }
    if key.isOfDays, after.day == atlas.days.lowerBound { return "This is the first day, \(after.day.medium)." }
    if key.isOfDays, after.day == atlas.days.upperBound { return "This is the last day, \(after.day.medium)." }
    return key.isOfView ? "The view does not matter here." : "Nothing changed."
  }
}

extension Prompt {
  /// What stands before the text typed.
  fileprivate var label: String {
    switch self {
    case .date: "Go to: "
    case .search: "Search: "
    }
  }
}
