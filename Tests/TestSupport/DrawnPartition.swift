import Geometry

/// A partition drawn as a picture: each letter is a face, each character a square of ground, a point is outside.
///
///     let drawn = DrawnPartition("""
///       AAB
///       ACB
///       """)
///     drawn.letter(of: drawn.partition.face(at: drawn.centre(column: 1, row: 1))) == "C"
///
/// Faces are numbered in the order of their letters. Arcs run from where three or four faces meet to the next such
/// corner, or around an island. A face may be in several pieces and have holes.
public struct DrawnPartition: Sendable {
  public let rows: [[Character]]
  public let letters: [Character]
  public let arcs: [[PlanePoint]]
  public let outlines: [FaceOutline]
  /// The edge of a character's square, in metres.
  public let side: Double

  /// - Parameter moved: where a corner of the squares lies instead; it must leave the squares apart.
  public init(_ picture: String, side: Double = 1, moved: (PlanePoint) -> PlanePoint = { $0 }) {
    let lines = picture.split(separator: "\n").map(Array.init)
    let width = lines.map(\.count).max() ?? 0
    let cells = lines.map { $0 + [Character](repeating: ".", count: width - $0.count) }
    rows = cells
    self.side = side
    let letters = Set(cells.joined()).subtracting(["."]).sorted()
    self.letters = letters

    var places: [Corner: PlanePoint] = [:]
    for row in 0...cells.count {
      for column in 0...width {
        let point = PlanePoint(x: Double(column) * side, y: Double(cells.count - row) * side)
        places[Corner(column: column, row: row)] = moved(point)
      }
    }

    func cell(_ column: Int, _ row: Int) -> Character {
      cells.indices.contains(row) && (0..<width).contains(column) ? cells[row][column] : "."
    }
    // Every step along a border, walked so that `left` is on its left.
    var steps: [Step] = []
    for row in 0...cells.count {
      for column in 0...width {
        let here = Corner(column: column, row: row)
        let east = Corner(column: column + 1, row: row), south = Corner(column: column, row: row + 1)
        if column < width, cell(column, row - 1) != cell(column, row) {
          steps.append(Step(from: here, to: east, left: cell(column, row - 1), right: cell(column, row)))
        }
        if row < cells.count, cell(column - 1, row) != cell(column, row) {
          steps.append(Step(from: here, to: south, left: cell(column, row), right: cell(column - 1, row)))
        }
      }
    }
    var around: [Corner: [Step]] = [:]
    for step in steps {
      around[step.from, default: []].append(step)
      around[step.to, default: []].append(step.reversed)
    }
    var used: Set<Step> = []
    var traced: [[Step]] = []
    func trace(_ first: Step) {
      guard !used.contains(first) else { return }
      var walk = [first]
      used.formUnion([first, first.reversed])
      while around[walk.last!.to]!.count == 2,
        let next = around[walk.last!.to]!.first(where: { !used.contains($0) })
      {
        walk.append(next)
        used.formUnion([next, next.reversed])
      }
      traced.append(walk)
    }
    for step in steps where around[step.from]!.count != 2 { trace(step) }
    for step in steps where around[step.to]!.count != 2 { trace(step.reversed) }
    for step in steps { trace(step) }  // what is left goes around an island
    arcs = traced.map { walk in [places[walk[0].from]!] + walk.map { places[$0.to]! } }

    outlines = letters.map { letter in
      var open: [(member: DirectedArc, walk: [Step])] = []
      for (number, walk) in traced.enumerated() {
        let arc = ArcIndex(number)
        if walk[0].left == letter { open.append((DirectedArc(arc: arc, isReversed: false), walk)) }
        if walk[0].right == letter {
          open.append((DirectedArc(arc: arc, isReversed: true), walk.reversed().map(\.reversed)))
        }
      }
      var outer: [[DirectedArc]] = [], holes: [[DirectedArc]] = []
      while !open.isEmpty {
        var (member, walk) = open.removeFirst()
        var ring = [member]
        var doubled = sweep(walk)
        let origin = walk[0].from
        while walk.last!.to != origin {
          // Where two squares of the face touch at a corner, the sharper turn left stays with the same square.
          let last = walk.last!
          let next = open.indices.filter { open[$0].walk[0].from == last.to }
            .max { last.turn(to: open[$0].walk[0]) < last.turn(to: open[$1].walk[0]) }!
          (member, walk) = open.remove(at: next)
          ring.append(member)
          doubled += sweep(walk)
        }
        if doubled > 0 { outer.append(ring) } else { holes.append(ring) }
      }
      // Which piece a hole is in makes no difference to a partition: all go with the first.
      return FaceOutline(
        polygons: outer.enumerated().map { $0 == 0 ? [$1] + holes : [$1] })
    }
  }

  /// The partition; a picture always is one.
  public var partition: Partition {
    switch Partition.assemble(arcs: arcs, faces: outlines) {
    case .partition(let partition): return partition
    case .faults(let faults): fatalError("the picture makes no partition: \(faults)")
    }
  }

  public func face(_ letter: Character) -> FaceIndex { FaceIndex(letters.firstIndex(of: letter)!) }

  public func letter(of face: FaceIndex?) -> Character {
    guard let face, !face.isOutside else { return "." }
    return letters[face.index]
  }

  /// The middle of a character's square, where corners have not been moved.
  public func centre(column: Int, row: Int) -> PlanePoint {
    PlanePoint(x: (Double(column) + 0.5) * side, y: (Double(rows.count - row) - 0.5) * side)
  }

  /// The viewport that shows the picture one character a dot, `zoom` dots where it is more.
  public func viewport(zoom: Int = 1) -> Viewport {
    let width = rows.first?.count ?? 0
    return Viewport(
      center: PlanePoint(x: Double(width) * side / 2, y: Double(rows.count) * side / 2),
      metresPerDot: side / Double(zoom), size: DotSize(width: width * zoom, height: rows.count * zoom))
  }

  /// A raster as a picture again.
  public func picture(of raster: FaceRaster) -> String {
    (0..<raster.size.height).map { y in
      String((0..<raster.size.width).map { letter(of: raster[$0, y]) })
    }.joined(separator: "\n")
  }

  /// A picture of letters at random, with some ground outside.
  public static func random(columns: Int, rows: Int, _ random: inout Seeded) -> String {
    (0..<rows).map { _ in
      String((0..<columns).map { _ in "ABCDE..".randomElement(using: &random)! })
    }.joined(separator: "\n")
  }
}

private struct Corner: Hashable {
  var column: Int, row: Int
}

/// One edge of a square, walked.
private struct Step: Hashable {
  var from: Corner, to: Corner
  var left: Character, right: Character

  var reversed: Step { Step(from: to, to: from, left: right, right: left) }

  /// 1 for a turn to the left, 0 straight on, -1 to the right. Rows count down the page.
  func turn(to next: Step) -> Int {
    let (dx, dy) = (to.column - from.column, to.row - from.row)
    let (ex, ey) = (next.to.column - next.from.column, next.to.row - next.from.row)
    return -(dx * ey - dy * ex)
  }
}

/// Twice the signed area swept by a walk, positive counter-clockwise on the page.
private func sweep(_ walk: [Step]) -> Int {
  -walk.reduce(0) { $0 + $1.from.column * $1.to.row - $1.to.column * $1.from.row }
}
