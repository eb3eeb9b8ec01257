import Basics
import Geometry

/// A change of a face's state on a day.
public struct ControlChange: Hashable, Sendable {
  /// The face that changed.
  public var face: FaceIndex
  /// The state before the change.
  public var before: ControlState
  /// The state after the change.
  public var after: ControlState

  /// Whether the ground went to another holder; otherwise only its status or due day changed.
  public var changesHolder: Bool { before.holder != after.holder }

  /// Whether the ground went to another holder, of the same group or not.
  public var changesMember: Bool { changesHolder || before.member != after.member }

  /// Whether the ground passed from a holder to another one of the same group. Ground that nobody mapped, before or
  /// after, did not.
  public var isInsideGroup: Bool {
    !changesHolder && changesMember && before.status != .unmapped && after.status != .unmapped
  }
}

/// The states of all faces by day, and the changes between days.
public struct Timeline: Sendable {
  /// The entries of each face in order of their days. Faces outside the zone have one.
  public let histories: [[ControlEntry]]
  /// The states of all faces by day, for drawing and counting.
  public let table: StateTable
  /// The area of each face.
  public let areas: [SquareKilometres]
  /// The faces of each district.
  public let facesOfDistrict: [[FaceIndex]]
  /// The faces with a dated history of their own, over which areas and shares are counted.
  public let zone: [FaceIndex]
  private let isInZone: [Bool]
  /// The faces of each district that lie in the zone.
  private let countedOfDistrict: [[FaceIndex]]
  /// The changes whose day is not known, in the order of the faces.
  public let openChanges: [OpenChange]
  /// Whether a face has any of them. The entries of others are not looked through for each question: a face may have
  /// thousands.
  private let hasRanges: [Bool]
  /// The numbers of the open changes in the order of their first days, and the most days that one of them lasts.
  private let openByStart: [Int]
  private let longestOpen: Int
  /// The days on which anything is known to change, in order.
  private let newsDays: [Day]
  /// The distinct stances of the table's states, and for each state the number of its own.
  private let stances: [ControlStance]
  private let stanceOfState: [Int]
  /// The areas of the stances in the zone on every day.
  private let zoneHoldings: HoldingsTable

  /// Makes a timeline.
  ///
  /// - Parameters:
  ///   - histories: for each face its entries in order of their days, at least one.
  ///   - areas: the area of each face.
  ///   - faces: what the pack says of each face.
  ///   - zone: the faces that the story is about.
  public init(
    histories: [[ControlEntry]], areas: [SquareKilometres], faces: [Face], districtCount: Int,
    zone: [FaceIndex]
  ) {
    self.histories = histories
    self.areas = areas
    self.zone = zone
    table = StateTable(histories: histories)
    hasRanges = histories.map(\.hasRanges)
    let open = histories.enumerated().flatMap { OpenChange.all(of: FaceIndex($0), in: $1) }
    openChanges = open
    openByStart = open.indices.sorted { (open[$0].days.lowerBound, $0) < (open[$1].days.lowerBound, $1) }
    longestOpen = open.reduce(0) { max($0, $1.days.upperBound - $1.days.lowerBound) }
    newsDays = openChanges.isEmpty ? table.changeDays : Set(histories.flatMap(\.newsDays)).sorted()
    var own = [[FaceIndex]](repeating: [], count: districtCount)
    for (number, face) in faces.enumerated() { own[face.district.index].append(FaceIndex(number)) }
    facesOfDistrict = own
    var flags = [Bool](repeating: false, count: faces.count)
    for face in zone { flags[face.index] = true }
    isInZone = flags
    countedOfDistrict = own.map { $0.filter { flags[$0.index] } }
    var distinct = Numbering<ControlStance>()
    stanceOfState = table.states.map { distinct.number(of: ControlStance($0)) }
    stances = distinct.values
    zoneHoldings = HoldingsTable(of: table, zone: zone, areas: areas, stances: stanceOfState, count: stances.count)
  }

  /// Whether a face lies in the zone, the ground that the story is about.
  public func isInZone(_ face: FaceIndex) -> Bool { isInZone[face.index] }

  /// The state of a face at the end of a day. Complexity: logarithmic in its entries; linear where the day of any is not
  /// known.
  public func state(of face: FaceIndex, on day: Day) -> ControlState {
    hasRanges[face.index] ? histories[face.index].state(on: day) : histories[face.index].entry(on: day).state
  }

  /// The entry that decides a face's state at the end of a day; its first entry for earlier days.
  public func entry(of face: FaceIndex, on day: Day) -> ControlEntry { histories[face.index].entry(on: day) }

  // MARK: Changes

  /// The changes from the end of one day to the end of another, in the order of the faces: those that are known to lie
  /// between the two. Ground that is open at either end is passed over, for nobody knows which of its holders had it, unless
  /// they are of one group and the ground passed to or from another; so is
  /// ground that nobody mapped at the earlier end, and of which a range tells when it passed.
  ///
  /// Complexity: that of sorting the entries between, however large the map is.
  public func changes(from earlier: Day, to later: Day) -> [ControlChange] {
    var last: FaceIndex?
    return table.facesMoved(between: earlier, and: later).sorted { $0.rawValue < $1.rawValue }.compactMap { face in
      guard face != last else { return nil }
      last = face
      let change = ControlChange(face: face, before: state(of: face, on: earlier), after: state(of: face, on: later))
      return change.before != change.after && isKnown(change, from: earlier, to: later) ? change : nil
    }
  }

  /// Whether a change is known to lie between two days. Of one from group to group it does not matter which holder of a
  /// group had the ground.
  private func isKnown(_ change: ControlChange, from earlier: Day, to later: Day) -> Bool {
    guard hasRanges[change.face.index] else { return true }
    let history = histories[change.face.index], first = min(earlier, later)
    if change.changesHolder {
      return !history.isOpenBetweenHolders(on: earlier) && !history.isOpenBetweenHolders(on: later)
        && !history.isUndecided(on: first, betweenHolders: true)
    }
    return !change.before.isOpen && !change.after.isOpen && !history.isUndecided(on: first, betweenHolders: false)
  }

  /// The changes whose day is not known and may be a day, in the order of the faces.
  ///
  /// Complexity: linear in those that begin within the longest of their spans before the day, however many the story has.
  public func openChanges(around day: Day) -> [OpenChange] {
    let first = openByStart.partitioningIndex { openChanges[$0].days.lowerBound >= day - longestOpen }
    return openByStart[first...].prefix { openChanges[$0].days.lowerBound <= day }
      .filter { openChanges[$0].days.upperBound >= day }.sorted().map { openChanges[$0] }
  }

  /// The changes of a day against the day before.
  public func changes(on day: Day) -> [ControlChange] { changes(from: day - 1, to: day) }

  /// The first day after `day` on which anything is known to change, or anything in a district.
  public func nextChange(after day: Day, in district: DistrictIndex? = nil) -> Day? {
    let days = changeDays(in: district)
    let index = days.partitioningIndex { $0 > day }
    return index < days.count ? days[index] : nil
  }

  /// The last day before `day` on which anything is known to change, or anything in a district.
  public func previousChange(before day: Day, in district: DistrictIndex? = nil) -> Day? {
    let days = changeDays(in: district)
    let index = days.partitioningIndex { $0 >= day }
    return index > 0 ? days[index - 1] : nil
  }

  /// The days on which anything is known to change, or anything in a district, in order.
  public func changeDays(in district: DistrictIndex?) -> [Day] {
    guard let district else { return newsDays }
    return Set(facesOfDistrict[district.index].flatMap { histories[$0.index].newsDays }).sorted()
  }

  /// Whether a face was ever held in part by each of two, by no known line.
  public func wasUnmapped(_ face: FaceIndex) -> Bool {
    histories[face.index].contains { $0.state.status == .unmapped }
  }

  /// The area that changed holder on a day, in the zone.
  public func areaChangingHolder(on day: Day) -> SquareKilometres {
    changes(on: day).filter(\.changesHolder).reduce(.zero) { $0 + areas[$1.face.index] }
  }

  // MARK: Holdings

  /// The faces that areas and shares are counted over: the zone, or the part of a district inside it.
  public func counted(in district: DistrictIndex?) -> [FaceIndex] {
    district.map { countedOfDistrict[$0.index] } ?? zone
  }

  /// The area of the zone, or of the part of a district inside it.
  public func area(in district: DistrictIndex?) -> SquareKilometres {
    counted(in: district).reduce(.zero) { $0 + areas[$1.index] }
  }

  /// The area of each holder and status on a day, in the zone or in a district's part of it; largest first, and last the
  /// ground that nobody mapped. Ground whose day is not known counts for the holder whom it is drawn with.
  ///
  /// Complexity: for the zone linear in its stances, for a district in its faces.
  public func holdings(on day: Day, in district: DistrictIndex? = nil) -> [Holding] {
    district == nil
      ? holdings(areas: zoneHoldings.areas(after: table.number(of: day)))
      : holdings(of: table.row(on: day), in: district)
  }

  /// The holdings on the day of a row of the table. For many districts, make the row once.
  public func holdings(of row: StateRow, in district: DistrictIndex? = nil) -> [Holding] {
    guard let district else { return holdings(areas: zoneHoldings.areas(after: row.number)) }
    // Added up by number: there are few stances, however many due days there are, and hashing one for each face would
    // be most of the cost on a large map.
    var areaOfStance = [SquareKilometres?](repeating: nil, count: stances.count)
    for face in counted(in: district) {
      let stance = stanceOfState[row[face].index]
      areaOfStance[stance] = (areaOfStance[stance] ?? .zero) + areas[face.index]
    }
    return holdings(areas: areaOfStance)
  }

  /// The area of each holder and status on the day of a row, each member of a group on its own: those of a group stand
  /// together, and groups in the order of `holdings(of:in:)`. Without groups it is the same. Complexity: linear in the faces.
  public func holdingsOfMembers(of row: StateRow, in district: DistrictIndex? = nil) -> [Holding] {
    let whole = holdings(of: row, in: district)
    guard table.states.contains(where: { $0.member != nil }) else { return whole }
    var areas = [SquareKilometres?](repeating: nil, count: table.states.count)
    for face in counted(in: district) {
      areas[row[face].index] = (areas[row[face].index] ?? .zero) + self.areas[face.index]
    }
    var parts: [ControlStance: [MemberIndex?: SquareKilometres]] = [:]
    for (state, area) in zip(table.states, areas) {
      if let area { parts[ControlStance(state), default: [:]][state.member, default: .zero] += area }
    }
    return whole.flatMap { holding in
      // Of ground that nobody mapped it is not known whose it is.
      if holding.status == .unmapped { return [holding] }
      return (parts[ControlStance(holding)] ?? [:]).map { member, area in
        Holding(holder: holding.holder, member: member, status: holding.status, area: area)
      }.sorted { ($1.area, $0.member?.index ?? 0) < ($0.area, $1.member?.index ?? 0) }
    }
  }

  /// The holdings of areas by the numbers of their stances.
  private func holdings(areas: [SquareKilometres?]) -> [Holding] {
    zip(stances, areas)
      .compactMap { stance, area in area.map { Holding(holder: stance.holder, status: stance.status, area: $0) } }
      .sorted { ($0.rank, $1.area, $0.holder, $0.status.rawValue) < ($1.rank, $0.area, $1.holder, $1.status.rawValue) }
  }
}

/// A holder and a status, without the due day.
public struct ControlStance: Hashable, Sendable {
  /// The side that holds the ground.
  public var holder: HolderIndex
  /// The way in which it holds it.
  public var status: Status

  /// Makes a stance.
  public init(holder: HolderIndex, status: Status) {
    self.holder = holder
    self.status = status
  }

  /// The stance of a state, its due day left out.
  public init(_ state: ControlState) { self.init(holder: state.holder, status: state.status) }

  /// The stance of a holding, its area left out.
  public init(_ holding: Holding) { self.init(holder: holding.holder, status: holding.status) }
}

/// An area held by one holder in one status.
public struct Holding: Hashable, Sendable {
  /// The side that holds the area.
  public var holder: HolderIndex
  /// Which holder of a group has it; nil for all of the group, and in a story without groups.
  public var member: MemberIndex?
  /// The way in which it holds it.
  public var status: Status
  /// The area held.
  public var area: SquareKilometres

  /// Mapped ground stands before ground that nobody mapped.
  fileprivate var rank: Int { status == .unmapped ? 1 : 0 }
}
