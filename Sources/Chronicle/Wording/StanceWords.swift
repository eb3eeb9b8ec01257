extension Atlas {
  /// A stance in words: "Artsakh, to be handed over"; of ground that is merely held the holder alone.
  public func words(of stance: ControlStance) -> Phrase {
    switch stance.status {
    case .unmapped: Phrase(stance.status.words)
    case .held: "\(.name(self[stance.holder].names))"
    case .toBeHandedOver, .peacekeepersDeployed, .monitored:
      "\(.name(self[stance.holder].names)), \(stance.status.words)"
    }
  }

  /// A stance where there is little room: "Artsakh, to hand over".
  public func wordsInLegend(of stance: ControlStance) -> Phrase {
    if stance.status == .unmapped { return Phrase(stance.status.words) }
    let name: Phrase = "\(.name(self[stance.holder].names))"
    return stance.status.inLegend.map { name + ", \($0)" } ?? name
  }
}
