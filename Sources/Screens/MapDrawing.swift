import Chronicle
import Geometry

/// Lays a day over a picture: grounds, then the strongest line of each cell.
struct MapDrawing {
  let atlas: Atlas
  let picture: MapPicture
  let layer: DayLayer
  let day: Day
  let metresPerDot: Double
  let style: MapStyle

  /// Draws the map with its top left cell at a place of the frame.
  func draw(into frame: inout Frame, at rect: CellRect) {
    let cellCount = picture.size.columns * picture.size.rows
    var ranks = [UInt8](repeating: 0, count: cellCount)
    var bits = [UInt8](repeating: 0, count: cellCount)
    var marks = [Mark](repeating: .text, count: cellCount)

    func add(_ strokes: ArraySlice<CellStroke>, mark: Mark) {
      let rank = mark.rank
      for stroke in strokes {
        let cell = Int(stroke.cell)
        if rank > ranks[cell] {
          ranks[cell] = rank
          marks[cell] = mark
          bits[cell] = stroke.bits
        } else if rank == ranks[cell] {
          bits[cell] |= stroke.bits
        }
      }
    }
    for pictured in picture.overlays {
      let overlay = atlas.overlays[pictured.index]
      if style.shows(overlay, on: day, metresPerDot: metresPerDot) {
        add(pictured.strokes[...], mark: overlay.layer.mark)
      }
    }
    for arc in layer.marks.indices {
      guard let mark = layer.marks[arc], style.shows(mark, metresPerDot: metresPerDot) else { continue }
      add(picture.strokes(of: ArcIndex(arc)), mark: mark)
    }

    var hasActivity = [Bool](repeating: false, count: cellCount)
    if style.shows(layer: .activity, metresPerDot: metresPerDot) {
      for (area, cells) in zip(atlas.activityAreas, picture.activity) where area.days.contains(day) {
        for cell in cells { hasActivity[Int(cell)] = true }
      }
    }

    let columns = picture.size.columns
    for row in 0..<picture.size.rows {
      for column in 0..<columns {
        let cell = row * columns + column
        let grounds = grounds(of: cell)
        let shade = picture.shades.isEmpty ? 0 : picture.shades[cell]
        // What changed today lies along the front: where the line would cover the ground, the ground shows.
        let isCovered =
          marks[cell] == .front && style.frontCoversGround
          && (grounds.first.isNew || grounds.parts != 0 && grounds.second.isNew)
        let drawn =
          ranks[cell] > 0 && !isCovered
          ? style.line(marks[cell], bits: bits[cell], on: grounds.first, shade: shade)
          : hasActivity[cell]
            ? style.activity(on: grounds.first, shade: shade, column: column, row: row)
            : grounds.parts == 0
              ? style.fill(grounds.first, shade: shade, column: column, row: row)
              : style.fill(grounds.first, grounds.second, parts: grounds.parts)
        frame.set(drawn, column: rect.column + column, row: rect.row + row)
      }
    }
  }

  /// The ground that has most of a cell, the one that has most of the rest, and the parts that show the second.
  ///
  /// Each part shows which of the two has more of it, but the first never shows in less than half of the parts: what a
  /// cell shows most of is what there is most of. In a draw the one met first is first.
  private func grounds(of cell: Int) -> (first: Ground, second: Ground, parts: UInt8) {
    guard let shares = picture.shares(of: cell) else {
      let ground = ground(of: picture.soleFaces[cell])
      return (ground, ground, 0)
    }
    // Most cells that faces share lie on borders inside one ground.
    let common = code(of: shares[shares.startIndex].face)
    guard shares.contains(where: { code(of: $0.face) != common }) else {
      let ground = ground(of: shares[shares.startIndex].face)
      return (ground, ground, 0)
    }
    var first = Sum(), second = Sum()
    var start = shares.startIndex
    while start < shares.endIndex {
      // A cell has two or three faces: adding up those of equal ground needs no table.
      let code = code(of: shares[start].face)
      defer { start += 1 }
      guard !shares[..<start].contains(where: { self.code(of: $0.face) == code }) else { continue }
      var sum = Sum(face: shares[start].face, parts: .zero)
      for other in shares[start...] where self.code(of: other.face) == code { sum.parts += other.parts }
      sum.total = sum.parts.sum()
      if sum.total > first.total {
        second = first
        first = sum
      } else if sum.total > second.total {
        second = sum
      }
    }
    // What changed today often is a strip thinner than a cell. It comes first where it is two fifths of the cell, or a
    // quarter beside other ground of its holder.
    let other = self.ground(of: second.face)
    let isOwn = other.holder == self.ground(of: first.face).holder
    if other.isNew, second.total >= Float(picture.parts.count) * (isOwn ? 0.25 : 0.4) { swap(&first, &second) }
    let ground = ground(of: first.face)
    guard second.total > 0, picture.parts.count > 1 else { return (ground, ground, 0) }
    var parts = mask(second.parts .> first.parts)
    let lead = second.parts - first.parts
    while parts.nonzeroBitCount * 2 > picture.parts.count {
      var weakest = -1
      for part in 0..<picture.parts.count where parts & (1 << UInt8(part)) != 0 {
        if weakest < 0 || lead[part] < lead[weakest] { weakest = part }
      }
      parts &= ~(1 << UInt8(weakest))
    }
    return (ground, self.ground(of: second.face), parts)
  }

  /// What faces of one ground cover of a cell.
  private struct Sum {
    var face: Int32 = FaceIndex.outside.rawValue
    var parts = PartShares.zero
    var total: Float = 0
  }

  private func mask(_ lanes: SIMDMask<SIMD8<Int32>>) -> UInt8 {
    var result: UInt8 = 0
    for part in 0..<picture.parts.count where lanes[part] { result |= 1 << UInt8(part) }
    return result
  }

  private func ground(of face: Int32) -> Ground {
    face >= 0 ? layer.grounds[Int(face)] : face == MapPicture.lake ? .water : .offMap
  }
  private func code(of face: Int32) -> Int { face < 0 ? Int(face) : Int(layer.codes[Int(face)]) }
}
