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
    var arcs = PairCache<ArcIndex?>(unused: nil)
    columns = coverage.columns
    var found: [(cell: Int32, meeting: FaceMeeting)] = []
    let walk = PartWalk(coverage: coverage)
    func meet(_ cell: Int32, _ own: Int32, _ other: Int32, bits: UInt8) {
      let arc = arcs.value(own, other) { Self.arc(between: own, other, in: partition) }
      found.append((cell, FaceMeeting(own: own, other: other, arc: arc, bits: bits)))
    }
    switch form {
    case .parts:
      faces = []
      walk.forEachMeeting { here, there in
        guard here.face >= 0, there.face >= 0,
          mayDivide(FaceIndex(Int(here.face)), FaceIndex(Int(there.face)))
        else { return }
        meet(here.cell, here.face, there.face, bits: 1 << here.part)
        meet(there.cell, there.face, here.face, bits: 1 << there.part)
      }
    case .boxes, .signs:
      let faces = walk.faces
      self.faces = faces
      for cell in faces.indices where faces[cell] >= 0 {
        let around = Self.cells(around: cell, columns: coverage.columns, count: faces.count).map { faces[$0] }
        let others = distinct(around.filter { $0 >= 0 && $0 != faces[cell] })
        guard others.contains(where: { mayDivide(FaceIndex(Int(faces[cell])), FaceIndex(Int($0))) }) else { continue }
        // How the line goes on depends on all of them.
        for other in others { meet(Int32(cell), faces[cell], other, bits: 0) }
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
    (0..<coverage.columns * coverage.rows).map { coverage.owner(of: $0) ?? most(of: 0, in: $0) }
  }

  /// Calls `body` with each part and the next one to the right or below, where their faces differ.
  func forEachMeeting(_ body: (Place, Place) -> Void) {
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
            place(x, down - 1, above[(down - 1) * width + x], row: row - 1), place(x, 0, own[x], row: row))
        }
      }
      for y in 0..<down {
        for x in 0..<width {
          let face = own[y * width + x]
          if x + 1 < width, own[y * width + x + 1] != face {
            body(place(x, y, face, row: row), place(x + 1, y, own[y * width + x + 1], row: row))
          }
          if y + 1 < down, own[(y + 1) * width + x] != face {
            body(place(x, y, face, row: row), place(x, y + 1, own[(y + 1) * width + x], row: row))
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
