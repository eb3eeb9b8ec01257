import Chronicle
import Geometry

/// The dots of one line in one cell.
struct CellStroke: Sendable {
  var cell: Int32
  /// Braille dot bits, U+2800's order.
  var bits: UInt8
}

/// The dots of a cell that one line runs through; `line` counts as the strokes of a picture do.
struct LineStroke: Sendable {
  var line: Int32
  var bits: UInt8
}

/// The picture of a map for one viewport: everything about it that no day changes.
///
/// Laying a day over it costs a table look-up a cell, and a little more where faces share one. It also knows the cells
/// of each face and each line, so that a change of the day's is drawn where it is and nowhere else.
struct MapPicture: Sendable {
  let size: CellSize
  /// What covers each cell: faces, `outside` or `lake`.
  let coverage: FaceCoverage
  /// The cells in which each face shows.
  let cellsOfFace: Groups<Int32>
  /// The overlays that are drawn as lines here, as indices into the atlas's overlays.
  let overlays: [Int]
  /// The strokes of all lines: first those of `overlays`, then those of all arcs.
  let strokes: Groups<CellStroke>
  /// The strokes in each cell.
  let touches: Groups<LineStroke>
  /// The cells of each activity area, in the atlas's order.
  let activity: [[Int32]]
  /// The light on each cell's slope; empty where relief is not shown.
  let shades: [Int8]

  /// Stands for a face where a lake lies.
  static let lake: Int32 = -2

  /// Whether a lake fills a cell alone.
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
    cellsOfFace = Self.cellsOfFace(coverage, faceCount: atlas.partition.faceCount)

    var lines: [Int] = []
    var strokes = Groups<CellStroke>()
    for (index, overlay) in atlas.overlays.enumerated() where overlay.layer != .lake {
      let before = strokes.members.count
      for line in overlay.strokes where PlaneBox(around: line).intersects(shown) {
        Self.stroke(line[...], in: viewport, into: &strokes.members)
      }
      guard strokes.members.count > before else { continue }
      strokes.endGroup()
      lines.append(index)
    }
    overlays = lines
    for arc in 0..<atlas.partition.arcCount {
      if atlas.partition.arcBoxes[arc].intersects(shown) {
        Self.stroke(atlas.partition.points(of: ArcIndex(arc)), in: viewport, into: &strokes.members)
      }
      strokes.endGroup()
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

  /// The number of an arc among the lines.
  func line(of arc: ArcIndex) -> Int { overlays.count + arc.index }

  private static func cellsOfFace(_ coverage: FaceCoverage, faceCount: Int) -> Groups<Int32> {
    Groups(count: faceCount) { add in
      for cell in 0..<coverage.columns * coverage.rows {
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

  private static func touches(of strokes: Groups<CellStroke>, cellCount: Int) -> Groups<LineStroke> {
    Groups(count: cellCount) { add in
      for line in 0..<strokes.count {
        for stroke in strokes[line] { add(Int(stroke.cell), LineStroke(line: Int32(line), bits: stroke.bits)) }
      }
    }
  }

  /// Adds the strokes of a chain, runs of dots in one cell gathered.
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

  /// The cells of which rings cover half or more.
  /// - Parameter counts: a zero for each cell, before and after.
  private static func covered(
    by rings: [[PlanePoint]], in viewport: Viewport, columns: Int, counts: inout [UInt8]
  ) -> [Int32] {
    var touched: [Int32] = []
    viewport.forEachRun(inside: rings) { row, run in
      guard row / 4 < viewport.size.height / 4 else { return }
      for x in run where x / 2 < columns {
        let cell = row / 4 * columns + x / 2
        if counts[cell] == 0 { touched.append(Int32(cell)) }
        counts[cell] += 1
      }
    }
    defer { for cell in touched { counts[Int(cell)] = 0 } }
    return touched.filter { counts[Int($0)] >= 4 }
  }
}
