extension Atlas {
  /// Who holds ground in a state, by name; in a story with groups the holder and its group: "Saxony (The North)".
  public func holderWords(_ state: ControlState) -> Phrase { holderWords(state.holder, state.member) }

  /// A holder by name, or one of a group and its group; the group alone where none of it is meant.
  public func holderWords(_ holder: HolderIndex, _ member: MemberIndex?) -> Phrase {
    guard let member else { return "\(.name(self[holder].names))" }
    let own = self[member].names, group = self[holder].names
    return own == group ? "\(.name(group))" : "\(.name(own)) (\(.name(group)))"
  }

  /// The name of who holds ground in a state: in a story with groups that of the holder, without its group.
  public func names(of state: ControlState) -> Names { names(of: state.holder, state.member) }

  /// The name of a holder, or of one of a group.
  public func names(of holder: HolderIndex, _ member: MemberIndex?) -> Names {
    member.map { self[$0].names } ?? self[holder].names
  }

  /// The words for a holder, or for one of a group and its group, as text in a language.
  public func holderName(_ holder: HolderIndex, _ member: MemberIndex?, in language: Language) -> String {
    holderWords(holder, member).text { $0[language] }
  }
}
