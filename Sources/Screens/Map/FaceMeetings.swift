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
  /// The parts of the cell that belong to `own` and touch `other`; 0 where the line has whole cells.
  var bits: UInt8
}

/// The meetings of faces in a picture: everything about a front line that does not depend on the day.
///
/// A part of a cell belongs to the face that has most of it. A front line is drawn in the parts of one side that touch
/// the other side's, so it is a part thick, unbroken, and on one side of the boundary. Where cells have no parts it takes
/// whole ones: those of one side that touch the other side's, at a corner too, so that each goes on in the next.
struct FaceMeetings: Sendable {
  /// The meetings in each cell: in parts of it, or with the faces of the eight cells around it.
  let ofCell: RaggedArray<FaceMeeting>
  /// The face that has most of each cell; empty where cells have parts.
  private let faces: [Int32]
  private let columns: Int

  /// Finds the meetings.
  ///
  /// - Parameter mayDivide: whether a front line may ever run between two faces.
  ///
  /// Complexity: linear in cells.
  init(
    in coverage: FaceCoverage, of partition: Partition, form: FrontForm, mayDivide: (FaceIndex, FaceIndex) -> Bool
  ) {
    // A line between two faces runs through many cells.
    var known = PairCache<(arc: ArcIndex?, mayDivide: Bool)>(unused: (nil, false))
    columns = coverage.columns
    var found: [(cell: Int32, meeting: FaceMeeting)] = []
    found.reserveCapacity(coverage.columns * coverage.rows / 2)
    let walk = PartWalk(coverage: coverage)
    func between(_ own: Int32, _ other: Int32) -> (arc: ArcIndex?, mayDivide: Bool) {
      if let known = known[own, other] { return known }
      let mayLie = own >= 0 && other >= 0 && mayDivide(FaceIndex(Int(own)), FaceIndex(Int(other)))
      let found = (Self.arc(between: own, other, in: partition), mayLie)
      known.keep(found, of: own, other)
      return found
    }
    // The parts of a cell that touch one other face mostly follow each other.
    func add(_ cell: Int32, _ meeting: FaceMeeting) {
      for place in found.indices.suffix(4) where found[place].cell == cell {
        guard found[place].meeting.own == meeting.own, found[place].meeting.other == meeting.other else { continue }
        found[place].meeting.bits |= meeting.bits
        return
      }
      found.append((cell, meeting))
    }
    switch form {
    case .parts:
      faces = []
      walk.forEachMeeting { here, there in
        guard here.face >= 0, there.face >= 0 else { return }
        let known = between(here.face, there.face)
        guard known.mayDivide else { return }
        add(here.cell, FaceMeeting(own: here.face, other: there.face, arc: known.arc, bits: 1 << here.part))
        add(there.cell, FaceMeeting(own: there.face, other: here.face, arc: known.arc, bits: 1 << there.part))
      }
    case .boxes, .signs:
      let faces = walk.faces
      self.faces = faces
      for cell in faces.indices where faces[cell] >= 0 {
        let around = Self.cells(around: cell, columns: coverage.columns, count: faces.count).map { faces[$0] }
        let others = distinct(around.filter { $0 >= 0 && $0 != faces[cell] })
        guard others.contains(where: { between(faces[cell], $0).mayDivide }) else { continue }
        // How the line goes on depends on all of them.
        for other in others {
          let arc = between(faces[cell], other).arc
          found.append((Int32(cell), FaceMeeting(own: faces[cell], other: other, arc: arc, bits: 0)))
        }
      }
    }
    ofCell = RaggedArray(count: coverage.columns * coverage.rows) { add in
      for (cell, meeting) in found { add(Int(cell), meeting) }
    }
  }

  // MARK: Whole cells

  /// The arms of a front line in a cell, towards those of the four cells beside it in which it goes on (`BoxArms`); nil
  /// where it does not run through the cell.
  ///
  /// - Parameter lies: whether the line between two faces lies on the ground of the first.
  func arms(in cell: Int, where lies: (FaceIndex, FaceIndex) -> Bool) -> UInt8? {
    let around = Self.around(cell, columns: columns, count: faces.count)
    let faces = around.map { $0.map { self.faces[$0] } ?? -1 }
    let own = self.faces[cell]
    // It is asked at each corner of the cell: there it runs in those of the four cells that touch the other side.
    func loses(_ one: Int32, to others: Int32...) -> Bool {
      one >= 0 && others.contains { $0 >= 0 && $0 != one && lies(FaceIndex(Int(one)), FaceIndex(Int($0))) }
    }
    var arms: UInt8 = 0, isOnLine = false
    for corner in Self.corners {
      let (row, column, across) = (faces[corner.row], faces[corner.column], faces[corner.across])
      guard loses(own, to: row, column, across) else { continue }
      isOnLine = true
      if !loses(own, to: row), loses(row, to: column, across) { arms |= corner.rowArm }
      if !loses(own, to: column), loses(column, to: row, across) { arms |= corner.columnArm }
    }
    return isOnLine ? arms : nil
  }

  /// The cells that share a corner with a cell, as numbers of `around`: the one in its row, the one in its column, and
  /// the one across; and the arms towards the first two.
  private static let corners: [(row: Int, column: Int, across: Int, rowArm: UInt8, columnArm: UInt8)] = [
    (3, 1, 0, BoxArms.left, BoxArms.up), (5, 1, 2, BoxArms.right, BoxArms.up),
    (3, 7, 6, BoxArms.left, BoxArms.down), (5, 7, 8, BoxArms.right, BoxArms.down),
  ]

  /// The nine cells about a cell, row by row; nil outside the map.
  private static func around(_ cell: Int, columns: Int, count: Int) -> [Int?] {
    let column = cell % columns
    return (0..<9).map { place in
      let x = column + place % 3 - 1, other = cell + (place / 3 - 1) * columns + place % 3 - 1
      return x >= 0 && x < columns && other >= 0 && other < count ? other : nil
    }
  }

  private static func cells(around cell: Int, columns: Int, count: Int) -> [Int] {
    around(cell, columns: columns, count: count).compactMap { $0 }
  }

  /// The last arc between two faces; nil where they have none. Complexity: linear in the arcs of the first.
  private static func arc(between own: Int32, _ other: Int32, in partition: Partition) -> ArcIndex? {
    var last: Int32 = -1
    for ring in partition.rings[Int(own)] {
      for directed in ring.arcs where directed.arc.rawValue > last {
        let left = partition.leftFaces[directed.arc.index].rawValue
        let right = partition.rightFaces[directed.arc.index].rawValue
        if (left, right) == (own, other) || (left, right) == (other, own) { last = directed.arc.rawValue }
      }
    }
    return last < 0 ? nil : ArcIndex(Int(last))
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

  /// The face that has most of each cell, where cells have one part.
  var faces: [Int32] {
    (0..<coverage.columns * coverage.rows).map { coverage.owner(of: $0) ?? most(in: $0)[0] }
  }

  /// Calls `body` with each part and the next one to the right or below, where their faces differ.
  func forEachMeeting(_ body: (Place, Place) -> Void) {
    let (across, down) = (coverage.parts.across, coverage.parts.down)
    var here = coverage.rows > 0 ? faces(row: 0) : []
    for row in 0..<coverage.rows {
      let below = row + 1 < coverage.rows ? faces(row: row + 1) : []
      for column in 0..<coverage.columns {
        let cell = row * coverage.columns + column
        let own = here[column]
        func meet(_ part: Int, _ other: SIMD8<Int32>, _ otherPart: Int, in otherCell: Int) {
          guard own[part] != other[otherPart] else { return }
          body(
            Place(cell: Int32(cell), part: UInt8(part), face: own[part]),
            Place(cell: Int32(otherCell), part: UInt8(otherPart), face: other[otherPart]))
        }
        if coverage.owner(of: cell) == nil {
          for part in 0..<across * down {
            if part % across + 1 < across { meet(part, own, part + 1, in: cell) }
            if part + across < across * down { meet(part, own, part + across, in: cell) }
          }
        }
        if column + 1 < coverage.columns, here[column + 1] != own || coverage.owner(of: cell) == nil {
          for y in 0..<down {
            meet(y * across + across - 1, here[column + 1], y * across, in: cell + 1)
          }
        }
        if !below.isEmpty, below[column] != own || coverage.owner(of: cell) == nil {
          for x in 0..<across {
            meet((down - 1) * across + x, below[column], x, in: cell + coverage.columns)
          }
        }
      }
      here = below
    }
  }

  /// The faces of the parts of each cell of a row.
  private func faces(row: Int) -> [SIMD8<Int32>] {
    (row * coverage.columns..<(row + 1) * coverage.columns).map { cell in
      coverage.owner(of: cell).map { SIMD8(repeating: $0) } ?? most(in: cell)
    }
  }

  /// The face that has most of each part of a shared cell, the first of equal ones; parts that no face has are outside.
  private func most(in cell: Int) -> SIMD8<Int32> {
    var faces = SIMD8<Int32>(repeating: FaceIndex.outside.rawValue), best = PartShares.zero
    for share in coverage.shares(of: cell) {
      for part in 0..<coverage.parts.count
      where coverage.shareParts[share][part] > best[part] + PartShares.rounding {
        faces[part] = coverage.shareFaces[share]
        best[part] = coverage.shareParts[share][part]
      }
    }
    return faces
  }
}
