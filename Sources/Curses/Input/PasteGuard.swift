import Screens

/// Tells a text that was pasted from keys where the terminal does not mark it: by what no hand does.
///
/// Eight characters or more at once with the end of a line, or with three different ones, are a paste, and so is what
/// comes right behind. A key that is held sends one over and over and never counts; nor do keys that no text holds, as
/// arrows and Escape: those that come with such were typed while nobody could read them.
struct PasteGuard: Sendable {
  /// Until when what comes belongs to the paste before.
  private var until: Int64 = .min

  private static let least = 8, different = 3
  /// Milliseconds within which the next piece of a paste comes.
  private static let delay: Int64 = 60

  /// What came at once, with the keys that were pasted as one text.
  mutating func filter(_ arrivals: [Arrival], at now: Int64) -> [Arrival] {
    // Most of the time a key comes alone.
    if arrivals.count < Self.least, now >= until { return arrivals }
    let keys = arrivals.compactMap { arrival -> Key? in
      if case .key(let key) = arrival { key } else { nil }
    }
    let typed = keys.compactMap(\.pasted)
    guard typed.count == keys.count else { return arrivals }
    let kinds = Set(typed.filter { $0 != "\n" })
    let isPaste =
      typed.count >= Self.least && ((typed.contains("\n") && !kinds.isEmpty) || kinds.count >= Self.different)
    guard isPaste || (now < until && !typed.isEmpty) else { return arrivals }
    until = now + Self.delay
    let rest = arrivals.filter { arrival in
      if case .key = arrival { false } else { true }
    }
    return rest + [.paste(String(String.UnicodeScalarView(typed)))]
  }
}

extension Key {
  /// The character that it puts into a text; nil for one that is no text.
  var pasted: Unicode.Scalar? {
    switch self {
    case .character(let scalar): scalar
    case .enter: "\n"
    case .tab: "\t"
    case .control, .up, .down, .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .pageUp, .pageDown, .home,
      .end, .escape, .backTab, .backspace, .delete, .function:
      nil
    }
  }
}
