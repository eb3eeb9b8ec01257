/// Which of the palette's looks a holder has. A pack says it; the order of its holders says nothing.
public enum Slot: String, Hashable, Sendable, CaseIterable, Comparable {
  /// The side that takes.
  case first
  /// The side that held.
  case second
  case peacekeeper
  // These stand outside the contest.
  case third, fourth, fifth, sixth, seventh

  /// Its number among all, from 0.
  public var index: Int {
    switch self {
    case .first: 0
    case .second: 1
    case .peacekeeper: 2
    case .third: 3
    case .fourth: 4
    case .fifth: 5
    case .sixth: 6
    case .seventh: 7
    }
  }

  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// Who can hold ground, and has a look of its own: in a story with groups, a group of holders (`Member`).
public struct Holder: Hashable, Sendable {
  /// The pack's id of the holder.
  public var id: String
  /// No two holders of an atlas have the same.
  public var slot: Slot
  /// The holder's letter in text maps.
  public var letter: Unicode.Scalar
  /// The holders against whom its edge is a front line.
  public var opposes: Set<HolderIndex>
  /// The holder's name in the pack's languages.
  public var names: Names

  /// Makes a holder from its parts; who opposes whom is for the reader to have made mutual.
  public init(id: String, slot: Slot, letter: Unicode.Scalar, opposes: Set<HolderIndex>, names: Names) {
    self.id = id
    self.slot = slot
    self.letter = letter
    self.opposes = opposes
    self.names = names
  }
}

/// Who holds ground in a story with more of them than there are looks: it is shown with the look of its group.
///
/// A pack with `groups` calls its members holders and its groups groups. Everything that shows ground or counts it by side
/// asks for `Holder`, which is then the group; records and inspection name the member too. A story without groups has no
/// members.
public struct Member: Hashable, Sendable {
  /// The pack's id of the holder.
  public var id: String
  /// The group whose look its ground has.
  public var group: HolderIndex
  /// Its name in the pack's languages.
  public var names: Names

  /// Makes a member.
  public init(id: String, group: HolderIndex, names: Names) {
    self.id = id
    self.group = group
    self.names = names
  }
}
