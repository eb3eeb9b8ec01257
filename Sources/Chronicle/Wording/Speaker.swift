/// The place where a speaker is named.
public enum SpeakerRegister: Sendable {
  /// In a sentence or a list of statements: everybody's allegiance is told, "Bellingcat (independent)".
  case statement
  /// Below a heading that parts the sides' statements from those of others: "Bellingcat".
  case headed
}

extension Atlas {
  /// A party as the speaker of a statement, with the side it speaks for: "Spokesman of the Staff (Artsakh)". The side is
  /// left out where the office names it: "President of Azerbaijan".
  ///
  /// - Parameter name: a name as the text gives names.
  public func speaker(_ party: Int, _ register: SpeakerRegister, name: (Names) -> String) -> String {
    let own = parties[party]
    switch (own.side, register) {
    case (.holder(let side), _):
      return names(own.names, self[side].names) ? name(own.names) : "\(name(own.names)) (\(name(self[side].names)))"
    case (.independent, .statement): return "\(name(own.names)) (independent)"
    case (.independent, .headed), (.reader, _): return name(own.names)
    }
  }

  /// Whether an office names a side, by their English names: other languages bend the side's name.
  private func names(_ office: Names, _ side: Names) -> Bool {
    let words = Self.words(of: office.english), sought = Self.words(of: side.english)
    guard !sought.isEmpty, sought.count <= words.count else { return false }
    return (0...words.count - sought.count).contains { words[$0...].starts(with: sought) }
  }

  private static func words(of name: String) -> [Substring] { name.split { !$0.isLetter } }
}
