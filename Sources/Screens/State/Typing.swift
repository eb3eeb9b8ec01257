import Basics
import Chronicle

/// What keys and pastes do while a prompt is open.
extension Model {
  /// Opens a prompt.
  mutating func ask(_ prompt: Prompt) {
    self.prompt = prompt
    line.begin()
  }

  /// Inserts a pasted text into the open prompt, as one line. Without a prompt it is ignored: pasted characters are
  /// never keys.
  mutating func paste(_ text: String, in atlas: Atlas) -> Effect {
    notice = nil
    waitWithAnswer()
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
    line.keep(text)
    let reading = readDate(text, on: day, in: atlas.days)
    if case .day(let read) = reading {
      day = read
    } else if !text.isEmpty {
      notice = reading.complaint(about: text, in: atlas.days)?.stopped
    }
    syncRow(in: atlas)
  }

  /// The day that the typed search stands for, where it is a date and nothing has that name.
  func searchedDay(in atlas: Atlas) -> Day? {
    let text = prompt?.text ?? query
    guard row == 0, text.contains(where: \.isNumber), matches.first.map({ $0.quality < .wordStart }) ?? true,
      case .day(let day) = readDate(text, on: day, in: atlas.days)
    else { return nil }
    return day
  }

  /// Opens the chosen match of the typed search, or goes to the day that was typed.
  mutating func openMatch(in atlas: Atlas) {
    let text = prompt?.text ?? ""
    let searched = searchedDay(in: atlas)
    prompt = nil
    line.keep(text)
    if let searched {
      open(.none)
      day = searched
      return
    }
    guard !matches.isEmpty else {
      open(.none)
      if !text.isEmpty { notice = "Nothing is called '\(text)'." }
      return
    }
    let isNear = matches[min(row, matches.count - 1)].quality == .near
    goToMatch(row, in: atlas)
    if isNear { notice = "Nothing is called '\(text)'; this name is near it." }
    if isSpoken, !isNear, matches.count > 1 { notice = matchNotice }
  }

  /// Closes the prompt, and the list of a search with it.
  mutating func leavePrompt() {
    switch prompt {
    case .search: open(.none)
    case .help: helpQuery = ""
    case .date, .layer, .export, .replace, nil: break
    }
    prompt = nil
  }

  /// Chooses another match; while nothing is found, goes through what was typed before.
  mutating func moveMatch(by steps: Int) -> Effect {
    if prompt?.text.isEmpty == true || matches.isEmpty { return recall(-steps) }
    row = min(max(0, row + steps), matches.count - 1)
    return .none
  }

  /// Puts a text that was typed before into the prompt.
  mutating func recall(_ steps: Int) -> Effect {
    guard let text = prompt?.text, let older = line.recall(steps, from: text) else { return .none }
    return retype(older)
  }

  /// Takes the character before the caret back; Delete takes the one behind it where there is one. Closes an empty
  /// prompt.
  mutating func rubOut(_ key: Key) -> Effect {
    guard let text = prompt?.text, !text.isEmpty else {
      leavePrompt()
      return .none
    }
    let (before, behind) = line.parts(of: text)
    if key == .delete, !behind.isEmpty {
      line.lettersBehind -= 1
      return retype(String(before + behind.dropFirst()))
    }
    return retype(String(before.dropLast() + behind))
  }

  /// Takes the word before the caret back.
  mutating func deleteWord() -> Effect {
    guard let text = prompt?.text else { return .none }
    let (before, behind) = line.parts(of: text)
    return retype(String(TypingLine.withoutLastWord(before) + behind))
  }

  /// Takes all back that stands before the caret.
  mutating func clearLine() -> Effect {
    guard let text = prompt?.text else { return .none }
    return retype(String(line.parts(of: text).behind))
  }

  /// Moves the caret by letters, and stays inside the text.
  mutating func moveCaret(by letters: Int) {
    guard let text = prompt?.text else { return }
    line.lettersBehind = letters < -text.count ? text.count : min(max(0, line.lettersBehind - letters), text.count)
  }

  /// Adds a character at the caret, as long as there is room.
  mutating func type(_ key: Key) -> Effect {
    guard case .character(let scalar) = key, let prompt, prompt.text.unicodeScalars.count < prompt.limit else {
      return .none
    }
    let (before, behind) = line.parts(of: prompt.text)
    return retype(before + String(scalar) + behind)
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
    case .date, .layer, .export, .replace: break
    }
    return .none
  }
}
