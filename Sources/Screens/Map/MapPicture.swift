import Basics
import Chronicle
import Geometry

/// The dots of one line in one cell.
struct CellStroke: Sendable {
  var cell: Int32
  /// Braille dot bits, U+2800's order.
  var bits: UInt8
}

/// The dots of a cell that one line runs through. `line` is the line's number in the picture's `strokes`.
struct LineStroke: Sendable {
  var line: Int32
  var bits: UInt8
}

/// The picture of a map in one viewport: everything that does not depend on the day.
///
/// Drawing a day takes one table look-up for each cell, and a little more where faces share a cell. The picture also
/// records the cells of each face and each line, so that only cells that change from one day to another are drawn
/// again.
struct MapPicture: Sendable {
  let size: CellSize
  /// The faces that cover each cell, with `outside` and `lake` as further values.
  let coverage: FaceCoverage
  /// Where a front line may run on some day.
  let meetings: FaceMeetings
  /// The cells in which each face is visible, or borders on what is.
  let cellsOfFace: RaggedArray<Int32>
  /// The overlays that are drawn as lines in this viewport, as indices into the atlas's overlays.
  let overlays: [Int]
  /// The strokes of all lines: first those of `overlays`, then those of all arcs.
  let strokes: RaggedArray<CellStroke>
  /// The strokes in each cell.
  let touches: RaggedArray<LineStroke>
  /// The cells of each activity area, in the atlas's order.
  let activity: [[Int32]]
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

  init(of atlas: Atlas, in viewport: Viewport, cells: CellSize, style: MapStyle) {
    size = cells
    let shown = viewport.bounds
    var coverage = FaceCoverage(atlas.partition, in: viewport, parts: style.parts)
    if style.showsLakes {
      let rings = atlas.overlays.filter { $0.layer == .lake }.flatMap(\.strokes)
        .filter { PlaneBox(around: $0).intersects(shown) }
      if !rings.isEmpty {
        coverage.overlay(AreaCoverage(filling: rings, in: viewport, parts: style.parts), as: Self.lake)
      }
    }
    self.coverage = coverage
    let timeline = atlas.timeline
    meetings = FaceMeetings(in: coverage, of: atlas.partition, form: style.frontForm) {
      timeline.isInZone($0) || timeline.isInZone($1)
    }
    cellsOfFace = Self.cellsOfFace(coverage, meetings, faceCount: atlas.partition.faceCount)

    var lines: [Int] = []
    var strokes = RaggedArray<CellStroke>()
    for (index, overlay) in atlas.overlays.enumerated() where overlay.layer != .lake {
      let before = strokes.elements.count
      for line in overlay.strokes where PlaneBox(around: line).intersects(shown) {
        Self.stroke(line[...], in: viewport, into: &strokes.elements)
      }
      guard strokes.elements.count > before else { continue }
      strokes.endRow()
      lines.append(index)
    }
    overlays = lines
    for arc in 0..<atlas.partition.arcCount {
      if atlas.partition.arcBoxes[arc].intersects(shown) {
        Self.stroke(atlas.partition.points(of: ArcIndex(arc)), in: viewport, into: &strokes.elements)
      }
      strokes.endRow()
    }
    self.strokes = strokes
    touches = Self.touches(of: strokes, cellCount: cells.columns * cells.rows)
    var counts = [UInt8](repeating: 0, count: cells.columns * cells.rows)
    activity = atlas.activityAreas.map { area in
      let box = area.rings.reduce(into: PlaneBox.empty) { $0.extend(by: PlaneBox(around: $1)) }
      guard box.intersects(shown) else { return [] }
      return Self.covered(by: area.rings, in: viewport, columns: cells.columns, counts: &counts)
    }
    let showsRelief = style.shows(layer: .relief, metresPerDot: viewport.metresPerDot)
    shades =
      showsRelief
      ? atlas.relief.map { ReliefShading(of: $0, in: atlas, viewport: viewport, cells: cells).levels } ?? [] : []
  }

  /// The number of an arc in `strokes`.
  func line(of arc: ArcIndex) -> Int { overlays.count + arc.index }

  private static func cellsOfFace(
    _ coverage: FaceCoverage, _ meetings: FaceMeetings, faceCount: Int
  ) -> RaggedArray<Int32> {
    RaggedArray(count: faceCount) { add in
      for cell in 0..<coverage.columns * coverage.rows {
        for meeting in meetings.ofCell[cell] {
          add(Int(meeting.own), Int32(cell))
          add(Int(meeting.other), Int32(cell))
        }
        if let owner = coverage.owner(of: cell) {
          if owner >= 0 { add(Int(owner), Int32(cell)) }
          continue
        }
        for share in coverage.shares(of: cell) where coverage.shareFaces[share] >= 0 {
          add(Int(coverage.shareFaces[share]), Int32(cell))
        }
      }
    }
  }

  private static func touches(of strokes: RaggedArray<CellStroke>, cellCount: Int) -> RaggedArray<LineStroke> {
    RaggedArray(count: cellCount) { add in
      for line in 0..<strokes.count {
        for stroke in strokes[line] { add(Int(stroke.cell), LineStroke(line: Int32(line), bits: stroke.bits)) }
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
