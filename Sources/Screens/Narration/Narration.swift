import Chronicle
import Geometry

/// The sentences told after an input, for screen readers and braille displays: text that is appended, never drawn
/// over.
///
///     17 Oct 2020, day 21. 318 square kilometres changed to Azerbaijan: Jabrayil 233, Fuzuli 85.
///     Azerbaijan announces as taken: Fuzuli and 7 more. Aliyev announces Fuzuli.
///
/// Every sentence ends its line. Only while a prompt is open does the last line stay open, because the typed text
/// continues it.
public struct Narration: Sendable {
  let atlas: Atlas
  let evidence: EvidenceBook
  let activity: ActivityIndex

  /// Makes a narration of an atlas; computes the evidence about all places first.
  public init(of atlas: Atlas) {
    self.atlas = atlas
    evidence = EvidenceBook(of: atlas)
    activity = ActivityIndex(of: atlas)
  }

  /// The text told before the first key.
  public func opening(_ model: Model) -> String {
    let keys = "\(Command.help.key) tells the keys, \(Command.quit.key) ends."
    let offer = model.offersTour ? [Phrase(Model.tourOffer + ".")] : []
    return text(["\(.name(atlas.title)), in sentences. \(keys)"] + offer + whole(model), model.appearance)
  }

  /// The text told after an input that changed one model into another.
  public func text(after input: Input, from before: Model, to after: Model) -> String {
    if case .key(.character(let scalar)) = input, let old = before.prompt, let new = after.prompt {
      // The character is echoed at the end of the open line; a full line takes no more. In the middle of a line all of
      // it is told again.
      if after.line.lettersBehind == 0 || old == new { return old == new ? "" : safe(String(scalar)) }
    }
    if case .paste = input, let old = before.prompt, let new = after.prompt {
      return safe(String(new.text.unicodeScalars.dropFirst(old.text.unicodeScalars.count)))
    }
    var said = text(sentences(after: input, from: before, to: after), after.appearance)
    if before.prompt != nil { said = "\n" + said }
    if let prompt = after.prompt { said += safe(prompt.spokenLabel + prompt.text) }
    return said
  }

  private func text(_ lines: [Phrase], _ appearance: Appearance) -> String {
    lines.map { appearance.told($0) + "\n" }.joined()
  }

  private func sentences(after input: Input, from before: Model, to after: Model) -> [Phrase] {
    guard case .key(let key) = input else {
      if case .classroom = input { return classroom(from: before, to: after) }
      if case .paste = input { return after.notice.map { [Phrase($0)] } ?? [] }
      return input == .tick ? changes(from: before, to: after, by: nil) : []
    }
    let command = KeyMap.command(for: key, in: before.keyScope)
    if command == .repaint { return whole(after) }
    if let count = after.count, count != before.count { return ["\(count)."] }
    if case .search = after.prompt, before.prompt != nil {
      let chooses = command == .matchUp || command == .matchDown
      return chooses && before.prompt == after.prompt ? row(of: after) : []
    }
    if case .help = before.prompt { return after.prompt == nil ? panel(of: after) : [] }
    if case .date = after.prompt {
      return before.prompt == nil ? ["Type 20 oct, 20.10, 2020-10-20 or +7, then \(Command.goToDate.key)."] : []
    }
    if let told = export(from: before, to: after) { return told }
    if case .layer = after.prompt { return [Phrase(LayerPrompt.spoken)] }
    var lines = after.notice.map { [Phrase($0)] } ?? []
    lines += changes(from: before, to: after, by: command)
    if !lines.isEmpty { return lines }
    return [command == .goToDate ? day(after) : answer(to: command, from: before, to: after)]
  }

  /// The sentences about an event of the class: its state, the change of view, the question asked.
  private func classroom(from before: Model, to after: Model) -> [Phrase] {
    let banner = after.classBanner(isShort: false, in: atlas)
    var lines = banner == before.classBanner(isShort: false, in: atlas) ? [] : [Phrase(banner ?? "")]
    if let notice = after.notice, notice != before.notice { lines.append(Phrase(notice)) }
    lines += changes(from: before, to: after, by: nil)
    // The reason why the follower is not in the class; a map shows it in the status line.
    let following = after.classroom?.following, old = before.classroom?.following
    if let line = following?.line, line != .connected, line != old?.line, let sentence = after.classSentence {
      lines.append(Phrase(sentence))
    }
    let isTold = following?.state?.question != old?.state?.question || following?.state?.note != old?.state?.note
    if isTold, after.panel == .classroom, before.panel == .classroom { lines += panel(of: after) }
    return lines
  }

  /// The sentences about the differences, in this order: playback, reading, day, then panel, row or selection.
  private func changes(from before: Model, to after: Model, by command: Command?) -> [Phrase] {
    var lines = playback(from: before.playback, to: after.playback)
    if after.reading != before.reading { lines += reading(after) }
    if before.comparedDay != nil, after.comparedDay == nil { lines.append("No longer comparing.") }
    let tellsRow =
      after.isListing && after.panel == before.panel && command?.moves == .row && before.prompt == nil
    let told = lessons(from: before, to: after)
    let isMoved = after.row != before.row || after.kind != before.kind
    if after.panel == .quiz, after.panel == before.panel, !told.isEmpty { return lines + told }
    if after.day != before.day {
      // At the cursor one asks about a point: the day's news would stand before the answer.
      let isAsked = after.cursor != nil && before.cursor != nil
      lines.append(
        isAsked ? "\(.date(after.day))." : day(after, withEvents: !(tellsRow && after.panel == .events)))
    }
    lines += cursor(from: before, to: after)
    let isOther = after.selection != before.selection || after.place != before.place
    let asksAgain = command == .choose && after.panel.rules.isAboutSelection
    if after.panel != before.panel || after.panel.rules.isAboutSelection && isOther || asksAgain
      || after.panel == .comparison && after.day != before.day
    {
      if after.panel == .none {
        if after.notice == nil { lines.append("Closed.") }
      } else {
        lines += panel(of: after)
      }
    } else if !told.isEmpty {
      lines += told
    } else if tellsRow, isMoved {
      lines += after.kind == before.kind ? row(of: after) : panel(of: after)
    } else if isOther {
      lines.append(after.selection == nil ? "No district is selected." : focus(of: after))
    } else if after.day != before.day, after.selection != nil {
      lines.append(focus(of: after))
    }
    return lines
  }

  /// The answer to a key that changed nothing that is told. Every key is answered.
  private func answer(to command: Command?, from before: Model, to after: Model) -> Phrase {
    if before.prompt != nil { return command == .openMatch ? "Nothing was typed." : "Typing ended." }
    let moves = command?.moves
    if after.isListing, moves == .row { return row(of: after).last ?? "The list is empty." }
    if after.panel != .none, moves == .row {
      return
        "The panel was told whole. \(Command.repaint.spoken) tells it again, \(Command.closePanel.spoken) closes it."
    }
    if moves == .day, after.day == atlas.days.lowerBound { return "This is the first day, \(.date(after.day))." }
    if moves == .day, after.day == atlas.days.upperBound { return "This is the last day, \(.date(after.day))." }
    return moves == .view ? "That changes only the picture, and there is none here." : "Nothing changed."
  }
}

extension Prompt {
  /// The words before the typed text.
  fileprivate var spokenLabel: String {
    switch self {
    case .date: "Go to: "
    case .search: "Search: "
    case .help: "Search the help: "
    case .layer: "Layer: "
    case .export: "Export to: "
    case .replace: "Replace: "
    }
  }
}
