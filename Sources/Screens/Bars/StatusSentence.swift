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

  /// The sentence in the longest words that a line has room for, where it has none for all of `text`, which is `whole` as
  /// it is shown.
  func fitted(_ whole: String, in room: Int) -> String {
    guard cellWidth(of: whole) > room else { return whole }
    for notKnown in Sentences.ToldNotKnown.allCases {
      guard let phrase = shorter(notKnown) else { break }
      let text = model.appearance.text(model.appearance.shown(phrase))
      if cellWidth(of: text) <= room { return text }
    }
    return whole
  }

  /// The same in fewer words: the news with fewer names, the answer at the cursor without what its plate has; nil where
  /// there are none.
  ///
  /// - Parameter notKnown: what is told beside the shortest form: ground whose day is not known. The front is told unless that
  ///   is nothing.
  private func shorter(_ notKnown: Sentences.ToldNotKnown) -> Phrase? {
    if isOfChanges {
      var brief = sentences
      brief.isBrief = true
      brief.notKnown = notKnown
      return brief.changes(on: model.day, since: model.changedSince)
    }
    guard !isNotice, model.classSentence == nil, model.cursor != nil else { return nil }
    return model.cursorWordsInBrief(in: atlas, withFront: notKnown != .nothing)
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
