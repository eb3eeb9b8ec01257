import Basics
import Chronicle
import Geometry

/// How the ground of the zone or of a district is divided on days, for charts: the side that takes at the bottom, then
/// ground of which it is not known whether it has it already, then ground that nobody mapped, then all others.
struct GroundStacks {
  let atlas: Atlas
  let district: DistrictIndex?
  private let whole: SquareKilometres

  init(of atlas: Atlas, in district: DistrictIndex?) {
    self.atlas = atlas
    self.district = district
    whole = atlas.timeline.area(in: district)
  }

  /// The stack of a day.
  func stack(on day: Day) -> ShareStack {
    let row = atlas.timeline.table.row(on: day)
    var parts: [(rank: Rank, ground: Ground, area: SquareKilometres)] = []
    for face in atlas.timeline.counted(in: district) {
      let state = atlas.timeline.table[row[face]], area = atlas.timeline.areas[face.index]
      let ground =
        state.isOpen
        ? atlas.ground(openAt: face, on: day, isFaded: false) : atlas.ground(in: ControlStance(state))
      if let known = parts.firstIndex(where: { $0.ground == ground }) {
        parts[known].area += area
      } else {
        parts.append((Rank(ground), ground, area))
      }
    }
    parts.sort { $0.rank < $1.rank }
    return ShareStack(parts: parts.map { .init(ground: $0.ground, share: $0.area.share(of: whole)) })
  }

  /// The stacks of days in order. Days between two changes have one stack, which is made once.
  func stacks(on days: [Day]) -> [ShareStack] {
    let changes = atlas.timeline.table.changeDays
    var last: (row: Int, stack: ShareStack)?
    return days.map { day in
      let row = changes.partitioningIndex { $0 > day }
      if let last, last.row == row { return last.stack }
      let stack = stack(on: day)
      last = (row, stack)
      return stack
    }
  }

  /// The stacks of days with the bounds of what a holder had.
  func stacks(on days: [Day], boundsOf holder: HolderIndex?, by evidence: EvidenceBook) -> [ShareStack] {
    var stacks = stacks(on: days)
    guard let holder else { return stacks }
    for (number, day) in days.enumerated() {
      let band = DayBounds(of: atlas, on: day, by: evidence).band(of: holder, in: district)
      stacks[number].band = band.least.share(of: whole)...max(band.least, band.most).share(of: whole)
    }
    return stacks
  }

  /// Where a ground stands in a stack: from the bottom up by slot, and what is not known next to the side that may have
  /// it.
  private struct Rank: Comparable {
    private let slot: Int, knowledge: Int, status: Int

    init(_ ground: Ground) {
      switch ground {
      case .zone(let own, let status, _):
        (slot, knowledge, self.status) = (own.index, 0, Self.order.firstIndex(of: status) ?? 0)
      case .open(let one, let other, _): (slot, knowledge, status) = (min(one, other).index, 1, max(one, other).index)
      case .unmapped: (slot, knowledge, status) = (0, 2, 0)
      case .bare, .bar, .panel, .chosen, .now, .plate, .faded, .beyond, .dated, .undated, .water, .offMap:
        (slot, knowledge, status) = (Slot.allCases.count, 0, 0)
      }
    }

    private static let order: [Status] = [.held, .monitored, .peacekeepersDeployed, .toBeHandedOver, .unmapped]

    static func < (one: Self, other: Self) -> Bool {
      (one.slot, one.knowledge, one.status) < (other.slot, other.knowledge, other.status)
    }
  }
}
