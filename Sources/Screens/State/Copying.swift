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
