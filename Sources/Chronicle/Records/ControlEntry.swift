/// The way in which ground is held.
public enum Status: String, Hashable, Sendable, CaseIterable {
  case held
  /// Agreed to pass to another holder on a due day, not yet passed.
  case toBeHandedOver = "to-be-handed-over"
  case peacekeepersDeployed = "peacekeepers-deployed"
  case monitored
  /// Held in part by each of two, by no known line. The holder beside it is the one before; the ground counts for nobody.
  case unmapped
}

/// The state of one face: by whom it is held, how, and, where a handover is agreed, until when.
public struct ControlState: Hashable, Sendable {
  /// The side that holds the ground: a holder, or a group of them.
  public var holder: HolderIndex
  /// Which holder of the group has it; nil in a story without groups.
  public var member: MemberIndex?
  /// The way in which it holds it.
  public var status: Status
  /// The day set for the handover; only with `toBeHandedOver`.
  public var due: Day?
  /// Whether it is not known yet on this day if the change to or from this state has happened. Entries never say it: the
  /// timeline finds it from their ranges.
  public var isOpen: Bool

  /// Which holder of the group has it, where that is known: of ground that nobody mapped it is not.
  public var knownMember: MemberIndex? { status == .unmapped ? nil : member }

  /// Makes a state. A due day belongs to `toBeHandedOver` only; this is not checked.
  public init(
    holder: HolderIndex, member: MemberIndex? = nil, status: Status, due: Day? = nil, isOpen: Bool = false
  ) {
    self.holder = holder
    self.member = member
    self.status = status
    self.due = due
    self.isOpen = isOpen
  }
}

/// A dated entry of a face's history: from this day on the face is in this state.
public struct ControlEntry: Hashable, Sendable {
  /// The first day of the state: the day it is drawn from.
  public var from: Day
  /// The days between which the change really lies; nil where `from` is the day.
  public var range: ClosedRange<Day>?
  /// The state from that day on, until the next entry.
  public var state: ControlState
  /// The sources of the entry.
  public var sources: [SourceIndex]

  /// Makes an entry. The range must hold `from`; this is not checked.
  public init(from: Day, range: ClosedRange<Day>? = nil, state: ControlState, sources: [SourceIndex]) {
    self.from = from
    self.range = range
    self.state = state
    self.sources = sources
  }
}
