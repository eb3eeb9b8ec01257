import Screens

/// Recognises pasted text where the terminal does not mark it, by a speed at which no hand types.
///
/// Eight characters or more at once, with the end of a line or with three different characters among them, are a
/// paste, and so is everything that follows at once. A key that is held repeats one character and never counts.
/// Neither do keys that no text contains, such as arrows and Escape: characters that come with them were typed while
/// the program was not reading.
struct PasteGuard: Sendable {
  /// The time until which characters belong to the paste before them.
  private var until: Int64 = .min

  private static let least = 8, different = 3
  /// The milliseconds within which the next piece of a paste comes.
  private static let delay: Int64 = 60

  /// The arrivals, with keys that were pasted combined into one text.
  mutating func filter(_ arrivals: [Arrival], at now: Int64) -> [Arrival] {
    // Mostly a key comes alone.
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
  /// The character that it would be in a text; nil for a key that no text contains.
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
