/// A country of the map.
public struct Country: Hashable, Sendable {
  /// The pack's id of the country.
  public var id: String
  /// The holder of the faces of this country that have no history of their own.
  public var holder: HolderIndex
  /// Which holder of the group that is; nil in a story without groups.
  public var member: MemberIndex?
  /// The country's name in the pack's languages.
  public var names: Names

  /// Makes a country.
  public init(id: String, holder: HolderIndex, member: MemberIndex? = nil, names: Names) {
    self.id = id
    self.holder = holder
    self.member = member
    self.names = names
  }
}
