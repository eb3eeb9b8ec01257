import Chronicle
import Geometry

/// Lays a day over a picture: grounds, then the strongest line of each cell.
struct MapDrawing {
  let atlas: Atlas
  let picture: MapPicture
  let layer: DayLayer
  let day: Day
  let metresPerDot: Double
  let appearance: Appearance

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
    let style = MapStyle(appearance)
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
    for (area, cells) in zip(atlas.activityAreas, picture.activity) where area.days.contains(day) {
      for cell in cells { hasActivity[Int(cell)] = true }
    }

    let columns = picture.size.columns
    for row in 0..<picture.size.rows {
      for column in 0..<columns {
        let cell = row * columns + column
        let halves = grounds(of: cell)
        let drawn =
          ranks[cell] == 0 && hasActivity[cell]
          ? style.activity(on: halves.whole, column: column, row: row)
          : ranks[cell] == 0
            ? style.fill(halves.top, halves.bottom, whole: halves.whole, column: column, row: row)
            : style.line(
              marks[cell], bits: bits[cell], on: halves.whole, top: halves.top, bottom: halves.bottom)
        frame.set(drawn, column: rect.column + column, row: rect.row + row)
      }
    }
  }

  /// The ground that most dots of a cell show, and of its two halves; in a draw the one met first.
  private func grounds(of cell: Int) -> (top: Ground, bottom: Ground, whole: Ground) {
    if picture.water[cell] { return (.water, .water, .water) }
    guard let shares = picture.shares(of: cell) else {
      let ground = ground(of: picture.soleFaces[cell])
      return (ground, ground, ground)
    }
    var top = (count: 0, face: Int32(-1)), bottom = top, whole = top
    for share in shares {
      // A cell has two or three faces: adding up those of equal ground needs no table.
      let code = code(of: share.face)
      var upper = 0, lower = 0
      for other in shares where self.code(of: other.face) == code {
        upper += Int(other.top)
        lower += Int(other.bottom)
      }
      if upper > top.count { top = (upper, share.face) }
      if lower > bottom.count { bottom = (lower, share.face) }
      if upper + lower > whole.count { whole = (upper + lower, share.face) }
    }
    return (ground(of: top.face), ground(of: bottom.face), ground(of: whole.face))
  }

  private func ground(of face: Int32) -> Ground { face < 0 ? .offMap : layer.grounds[Int(face)] }
  private func code(of face: Int32) -> Int { face < 0 ? -1 : Int(layer.codes[Int(face)]) }
}
