extension Atlas {
  /// A stance in words: "Artsakh, to be handed over"; of ground that is merely held the holder alone.
  public func words(of stance: ControlStance) -> Phrase { words(of: stance, nil) }

  /// The same of a state; in a story with groups the holder and its group: "Saxony (The North), monitored".
  public func stanceWords(_ state: ControlState) -> Phrase { words(of: ControlStance(state), state.member) }

  private func words(of stance: ControlStance, _ member: MemberIndex?) -> Phrase {
    switch stance.status {
    case .unmapped: Phrase(stance.status.words)
    case .held: holderWords(stance.holder, member)
    case .toBeHandedOver, .peacekeepersDeployed, .monitored:
      "\(holderWords(stance.holder, member)), \(stance.status.words)"
    }
  }

  /// A stance where there is little room: "Artsakh, to hand over".
  public func wordsInLegend(of stance: ControlStance) -> Phrase {
    if stance.status == .unmapped { return Phrase(stance.status.words) }
    let name: Phrase = "\(.name(self[stance.holder].names))"
    return stance.status.inLegend.map { name + ", \($0)" } ?? name
  }
}
