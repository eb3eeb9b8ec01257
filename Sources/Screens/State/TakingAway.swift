import Basics
import Chronicle

/// Copying to the terminal's clipboard.
extension Model {
  /// Copies the address of the source that is shown, or else the command line of the view; tells what to do where the
  /// terminal takes no copies.
  mutating func copy(in atlas: Atlas) -> Effect {
    guard !isKiosk else {
      notice = "Nothing is copied here: mark the text with the mouse instead."
      return .none
    }
    let address = shownAddress(in: atlas)
    guard takesCopies else {
      if address == nil { open(.command) }
      let what = address == nil ? "the command line" : "the address"
      notice =
        "This terminal takes no copies from programs: mark \(what) with the mouse\(reportsMouse ? " and Shift" : "")."
      return .none
    }
    notice = address.map { "Copied: \($0)" } ?? "Copied: the command line that brings this view back."
    return .copy(address)
  }

  /// The address of the source that is shown whole or chosen in a list; nil where none is, or its address is not known.
  func shownAddress(in atlas: Atlas) -> String? {
    panel.rules.source(self, atlas).map { atlas[$0].url }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// Exporting what is shown to a file, whose name is typed.
extension Model {
  /// Asks for the file's name, and begins with one that says the day.
  mutating func askForFile() {
    guard !isKiosk else {
      notice = "No file is written from here; dayfront export does it on a computer of your own."
      return
    }
    guard !exportEndings.isEmpty else {
      notice = "No file is written from here."
      return
    }
    let ending = exportEndings.contains(lastEnding) ? lastEnding : exportEndings[0]
    ask(.export("dayfront-\(day).\(ending)"))
  }

  /// Asks for what is shown in the typed file.
  mutating func exportToTypedFile() -> Effect {
    guard let asked = prompt else { return .none }
    prompt = nil
    guard !asked.text.isEmpty else { return .none }
    line.keep(asked.text)
    if let ending = ending(of: asked.text) { lastEnding = ending }
    return .export(ExportWish(path: asked.text, replaces: asked == .replace(asked.text)))
  }

  /// Tells what became of an export; asks again where there is such a file.
  mutating func hear(_ outcome: ExportOutcome, of wish: ExportWish) {
    switch outcome {
    case .written(let name, let folder, let bytes):
      notice = "Written: \(name), \(grouped(max(1, bytes / 1000))) kB, in \(folder)"
    case .exists: ask(.replace(wish.path))
    case .refused(let words): notice = "Nothing was exported: \(wish.path): \(words)."
    }
  }

  /// Puts another ending in the place of the name's own; a name without one gets it.
  mutating func turnEnding(by steps: Int) -> Effect {
    guard let text = prompt?.text, !exportEndings.isEmpty else { return .none }
    line.lettersBehind = 0
    guard let own = ending(of: text), let place = exportEndings.firstIndex(of: own) else {
      return retype(text + "." + exportEndings[steps > 0 ? 0 : exportEndings.count - 1])
    }
    let count = exportEndings.count
    return retype(text.dropLast(own.count) + exportEndings[((place + steps) % count + count) % count])
  }

  /// The endings that the typed name could have instead, in the order in which they come.
  var otherEndings: [String] {
    let place = prompt.flatMap { ending(of: $0.text) }.flatMap(exportEndings.firstIndex(of:))
    guard let place else { return exportEndings }
    return Array(exportEndings[(place + 1)...] + exportEndings[..<place])
  }

  /// The known ending of a name, without its dot; nil for a name that has none.
  private func ending(of name: String) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return exportEndings.first { $0 == ending }
  }
}
