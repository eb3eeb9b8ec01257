import Chronicle
import Geometry

/// A day of the story as the map needs it: the ground of every face and the kind of line along every arc.
///
/// It is as large as the partition has faces and arcs, and does not depend on the viewport.
struct DayLayer: Sendable {
  /// The ground of each face.
  let grounds: [Ground]
  /// A small number for each face's ground: equal numbers, equal grounds. For counting dots.
  let codes: [UInt8]
  /// The line along each arc, nil where none is drawn.
  let marks: [Mark?]

  /// - Parameters:
  ///   - earlier: the day that ground must have changed holder since to count as new, as a rule the day before.
  ///   - isFaded: the zone shows its holders only, faintly, because the reading is of places.
  init(
    of atlas: Atlas, on day: Day, since earlier: Day, selection: DistrictIndex?, isFaded: Bool, isComparing: Bool
  ) {
    let timeline = atlas.timeline
    let row = timeline.table.row(on: day)
    let before = timeline.table.row(on: earlier)
    let baseline = timeline.table.row(on: atlas.baseline)

    /// Between two days a change of status counts too; from one day to the next only one of holder does.
    func isNew(_ before: ControlState, _ after: ControlState) -> Bool {
      before.holder != after.holder || (isComparing && before.status != after.status)
    }

    var grounds: [Ground] = []
    var codes: [UInt8] = []
    var known: [Ground] = []  // a dozen: looking through them beats hashing
    grounds.reserveCapacity(row.faceCount)
    codes.reserveCapacity(row.faceCount)
    // Most faces did not change: their code is known by their state alone, once for the zone and once for beyond.
    var codeOfState = [Int16](repeating: -1, count: timeline.table.states.count * 2)
    for number in 0..<row.faceCount {
      let face = FaceIndex(number)
      let isInZone = timeline.isInZone(face)
      let isSame = row[face] == before[face]
      let slot = row[face].index * 2 + (isInZone ? 1 : 0)
      if isSame, codeOfState[slot] >= 0 {
        codes.append(UInt8(truncatingIfNeeded: codeOfState[slot]))
        grounds.append(known[Int(codeOfState[slot])])
        continue
      }
      let state = timeline.table[row[face]]
      let ground: Ground =
        if isInZone, isFaded {
          .faded(state.holder)
        } else if isInZone {
          .zone(ControlStance(state), isNew: isNew(timeline.table[before[face]], state))
        } else {
          .beyond(state.holder)
        }
      let code = known.firstIndex(of: ground) ?? known.count
      if code == known.count { known.append(ground) }
      if isSame { codeOfState[slot] = Int16(code) }
      grounds.append(ground)
      codes.append(UInt8(truncatingIfNeeded: code))
    }
    self.grounds = grounds
    self.codes = codes

    let partition = atlas.partition
    let districts = atlas.districtOfFace, countries = atlas.countryOfFace
    var marks = [Mark?](repeating: nil, count: partition.arcCount)
    for arc in 0..<partition.arcCount {
      let left = partition.leftFaces[arc], right = partition.rightFaces[arc]
      guard !left.isOutside, !right.isOutside else { continue }
      // Between two faces of one district, in one state both then and now, there is nothing to draw.
      if districts[left.index] == districts[right.index], countries[left.index] == countries[right.index],
        codes[left.index] == codes[right.index], row[left] == row[right], baseline[left] == baseline[right]
      {
        continue
      }
      let one = districts[left.index], other = districts[right.index]
      if atlas.isFront(arc, in: row) {
        marks[arc] = .front
      } else if let selection, (one == selection) != (other == selection) {
        marks[arc] = .selection
      } else if countries[left.index] != countries[right.index] {
        marks[arc] = .countryBorder
      } else if atlas.isFront(arc, in: baseline) {
        marks[arc] = .contactLine
      } else if one != other {
        marks[arc] = .districtBorder
      } else if codes[left.index] != codes[right.index] {
        marks[arc] = .stanceEdge
      }
    }
    self.marks = marks
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

extension OverlayLayer {
  /// The line that the layer is drawn with.
  var mark: Mark {
    switch self {
    case .formerOblast: .formerOblast
    case .claimed: .claimed
    case .corridor, .remained: .corridor
    case .road: .road
    case .railway: .railway
    case .pipeline: .pipeline
    case .link: .link
    case .river, .lake: .river
    }
  }
}
