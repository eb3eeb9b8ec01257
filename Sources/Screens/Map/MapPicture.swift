import Basics
import Chronicle
import Geometry

/// The dots of one line in one cell.
struct CellStroke: Sendable {
  var cell: Int32
  /// Braille dot bits, U+2800's order.
  var bits: UInt8
}

/// The dots of a cell that one line runs through. `line` is the line's number: an overlay's or, after those, an arc's.
struct LineStroke: Sendable {
  var line: Int32
  var bits: UInt8
}

/// The picture of a map in one viewport: everything that does not depend on the day.
///
/// Drawing a day takes one table look-up for each cell, and a little more where faces share a cell. The picture also
/// tells the cells of each face and each line, so that only cells that change from one day to another are drawn again.
struct MapPicture: Sendable {
  let size: CellSize
  /// The faces that cover each cell, with `outside` and `lake` as further values.
  let coverage: FaceCoverage
  /// Where a front line may run on some day.
  let meetings: FaceMeetings
  /// The number of the first arc among lines; those before it are the atlas's overlays.
  let firstArc: Int
  /// The lines that run through the picture, by their numbers, and the cells of each.
  let strokes: NumberedRows<CellStroke>
  /// The strokes in each cell.
  let touches: RaggedArray<LineStroke>
  /// The cells of each activity area that is in the picture, by its number in the atlas; none where they are not shown.
  let activity: NumberedRows<Int32>
  /// The light on the slope of each cell; empty where relief is not shown.
  let shades: [Int8]

  /// The number that stands for lakes in place of a face.
  static let lake: Int32 = -2

  /// Whether a lake covers a part of a cell.
  func touchesLake(_ cell: Int) -> Bool {
    if let owner = coverage.owner(of: cell) { return owner == Self.lake }
    return coverage.shareFaces[coverage.shares(of: cell)].contains(Self.lake)
  }

  /// Whether a lake covers a whole cell.
  func isLake(_ cell: Int) -> Bool { coverage.owner(of: cell) == Self.lake }

  /// - Parameter index: where the lines and areas of the atlas lie.
  ///
  /// Complexity: linear in cells and in what lies in the viewport.
  init(of atlas: Atlas, index: MapIndex, in viewport: Viewport, cells: CellSize, style: MapStyle) {
    size = cells
    let shown = viewport.bounds
    let arcs = index.arcs.arcs(in: shown)
    var coverage = FaceCoverage(atlas.partition, arcs: arcs, in: viewport, parts: style.parts)
    if style.showsLakes {
      let rings = atlas.overlays.indices.filter { atlas.overlays[$0].layer == .lake }
        .flatMap { index.strokes(of: $0, in: atlas, meeting: shown) }
      if !rings.isEmpty {
        coverage.overlay(AreaCoverage(filling: rings, in: viewport, parts: style.parts), as: Self.lake)
      }
    }
    self.coverage = coverage
    // Asked of the atlas each time: a closure that held the timeline would copy it at each call.
    meetings = FaceMeetings(in: coverage, of: atlas.partition, form: style.frontForm) {
      atlas.timeline.isInZone($0) || atlas.timeline.isInZone($1)
    }

    firstArc = atlas.overlays.count
    var strokes = NumberedRows<CellStroke>()
    for (number, overlay) in atlas.overlays.enumerated() where overlay.layer != .lake {
      for line in index.strokes(of: number, in: atlas, meeting: shown) {
        Self.stroke(line[...], in: viewport, into: &strokes.elements)
      }
      strokes.endRow(Int32(number))
    }
    for arc in arcs {
      if let dot = viewport.dot(holding: atlas.partition.arcBoxes[Int(arc)]) {
        // On a map of many small faces most arcs are.
        let cell = Int32(dot.y / 4 * cells.columns + dot.x / 2)
        strokes.elements.append(CellStroke(cell: cell, bits: brailleBit(x: dot.x & 1, y: dot.y & 3)))
        strokes.endRow(Int32(firstArc) + arc)
        continue
      }
      Self.stroke(atlas.partition.points(of: ArcIndex(Int(arc))), in: viewport, into: &strokes.elements)
      strokes.endRow(Int32(firstArc) + arc)
    }
    self.strokes = strokes
    touches = Self.touches(of: strokes, cellCount: cells.columns * cells.rows)
    var counts: [UInt8] = []
    var activity = NumberedRows<Int32>()
    let showsActivity = style.shows(layer: .activity, metresPerDot: viewport.metresPerDot)
    for (number, box) in index.activity.enumerated() where showsActivity && box.intersects(shown) {
      if counts.isEmpty { counts = [UInt8](repeating: 0, count: cells.columns * cells.rows) }
      activity.elements += Self.covered(
        by: atlas.activityAreas[number].rings, in: viewport, columns: cells.columns, counts: &counts)
      activity.endRow(Int32(number))
    }
    self.activity = activity
    let showsRelief = style.shows(layer: .relief, metresPerDot: viewport.metresPerDot)
    shades =
      showsRelief
      ? atlas.relief.map { ReliefShading(of: $0, in: atlas, viewport: viewport, cells: cells).levels } ?? [] : []
  }

  /// The number of an arc among lines.
  func line(of arc: ArcIndex) -> Int32 { Int32(firstArc) + arc.rawValue }

  /// The cells in which each face is visible, or borders on what is.
  func cellsOfFaces() -> NumberedRows<Int32> {
    NumberedRows { add in
      for cell in 0..<coverage.columns * coverage.rows {
        for meeting in meetings.ofCell[cell] {
          add(meeting.own, Int32(cell))
          add(meeting.other, Int32(cell))
        }
        if let owner = coverage.owner(of: cell) {
          if owner >= 0 { add(owner, Int32(cell)) }
          continue
        }
        for share in coverage.shares(of: cell) where coverage.shareFaces[share] >= 0 {
          add(coverage.shareFaces[share], Int32(cell))
        }
      }
    }
  }

  private static func touches(of strokes: NumberedRows<CellStroke>, cellCount: Int) -> RaggedArray<LineStroke> {
    RaggedArray(count: cellCount) { add in
      for row in strokes.numbers.indices {
        let line = strokes.numbers[row]
        for stroke in strokes.row(row) { add(Int(stroke.cell), LineStroke(line: line, bits: stroke.bits)) }
      }
    }
  }

  /// Adds the strokes of a chain; consecutive dots in one cell become one stroke.
  private static func stroke(
    _ chain: ArraySlice<PlanePoint>, in viewport: Viewport, into strokes: inout [CellStroke]
  ) {
    let columns = viewport.size.width / 2
    let begin = strokes.count
    viewport.forEachDot(along: chain) { x, y in
      guard columns > 0, y / 4 < viewport.size.height / 4 else { return }
      let cell = Int32((y / 4) * columns + x / 2)
      let bit = brailleBit(x: x & 1, y: y & 3)
      if strokes.count > begin, strokes[strokes.count - 1].cell == cell {
        strokes[strokes.count - 1].bits |= bit
      } else {
        strokes.append(CellStroke(cell: cell, bits: bit))
      }
    }
  }

  /// The cells that rings cover by half or more.
  ///
  /// - Parameter counts: scratch memory with a zero for each cell; it is zero again afterwards.
  private static func covered(
    by rings: [[PlanePoint]], in viewport: Viewport, columns: Int, counts: inout [UInt8]
  ) -> [Int32] {
    var touched: [Int32] = []
    viewport.forEachRun(inside: rings) { row, run in
      guard row / 4 < viewport.size.height / 4 else { return }
      let dots = run.clamped(to: 0..<columns * 2), first = row / 4 * columns
      guard let left = dots.first, let right = dots.last else { return }
      for column in left / 2...right / 2 {
        let cell = first + column
        if counts[cell] == 0 { touched.append(Int32(cell)) }
        // Both dots of the cell in this row, or the one that the run has.
        counts[cell] += column * 2 < left || column * 2 + 1 > right ? 1 : 2
      }
    }
    defer { for cell in touched { counts[Int(cell)] = 0 } }
    return touched.filter { counts[Int($0)] >= 4 }
  }
}
