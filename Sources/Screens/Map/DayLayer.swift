import Chronicle
import Geometry

/// One day of the story in the form that drawing needs: the ground of every face and the kind of line along every arc.
///
/// Its size depends on the partition's faces and arcs only, not on the viewport. From one day to the next little of it
/// changes, and `turn` computes only that.
struct DayLayer: Sendable {
  /// The parts of a view that a layer depends on.
  struct Look: Hashable, Sendable {
    var day: Day
    /// Ground that changed holder after this day counts as new. As a rule it is the day before `day`.
    var earlier: Day
    var selection: DistrictIndex?
    /// Whether the zone shows its holders only, in faint colours, because the reading is about places.
    var isFaded: Bool
    /// Whether the zone shows how well the day of its last change is known.
    var showsKnowledge = false
    /// Whether the zone shows when each ground was taken.
    var showsCapture = false
    /// Whether two days are compared. Ground that a side held throughout is faint then, and the front line of the earlier
    /// day is drawn too.
    var isComparing: Bool
  }

  /// The faces and arcs that differ after a turn.
  struct Turn: Equatable {
    var faces: [FaceIndex] = []
    var arcs: [ArcIndex] = []
  }

  private let atlas: Atlas
  private(set) var look: Look
  private var row, before: StateRow
  private let baseline: StateRow
  /// The steps of the days of capture; nil where those are not shown.
  private let captures: CaptureSteps?
  /// The different grounds met so far. There are about a dozen, so a linear search is faster than hashing.
  private var grounds: [Ground] = []
  /// The number of each face's ground in `grounds`. Equal numbers mean equal grounds.
  private(set) var codes: [UInt16] = []
  /// The line along each arc, nil where none is drawn.
  private(set) var lines: [LineKind?] = []

  init(of atlas: Atlas, look: Look) {
    self.atlas = atlas
    self.look = look
    let table = atlas.timeline.table
    row = table.row(on: look.day)
    before = table.row(on: look.earlier)
    baseline = table.row(on: atlas.baseline)
    captures = look.showsCapture ? CaptureSteps(of: atlas) : nil
    codes.reserveCapacity(row.faceCount)
    // Most faces did not change. Their code depends on their state alone, so it is looked up once for each state, in
    // the zone and outside it.
    var codeOfState = [UInt16?](repeating: nil, count: table.states.count * 2)
    let dependsOnEntries = look.showsKnowledge || look.showsCapture
    for number in 0..<row.faceCount {
      let face = FaceIndex(number)
      // What is shown of ground whose day is not known depends on its entries too.
      let isSame = row[face] == before[face] && !dependsOnEntries && !table[row[face]].isOpen
      let slot = row[face].index * 2 + (atlas.timeline.isInZone(face) ? 1 : 0)
      if isSame, let known = codeOfState[slot] {
        codes.append(known)
      } else {
        let new = code(of: face)
        if isSame { codeOfState[slot] = new }
        codes.append(new)
      }
    }
    lines = (0..<atlas.partition.arcCount).map(line(of:))
  }

  func ground(of face: Int) -> Ground { grounds[Int(codes[face])] }

  /// Whether the front line runs where two faces meet, and lies on the ground of the first.
  ///
  /// It lies on the side that loses ground: beside ground that changed today, so that this is seen, and otherwise on the
  /// ground of the holder with the later slot. Ground whose day is not known keeps its hatching.
  func frontLies(on own: FaceIndex, beside other: FaceIndex) -> Bool {
    let table = atlas.timeline.table
    let mine = table[row[own]], others = table[row[other]]
    guard atlas.areDivided(mine, others) else { return false }
    let (isKept, isOtherKept) = (ground(of: own.index).isOfToday, ground(of: other.index).isOfToday)
    return isKept == isOtherKept ? atlas.slot(of: mine.holder) > atlas.slot(of: others.holder) : isOtherKept
  }

  /// Whether the front line runs between two faces.
  func isFront(_ one: FaceIndex, _ other: FaceIndex) -> Bool {
    atlas.areDivided(atlas.timeline.table[row[one]], atlas.timeline.table[row[other]])
  }

  /// Changes to another look and returns what differs.
  ///
  /// Complexity: for another day, linear in the faces with entries between the two days and in the arcs around them.
  mutating func turn(to look: Look) -> Turn {
    guard look != self.look else { return Turn() }
    var sameButDays = look
    sameButDays.day = self.look.day
    sameButDays.earlier = self.look.earlier
    guard sameButDays == self.look else { return exchange(for: DayLayer(of: atlas, look: look)) }

    let table = atlas.timeline.table
    let moved =
      table.facesMoved(between: self.look.day, and: look.day)
      + table.facesMoved(between: self.look.earlier, and: look.earlier)
    table.turn(&before, to: look.earlier)
    table.turn(&row, to: look.day)
    self.look = look
    var turn = Turn()
    for face in moved {
      let new = code(of: face)
      guard codes[face.index] != new else { continue }
      codes[face.index] = new
      turn.faces.append(face)
    }
    for face in moved {
      for ring in atlas.partition.rings[face.index] {
        for directed in ring.arcs {
          let new = line(of: directed.arc.index)
          // An arc between two faces that changed is met twice but listed once.
          guard lines[directed.arc.index] != new else { continue }
          lines[directed.arc.index] = new
          turn.arcs.append(directed.arc)
        }
      }
    }
    return turn
  }

  private mutating func exchange(for new: DayLayer) -> Turn {
    defer { self = new }
    return Turn(
      faces: codes.indices.filter { ground(of: $0) != new.ground(of: $0) }.map { FaceIndex($0) },
      arcs: lines.indices.filter { lines[$0] != new.lines[$0] }.map { ArcIndex($0) })
  }

  /// The number of a face's ground; adds the ground to `grounds` if it is a new one.
  private mutating func code(of face: FaceIndex) -> UInt16 {
    let timeline = atlas.timeline
    let state = timeline.table[row[face]]
    let ground: Ground =
      if !timeline.isInZone(face) {
        .beyond(atlas.slot(of: state.holder))
      } else if look.showsKnowledge {
        knowledge(of: face)
      } else if let captures {
        captures.ground(of: atlas.capture(of: face, by: look.day), in: atlas)
      } else if state.status == .unmapped {
        .unmapped
      } else if state.isOpen {
        open(face)
      } else {
        stance(state, isNew: isNew(timeline.table[before[face]], state, face))
      }
    let number = grounds.firstIndex(of: ground) ?? grounds.count
    if number == grounds.count { grounds.append(ground) }
    return UInt16(truncatingIfNeeded: number)
  }

  /// The ground of a face by its state.
  private func stance(_ state: ControlState, isNew: Bool) -> Ground {
    let slot = atlas.slot(of: state.holder)
    // What was agreed between the two sides keeps its look.
    let isQuiet = look.isComparing && !isNew && state.status == .held
    return look.isFaded || isQuiet ? .faded(slot) : .zone(slot, state.status, isNew: isNew)
  }

  /// The ground of a face whose change of holder is open on the day.
  private func open(_ face: FaceIndex) -> Ground {
    atlas.ground(openAt: face, on: look.day, isFaded: look.isFaded || look.isComparing)
  }

  /// The states whose front line is drawn beside the day's: those of the day with which is compared, or before the war.
  private var earlierFront: StateRow { look.isComparing ? before : baseline }

  private func knowledge(of face: FaceIndex) -> Ground {
    switch atlas.knowledge(of: face, on: look.day) {
    case .unchanged: .faded(atlas.slot(of: atlas.timeline.table[row[face]].holder))
    case .unmapped: .unmapped
    case .range: .undated
    case .day: .dated
    }
  }

  /// Ground of which it was not known whether it had changed is not told as new.
  private func isNew(_ before: ControlState, _ after: ControlState, _ face: FaceIndex) -> Bool {
    guard before.holder != after.holder, before.status != .unmapped else { return false }
    return !before.isOpen || !atlas.timeline.isOpenBetweenHolders(face, on: look.earlier)
  }

  private func haveSameMember(_ one: FaceIndex, _ other: FaceIndex) -> Bool {
    atlas.timeline.table[row[one]].knownMember == atlas.timeline.table[row[other]].knownMember
  }

  private func line(of arc: Int) -> LineKind? {
    let left = atlas.partition.leftFaces[arc], right = atlas.partition.rightFaces[arc]
    guard !left.isOutside, !right.isOutside else { return nil }
    let one = atlas.districtOfFace[left.index], other = atlas.districtOfFace[right.index]
    let areSameCountry = atlas.countryOfFace[left.index] == atlas.countryOfFace[right.index]
    let areSameGround = codes[left.index] == codes[right.index]
    // Two faces of one district with equal states both now and on the earlier day have no line between them.
    if one == other, areSameCountry, areSameGround, row[left] == row[right], earlierFront[left] == earlierFront[right] {
      return nil
    }
    if atlas.isFront(arc, in: row) { return .front }
    if let selection = look.selection, (one == selection) != (other == selection) { return .selection }
    if !areSameCountry { return .countryBorder }
    if atlas.isFront(arc, in: earlierFront) { return .contactLine }
    if one != other {
      let isOuter = !atlas.timeline.isInZone(left) && !atlas.timeline.isInZone(right)
      return isOuter ? .outerBorder : .districtBorder
    }
    // Holders of one group share a look: the edge between them is a thin line.
    return areSameGround && haveSameMember(left, right) ? nil : .stanceEdge
  }
}
