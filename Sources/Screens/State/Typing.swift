import Basics
import Chronicle

/// What keys and pastes do while a prompt is open.
extension Model {
  /// Inserts a pasted text into the open prompt, as one line. Without a prompt it is ignored: pasted characters are
  /// never keys.
  mutating func paste(_ text: String, in atlas: Atlas) -> Effect {
    notice = nil
    guard let prompt, prompt != .layer else {
      notice = "Pasted text is not taken for keys: press \(Command.goTo.key) or \(Command.find.key) first to use it."
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

  /// Goes to the typed date, or tells why there is no such day.
  mutating func goToTypedDate(in atlas: Atlas) {
    let text = prompt?.text ?? ""
    prompt = nil
    let reading = readDate(text, on: day, in: atlas.days)
    if case .day(let read) = reading {
      day = read
    } else if !text.isEmpty {
      notice = reading.complaint(about: text, in: atlas.days)?.stopped
    }
    syncRow(in: atlas)
  }

  /// Opens the chosen match of the typed search.
  mutating func openMatch(in atlas: Atlas) {
    let text = prompt?.text ?? ""
    prompt = nil
    guard !matches.isEmpty else {
      panel = .none
      if !text.isEmpty { notice = "Nothing is called '\(text)'." }
      return
    }
    goToMatch(row, in: atlas)
  }

  /// Closes the prompt, and the list of a search with it.
  mutating func leavePrompt() {
    switch prompt {
    case .search: panel = .none
    case .help: helpQuery = ""
    case .date, .layer, nil: break
    }
    prompt = nil
  }

  /// Takes the last character back; closes an empty prompt.
  mutating func rubOut() -> Effect {
    guard let text = prompt?.text, !text.isEmpty else {
      leavePrompt()
      return .none
    }
    return retype(String(text.dropLast()))
  }

  /// Adds a character, as long as there is room.
  mutating func type(_ key: Key) -> Effect {
    guard case .character(let scalar) = key, let prompt, prompt.text.unicodeScalars.count < prompt.limit else {
      return .none
    }
    return retype(prompt.text + String(scalar))
  }

  /// Puts another text into the prompt. A search follows it.
  mutating func retype(_ text: String) -> Effect {
    guard let old = prompt, old.text != text else { return .none }
    prompt?.text = text
    switch old {
    case .search:
      query = text
      return .search(text)
    case .help: helpQuery = text
    case .date, .layer: break
    }
    return .none
  }
}
