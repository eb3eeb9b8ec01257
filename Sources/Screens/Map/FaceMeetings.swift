import Basics
import Chronicle
import Geometry

/// A cell in which two faces meet, and where in the cell a line between them would be drawn.
struct FaceMeeting: Sendable {
  /// The face on whose ground the line would lie, and the one that it touches.
  var own, other: Int32
  /// An arc between the two; nil where their parts touch and they do not. What one arc between two faces is on a day, all
  /// are.
  var arc: ArcIndex?
  /// The parts of the cell that belong to `own` and touch `other`, or the arms of a line between the two from the corner
  /// of the cell (`BoxArms`).
  var bits: UInt8
}

/// The meetings of faces in a picture: everything about a front line that does not depend on the day.
///
/// A part of a cell belongs to the face that has most of it. A front line is drawn in the parts of one side that touch
/// the other side's, so it is a part thick, unbroken, and on one side of the boundary. Where cells have no parts it is
/// drawn from corner to corner of the cells.
struct FaceMeetings: Sendable {
  /// The meetings in each cell.
  let ofCell: RaggedArray<FaceMeeting>

  /// Finds the meetings.
  ///
  /// - Parameter mayDivide: whether a front line may ever run between two faces.
  ///
  /// Complexity: linear in cells.
  init(
    in coverage: FaceCoverage, of partition: Partition, form: FrontForm, mayDivide: (FaceIndex, FaceIndex) -> Bool
  ) {
    let arcs = Self.arcs(of: partition)
    var found: [(cell: Int32, meeting: FaceMeeting)] = []
    let walk = PartWalk(coverage: coverage)
    walk.forEachMeeting { here, there, isBeside in
      guard here.face >= 0, there.face >= 0,
        mayDivide(FaceIndex(Int(here.face)), FaceIndex(Int(there.face)))
      else { return }
      let arc = arcs[Self.pair(here.face, there.face)].map { ArcIndex(Int($0)) }
      switch form {
      case .parts:
        found.append((here.cell, FaceMeeting(own: here.face, other: there.face, arc: arc, bits: 1 << here.part)))
        found.append((there.cell, FaceMeeting(own: there.face, other: here.face, arc: arc, bits: 1 << there.part)))
      case .boxes, .signs:
        // The line runs along the right edge of `here`, or its lower one. A corner is drawn in the cell of which it is the
        // lower right one, so the far end of that edge is in `here`, and the near end in the cell above or to the left.
        var meeting = FaceMeeting(
          own: here.face, other: there.face, arc: arc, bits: isBeside ? BoxArms.up : BoxArms.left)
        found.append((here.cell, meeting))
        let end = isBeside ? here.cell - Int32(coverage.columns) : here.cell - 1
        guard isBeside ? end >= 0 : here.cell % Int32(coverage.columns) != 0 else { return }
        meeting.bits = isBeside ? BoxArms.down : BoxArms.right
        found.append((end, meeting))
      }
    }
    ofCell = RaggedArray(count: coverage.columns * coverage.rows) { add in
      for (cell, meeting) in found { add(Int(cell), meeting) }
    }
  }

  /// An arc of each pair of faces that have one between them.
  private static func arcs(of partition: Partition) -> [UInt64: Int32] {
    var arcs: [UInt64: Int32] = [:]
    for arc in 0..<partition.arcCount {
      let left = partition.leftFaces[arc], right = partition.rightFaces[arc]
      guard !left.isOutside, !right.isOutside else { continue }
      arcs[pair(left.rawValue, right.rawValue)] = Int32(arc)
    }
    return arcs
  }

  private static func pair(_ one: Int32, _ other: Int32) -> UInt64 {
    UInt64(UInt32(min(one, other))) << 32 | UInt64(UInt32(max(one, other)))
  }
}

/// Walks over the parts of all cells, and finds neighbours of different faces.
private struct PartWalk {
  /// A part of a cell and the face that has most of it.
  struct Place {
    var cell: Int32
    var part: UInt8
    var face: Int32
  }

  let coverage: FaceCoverage

  /// Calls `body` with each part and the next one to the right (`isBeside`) or below, where their faces differ.
  func forEachMeeting(_ body: (Place, Place, _ isBeside: Bool) -> Void) {
    let (across, down) = (coverage.parts.across, coverage.parts.down)
    let width = coverage.columns * across
    var above: [Int32] = [], own = [Int32](repeating: 0, count: width * down)
    for row in 0..<coverage.rows {
      fill(&own, row: row)
      func place(_ x: Int, _ y: Int, _ face: Int32, row: Int) -> Place {
        Place(cell: Int32(row * coverage.columns + x / across), part: UInt8(y * across + x % across), face: face)
      }
      if !above.isEmpty {
        for x in 0..<width where above[(down - 1) * width + x] != own[x] {
          body(
            place(x, down - 1, above[(down - 1) * width + x], row: row - 1), place(x, 0, own[x], row: row), false)
        }
      }
      for y in 0..<down {
        for x in 0..<width {
          let face = own[y * width + x]
          if x + 1 < width, own[y * width + x + 1] != face {
            body(place(x, y, face, row: row), place(x + 1, y, own[y * width + x + 1], row: row), true)
          }
          if y + 1 < down, own[(y + 1) * width + x] != face {
            body(place(x, y, face, row: row), place(x, y + 1, own[(y + 1) * width + x], row: row), false)
          }
        }
      }
      swap(&above, &own)
      if own.isEmpty { own = [Int32](repeating: 0, count: width * down) }
    }
  }

  /// The faces of the parts of a row of cells, a line of parts after the other.
  private func fill(_ faces: inout [Int32], row: Int) {
    let across = coverage.parts.across
    let width = coverage.columns * across
    for column in 0..<coverage.columns {
      let cell = row * coverage.columns + column
      let owner = coverage.owner(of: cell)
      for part in 0..<coverage.parts.count {
        faces[part / across * width + column * across + part % across] = owner ?? most(of: part, in: cell)
      }
    }
  }

  private func most(of part: Int, in cell: Int) -> Int32 {
    var best: (face: Int32, share: Float) = (FaceIndex.outside.rawValue, 0)
    for share in coverage.shares(of: cell) where coverage.shareParts[share][part] > best.share {
      best = (coverage.shareFaces[share], coverage.shareParts[share][part])
    }
    return best.face
  }
}
