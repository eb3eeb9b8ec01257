/// The number of a holder in its atlas.
public struct HolderIndex: Hashable, Sendable, Comparable {
  /// The number, counted from 0.
  public var rawValue: UInt8
  /// Makes the number of a holder; only the lowest 8 bits are kept.
  @inlinable public init(_ value: Int) { rawValue = UInt8(truncatingIfNeeded: value) }
  /// The number as an index into the atlas's holders.
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

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

/// Who can hold ground.
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

/// The way in which ground is held.
public enum Status: String, Hashable, Sendable, CaseIterable {
  case held
  /// Agreed to pass to another holder on a due day, not yet passed.
  case toBeHandedOver = "to-be-handed-over"
  case peacekeepersDeployed = "peacekeepers-deployed"
  case monitored
}

/// The state of one face: by whom it is held, how, and, where a handover is agreed, until when.
public struct ControlState: Hashable, Sendable {
  /// The side that holds the ground.
  public var holder: HolderIndex
  /// The way in which it holds it.
  public var status: Status
  /// The day set for the handover; only with `toBeHandedOver`.
  public var due: Day?

  /// Makes a state. A due day belongs to `toBeHandedOver` only; this is not checked.
  public init(holder: HolderIndex, status: Status, due: Day? = nil) {
    self.holder = holder
    self.status = status
    self.due = due
  }
}

/// A dated entry of a face's history: from this day on the face is in this state.
public struct ControlEntry: Hashable, Sendable {
  /// The first day of the state.
  public var from: Day
  /// The state from that day on, until the next entry.
  public var state: ControlState
  /// The sources of the entry.
  public var sources: [SourceIndex]

  /// Makes an entry.
  public init(from: Day, state: ControlState, sources: [SourceIndex]) {
    self.from = from
    self.state = state
    self.sources = sources
  }
}
