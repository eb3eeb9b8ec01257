import Chronicle
import Geometry

/// The dots of one line in one cell.
struct CellStroke: Sendable {
  var cell: Int32
  /// Braille dot bits, U+2800's order.
  var bits: UInt8
}

/// The picture of a map for one viewport: everything about it that no day changes.
///
/// Laying a day over it costs a table look-up a dot at most. It holds four by two dots a cell.
struct MapPicture: Sendable {
  let size: CellSize
  /// The face that fills a cell alone (-1 outside the map), or `firstMixed` and down for a cell that several share.
  let soleFaces: [Int32]
  /// The faces of all shared cells, one cell after the other, and where each cell's begin.
  let shares: [FaceShare]
  let shareStarts: [Int32]
  /// The strokes of all arcs, one arc after the other, and where each arc's begin.
  let arcStrokes: [CellStroke]
  let arcStarts: [Int32]
  let overlays: [PicturedOverlay]
  /// Cells that lie in a lake.
  let water: [Bool]
  /// The cells of each activity area, in the atlas's order.
  let activity: [[Int32]]

  private static let firstMixed: Int32 = -2

  /// How many of a cell's dots a face has, in the upper and in the lower half.
  struct FaceShare: Sendable {
    var face: Int32
    var top, bottom: UInt8
  }

  /// The faces of a cell that several share; nil for a cell that one has alone.
  func shares(of cell: Int) -> ArraySlice<FaceShare>? {
    guard soleFaces[cell] <= Self.firstMixed else { return nil }
    let number = Int(Self.firstMixed - soleFaces[cell])
    return shares[Int(shareStarts[number])..<Int(shareStarts[number + 1])]
  }

  struct PicturedOverlay: Sendable {
    /// Index into the atlas's overlays.
    var index: Int
    var strokes: [CellStroke]
  }

  init(of atlas: Atlas, in viewport: Viewport, cells: CellSize) {
    size = cells
    (soleFaces, shares, shareStarts) = Self.sort(FaceRaster(atlas.partition, in: viewport), cells: cells)

    var strokes: [CellStroke] = []
    var starts: [Int32] = [0]
    let shown = viewport.bounds
    for arc in 0..<atlas.partition.arcCount {
      if atlas.partition.arcBoxes[arc].intersects(shown) {
        Self.stroke(atlas.partition.points(of: ArcIndex(arc)), in: viewport, into: &strokes)
      }
      starts.append(Int32(strokes.count))
    }
    arcStrokes = strokes
    arcStarts = starts

    var pictured: [PicturedOverlay] = []
    var lakes = [UInt8](repeating: 0, count: cells.columns * cells.rows)
    for (index, overlay) in atlas.overlays.enumerated() {
      if overlay.layer == .lake {
        guard case .areas(let rings) = overlay.shape else { continue }
        Self.mark(DotMask(filling: rings, in: viewport), into: &lakes, columns: cells.columns)
        continue
      }
      var own: [CellStroke] = []
      for line in overlay.strokes where PlaneBox(around: line).intersects(shown) {
        Self.stroke(line[...], in: viewport, into: &own)
      }
      if !own.isEmpty { pictured.append(PicturedOverlay(index: index, strokes: own)) }
    }
    overlays = pictured
    water = lakes.map { $0.nonzeroBitCount >= 4 }
    activity = atlas.activityAreas.map { area in
      let box = area.rings.reduce(into: PlaneBox.empty) { $0.extend(by: PlaneBox(around: $1)) }
      guard box.intersects(shown) else { return [] }
      var dots = [UInt8](repeating: 0, count: cells.columns * cells.rows)
      Self.mark(DotMask(filling: area.rings, in: viewport), into: &dots, columns: cells.columns)
      return dots.indices.filter { dots[$0].nonzeroBitCount >= 4 }.map { Int32($0) }
    }
  }

  /// Sorts the dots of each cell by their faces.
  private static func sort(
    _ raster: FaceRaster, cells: CellSize
  ) -> (sole: [Int32], shares: [FaceShare], starts: [Int32]) {
    var sole = [Int32](repeating: FaceIndex.outside.rawValue, count: cells.columns * cells.rows)
    var shares: [FaceShare] = []
    var starts: [Int32] = [0]
    for row in 0..<cells.rows {
      for column in 0..<cells.columns {
        let corner = row * 4 * raster.size.width + column * 2
        let first = shares.count
        for dot in 0..<8 {
          let face = raster.faces[corner + (dot >> 1) * raster.size.width + (dot & 1)]
          let isTop = dot < 4
          if let known = shares[first...].firstIndex(where: { $0.face == face }) {
            if isTop { shares[known].top += 1 } else { shares[known].bottom += 1 }
          } else {
            shares.append(FaceShare(face: face, top: isTop ? 1 : 0, bottom: isTop ? 0 : 1))
          }
        }
        let cell = row * cells.columns + column
        if shares.count == first + 1 {
          sole[cell] = shares[first].face
          shares.removeLast()
        } else {
          sole[cell] = firstMixed - Int32(starts.count - 1)
          starts.append(Int32(shares.count))
        }
      }
    }
    return (sole, shares, starts)
  }

  func strokes(of arc: ArcIndex) -> ArraySlice<CellStroke> {
    arcStrokes[Int(arcStarts[arc.index])..<Int(arcStarts[arc.index + 1])]
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

  private static func mark(_ mask: DotMask, into cells: inout [UInt8], columns: Int) {
    for y in 0..<mask.size.height {
      for x in 0..<mask.size.width where mask[x, y] {
        cells[(y / 4) * columns + x / 2] |= brailleBit(x: x & 1, y: y & 3)
      }
    }
  }
}

/// The bit of a dot in a braille pattern; x 0...1 from the left, y 0...3 from the top.
func brailleBit(x: Int, y: Int) -> UInt8 {
  switch (x, y) {
  case (0, 0): 0x01
  case (0, 1): 0x02
  case (0, 2): 0x04
  case (0, _): 0x40
  case (_, 0): 0x08
  case (_, 1): 0x10
  case (_, 2): 0x20
  default: 0x80
  }
}
