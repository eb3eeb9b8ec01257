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
