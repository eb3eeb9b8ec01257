import Chronicle
import Geometry

/// A day of the story as the map needs it: the ground of every face and the kind of line along every arc.
///
/// It is as large as the partition has faces and arcs, and does not depend on the viewport. From one day to the next
/// little of it changes: `turn` works out only that.
struct DayLayer: Sendable {
  /// What of a view it depends on.
  struct Look: Hashable, Sendable {
    var day: Day
    /// The day that ground must have changed holder since to count as new, as a rule the day before.
    var earlier: Day
    var selection: DistrictIndex?
    /// The zone shows its holders only, faintly, because the reading is of places.
    var isFaded: Bool
    /// Between two days a change of status counts as new too; from one day to the next only one of holder does.
    var isComparing: Bool
  }

  /// What differs after a turn.
  struct Turn: Equatable {
    var faces: [FaceIndex] = []
    var arcs: [ArcIndex] = []
  }

  private let atlas: Atlas
  private(set) var look: Look
  private var row, before: StateRow
  private let baseline: StateRow
  /// The grounds met so far, a dozen: looking through them beats hashing.
  private var grounds: [Ground] = []
  /// The number of each face's ground: equal numbers, equal grounds.
  private(set) var codes: [UInt16] = []
  /// The line along each arc, nil where none is drawn.
  private(set) var marks: [Mark?] = []

  init(of atlas: Atlas, look: Look) {
    self.atlas = atlas
    self.look = look
    let table = atlas.timeline.table
    row = table.row(on: look.day)
    before = table.row(on: look.earlier)
    baseline = table.row(on: atlas.baseline)
    codes.reserveCapacity(row.faceCount)
    // Most faces did not change: their code is known by their state alone, once for the zone and once for beyond.
    var codeOfState = [UInt16?](repeating: nil, count: table.states.count * 2)
    for number in 0..<row.faceCount {
      let face = FaceIndex(number)
      let isSame = row[face] == before[face]
      let slot = row[face].index * 2 + (atlas.timeline.isInZone(face) ? 1 : 0)
      if isSame, let known = codeOfState[slot] {
        codes.append(known)
      } else {
        let new = code(of: face)
        if isSame { codeOfState[slot] = new }
        codes.append(new)
      }
    }
    marks = (0..<atlas.partition.arcCount).map(mark(of:))
  }

  func ground(of face: Int) -> Ground { grounds[Int(codes[face])] }

  /// Goes over to another look, and tells what differs.
  ///
  /// Complexity: for another day, the faces with entries between the two, and the arcs around them.
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
    before = look.earlier == self.look.day ? row : table.row(on: look.earlier)
    row = table.row(on: look.day)
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
          let new = mark(of: directed.arc.index)
          // An arc between two faces that changed is met twice, and differs once.
          guard marks[directed.arc.index] != new else { continue }
          marks[directed.arc.index] = new
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
      arcs: marks.indices.filter { marks[$0] != new.marks[$0] }.map { ArcIndex($0) })
  }

  /// The number of a face's ground, a new one where none like it was met.
  private mutating func code(of face: FaceIndex) -> UInt16 {
    let timeline = atlas.timeline
    let state = timeline.table[row[face]]
    let ground: Ground =
      if !timeline.isInZone(face) {
        .beyond(state.holder)
      } else if look.isFaded {
        .faded(state.holder)
      } else {
        .zone(ControlStance(state), isNew: isNew(timeline.table[before[face]], state))
      }
    let number = grounds.firstIndex(of: ground) ?? grounds.count
    if number == grounds.count { grounds.append(ground) }
    return UInt16(truncatingIfNeeded: number)
  }

  private func isNew(_ before: ControlState, _ after: ControlState) -> Bool {
    before.holder != after.holder || (look.isComparing && before.status != after.status)
  }

  private func mark(of arc: Int) -> Mark? {
    let left = atlas.partition.leftFaces[arc], right = atlas.partition.rightFaces[arc]
    guard !left.isOutside, !right.isOutside else { return nil }
    let one = atlas.districtOfFace[left.index], other = atlas.districtOfFace[right.index]
    let areSameCountry = atlas.countryOfFace[left.index] == atlas.countryOfFace[right.index]
    let areSameGround = codes[left.index] == codes[right.index]
    // Between two faces of one district, in one state both then and now, there is nothing to draw.
    if one == other, areSameCountry, areSameGround, row[left] == row[right], baseline[left] == baseline[right] {
      return nil
    }
    if atlas.isFront(arc, in: row) { return .front }
    if let selection = look.selection, (one == selection) != (other == selection) { return .selection }
    if !areSameCountry { return .countryBorder }
    if atlas.isFront(arc, in: baseline) { return .contactLine }
    if one != other { return .districtBorder }
    return areSameGround ? nil : .stanceEdge
  }
}

extension Mark {
  /// Which line is drawn where several share a cell: the highest.
  var rank: UInt8 {
    switch self {
    case .river: 1
    case .pipeline: 2
    case .railway: 3
    case .road: 4
    case .claimed: 5
    case .formerOblast: 6
    case .link: 7
    case .stanceEdge: 8
    case .districtBorder: 9
    case .contactLine: 10
    case .corridor: 11
    case .countryBorder: 12
    case .selection: 13
    case .front: 14
    case .text, .dim, .strong, .key, .notice, .pattern, .place, .chosenPlace, .placeName, .activity, .category, .ground,
      .spark,
      .sparkToday,
      .slider, .sliderDay, .sliderTick:
      0
    }
  }
}
