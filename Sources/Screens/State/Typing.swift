import Basics
import Chronicle

/// Handles keys and pastes while a prompt is open.
extension Model {
  /// Inserts a pasted text into the open prompt, as one line. Without a prompt it is ignored: pasted characters are
  /// never keys.
  mutating func paste(_ text: String, in atlas: Atlas) -> Effect {
    notice = nil
    guard let prompt, prompt != .layer else {
      notice = "What was pasted is not typed as keys; : and / take text."
      return .none
    }
    var effect = Effect.none
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    for scalar in words.unicodeScalars where cellWidth(of: scalar) > 0 {
      let step = take(.key(.character(scalar)), in: atlas)
      if step != .none { effect = step }
    }
    return effect
  }

  mutating func typeDate(_ key: Key, text: String, in atlas: Atlas) -> Effect {
    switch key {
    case .enter:
      prompt = nil
      switch readDate(text, on: day, in: atlas.days) {
      case .day(let read): day = read
      case .outside(let read):
        let range = "\(atlas.days.lowerBound.medium) to \(atlas.days.upperBound.medium)"
        notice = "\(read.medium) is outside this map: \(range)."
      case .notADate:
        if !text.isEmpty { notice = "'\(text)' is no date. Type 20 oct, 20.10, 2020-10-20 or +7." }
      }
      syncRow(in: atlas)
      return .none
    case .character, .escape, .control, .up, .down, .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight,
      .pageUp, .pageDown, .home, .end, .tab, .backTab, .backspace, .delete, .function:
      return edit(key, limit: 24)
    }
  }

  mutating func typeSearch(_ key: Key, text: String, in atlas: Atlas) -> Effect {
    switch key {
    case .enter:
      prompt = nil
      guard !matches.isEmpty else {
        panel = .none
        if !text.isEmpty { notice = "Nothing is called '\(text)'." }
        return .none
      }
      goToMatch(row, in: atlas)
      return .none
    case .up, .backTab:
      row = max(0, row - 1)
      return .none
    case .down, .tab:
      row = min(max(0, matches.count - 1), row + 1)
      return .none
    case .character, .escape, .control, .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .pageUp,
      .pageDown, .home, .end, .backspace, .delete, .function:
      let effect = edit(key, limit: 48)
      guard let typed = prompt?.text else {
        panel = .none
        return effect
      }
      guard typed != text else { return effect }
      query = typed
      return .search(typed)
    }
  }

  /// Handles the keys that all prompts share.
  private mutating func edit(_ key: Key, limit: Int) -> Effect {
    guard let text = prompt?.text else { return .none }
    switch key {
    case .escape, .control("c"): prompt = nil
    case .backspace, .delete:
      if text.isEmpty { prompt = nil } else { prompt?.text = String(text.dropLast()) }
    case .control("u"): prompt?.text = ""
    case .control("l"): return .repaint
    case .character(let scalar):
      if text.unicodeScalars.count < limit { prompt?.text = text + String(scalar) }
    case .enter, .control, .up, .down, .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .pageUp,
      .pageDown, .home, .end, .tab, .backTab, .function:
      break
    }
    return .none
  }
}
