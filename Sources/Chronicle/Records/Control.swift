/// The number of a holder in its atlas.
public struct HolderIndex: Hashable, Sendable, Comparable {
  public var rawValue: UInt8
  @inlinable public init(_ value: Int) { rawValue = UInt8(truncatingIfNeeded: value) }
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Who can hold ground.
public struct Holder: Hashable, Sendable {
  public var id: String
  /// The holder's letter in text maps.
  public var letter: Unicode.Scalar
  /// The holders against whom its edge is a front line.
  public var opposes: Set<HolderIndex>
  public var names: Names

  public init(id: String, letter: Unicode.Scalar, opposes: Set<HolderIndex>, names: Names) {
    self.id = id
    self.letter = letter
    self.opposes = opposes
    self.names = names
  }
}

/// How ground is held.
public enum Status: String, Hashable, Sendable, CaseIterable {
  case held
  /// Agreed to pass to another holder on a due day, not yet passed.
  case toBeHandedOver = "to-be-handed-over"
  case peacekeepersDeployed = "peacekeepers-deployed"
  case monitored
}

/// The state of one face: by whom it is held, how, and, where a handover is agreed, until when.
public struct ControlState: Hashable, Sendable {
  public var holder: HolderIndex
  public var status: Status
  /// The day set for the handover; only with `toBeHandedOver`.
  public var due: Day?

  public init(holder: HolderIndex, status: Status, due: Day? = nil) {
    self.holder = holder
    self.status = status
    self.due = due
  }
}

/// A dated entry of a face's history: from this day on the face is in this state.
public struct ControlEntry: Hashable, Sendable {
  public var from: Day
  public var state: ControlState
  public var sources: [SourceIndex]

  public init(from: Day, state: ControlState, sources: [SourceIndex]) {
    self.from = from
    self.state = state
    self.sources = sources
  }
}
