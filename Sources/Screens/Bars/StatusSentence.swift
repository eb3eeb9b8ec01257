import Basics
import Chronicle

/// The sentence at the foot of the screen: an answer to the last key, or what is to be said of the day or the selection.
struct StatusSentence {
  let atlas: Atlas
  let model: Model
  let evidence: EvidenceBook
  /// The ground that is open on the day shown, where it was found for the frame.
  var openGround: OpenGround?

  /// Whether it answers the reader or warns, and so must not be overlooked.
  var isNotice: Bool {
    model.notice != nil || model.count != nil || model.prompt == .layer || model.closing != nil
  }

  /// Whether it is the news of the day shown, and nothing else.
  var isNewsOfDay: Bool { isOfChanges && model.comparedDay == nil }

  /// Whether it tells what changed, on the day shown or since the day with which is compared.
  private var isOfChanges: Bool {
    !isNotice && model.classSentence == nil && model.panel.rules.list?.sentence(of: model, in: atlas) == nil
      && model.selection == nil && model.place == nil && !model.offersTour
      && model.reading.isOfGround && model.reading != .captured && model.cursor == nil
  }

  var text: String {
    if let seconds = model.closing { return "This session ends in \(seconds) s unless you press a key." }
    if let notice = model.notice { return notice }
    if model.prompt == .layer { return LayerPrompt.written }
    if let sentence = model.classSentence { return sentence }
    if let count = model.count { return counting(count) }
    if model.panel == .help { return "What the keys do." }
    if let row = model.panel.rules.list?.sentence(of: model, in: atlas) { return row }
    // The record of a place tells what happens later in the lesson and may give the answer away.
    let tellsLater = model.horizon != nil && model.place != nil
    if tellsLater || model.panel == .lesson && model.lesson?.openQuestion != nil {
      return model.appearance.shown(sentences.changes(on: model.day, since: model.changedSince))
    }
    if model.cursor != nil { return model.appearance.shown(model.cursorWords(in: atlas, isShort: true)) }
    if model.reading == .captured, model.selection == nil, let back = model.dayBeforeCapture {
      return
        "All that changed hands by \(atlas.words(for: model.day)). \(Command.capture.key) goes back to \(atlas.words(for: back))."
    }
    if model.offersTour, model.selection == nil { return Model.tourOffer }
    let account = model.reading.isOfGround || model.place != nil ? "" : "Assessed: "
    let focus = sentences.focus(
      on: model.day, since: model.changedSince, selection: model.selection, place: model.place)
    return account + model.appearance.shown(focus)
  }

  /// The sentence in the longest words that a line has room for.
  func text(in room: Int) -> String {
    let whole = model.appearance.text(text)
    guard cellWidth(of: whole) > room else { return whole }
    return shorter.lazy.map(model.appearance.shown).first { cellWidth(of: model.appearance.text($0)) <= room }
      .map(model.appearance.text) ?? whole
  }

  /// The same in fewer words: the news with fewer names, the answer at the cursor without what its plate has.
  private var shorter: [Phrase] {
    if isOfChanges {
      return [true, false].map { tellsNotKnown in
        var brief = sentences
        brief.isBrief = true
        brief.tellsNotKnown = tellsNotKnown
        return brief.changes(on: model.day, since: model.changedSince)
      }
    }
    guard !isNotice, model.classSentence == nil, model.cursor != nil else { return [] }
    return [true, false].map { model.cursorWordsInBrief(in: atlas, withFront: $0) }
  }

  /// What a number before a key will do.
  private func counting(_ count: Int) -> String {
    let on = "\(count): \(Command.dayOn.letter) goes \(counted(count, model.pace.step.rawValue)) on"
    guard model.panel == .none else {
      return on + ", \(Command.lineDown.letter) \(counted(count, model.isListing ? "row" : "line")) down."
    }
    return on + ", \(Command.lastDay.letter) to \(model.pace.step.rawValue) \(count)."
  }

  private var sentences: Sentences { Sentences(atlas: atlas, evidence: evidence, openGround: openGround) }
}
