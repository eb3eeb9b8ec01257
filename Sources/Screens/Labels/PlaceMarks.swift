import Basics
import Chronicle
import Geometry

/// Draws places on a drawn map: markers by their state on the day, then names. The ground of each cell stays, but a word
/// has one ink: where its grounds ask for two, a plate is under all of it.
struct PlaceMarks {
  let atlas: Atlas
  let model: Model
  let evidence: EvidenceBook
  let viewport: Viewport

  func draw(_ labels: [PlaceLabel], into frame: inout Frame, at map: CellRect) {
    let style = MapStyle(model), palette = Palette(model.appearance)
    var bright = BrightGrounds(palette)
    if !model.reading.isOfGround { drawSettlements(into: &frame, at: map, style: style) }
    for label in labels {
      let shown = model.reading.state(of: label.place, in: evidence, on: model.day) ?? .held
      let isChosen = label.place == model.place && !model.isPulseLow
      if let leader = label.leader {
        let glyph = String(leader.glyph(in: model.appearance))
        for cell in label.leaderCells {
          write(glyph, column: cell.column, row: cell.row, mark: .placeName, into: &frame, at: map)
        }
      }
      let plate = plate(for: label, in: frame, at: map, &bright)
      write(
        label.text, column: label.textColumn, row: label.textRow, mark: isChosen ? .chosenPlace(.held) : .placeName,
        on: plate, into: &frame, at: map)
      write(
        String(style.marker(shown)), column: label.markerColumn, row: label.row,
        mark: isChosen ? .chosenPlace(shown) : .place(shown), on: label.isBesideMarker ? plate : nil, into: &frame,
        at: map)
    }
  }

  /// The plate of a name; nil where one ink reads on all the grounds under it, and where there is no colour.
  private func plate(
    for label: PlaceLabel, in frame: Frame, at map: CellRect, _ bright: inout BrightGrounds
  ) -> Ground? {
    guard bright.palette.depth != .never else { return nil }
    var columns = label.textColumns
    if label.isBesideMarker {
      columns = min(columns.lowerBound, label.markerColumn)..<max(columns.upperBound, label.markerColumn + 1)
    }
    let row = map.row + label.textRow
    var isBright: Bool?, last: Ground?
    for column in columns where map.contains(column: map.column + column, row: row) {
      let ground = frame[map.column + column, row].ink.ground
      guard ground != last else { continue }
      last = ground
      let own = bright.contains(ground)
      if isBright ?? own != own { return .plate }
      isBright = own
    }
    return nil
  }

  /// Marks every announced settlement, named or not, in the readings that are about places.
  private func drawSettlements(into frame: inout Frame, at map: CellRect, style: MapStyle) {
    for record in evidence.settlements {
      guard let state = model.reading.state(of: record, on: model.day), let dot = dot(of: record.place) else {
        continue
      }
      write(
        String(style.marker(state)), column: Int(dot.x) / 2, row: Int(dot.y) / 4, mark: .place(state), into: &frame,
        at: map)
    }
  }

  private func dot(of place: PlaceIndex) -> DotPoint? {
    guard let coordinate = atlas[place].coordinate else { return nil }
    let dot = viewport.dot(atlas.projection.project(coordinate))
    return viewport.shows(dot) ? dot : nil
  }

  /// Writes a text over the map, cut at its edges. A wide glyph that is half outside is left out.
  ///
  /// - Parameter plate: the ground under the text; nil to keep the map's.
  func write(
    _ text: String, column: Int, row: Int, mark: Mark, on plate: Ground? = nil, into frame: inout Frame,
    at map: CellRect
  ) {
    var here = map.column + column
    let line = map.row + row
    for scalar in composed(text).unicodeScalars {
      let width = cellWidth(of: scalar)
      guard width > 0 else { continue }
      defer { here += width }
      guard map.contains(column: here, row: line), map.contains(column: here + width - 1, row: line) else { continue }
      let below = frame[here, line].ink
      // Text was measured on level ground.
      let ink = Ink(mark, on: plate ?? below.ground)
      // Between the letters of a country's name lines stay visible, but not the sparse pattern.
      let isGap = mark == .dim && scalar == " " && frame[here, line].ink.mark != .pattern
      if !isGap { frame.set(scalar, width: width, ink: ink, column: here, row: line) }
    }
  }
}

/// Which grounds under names are bright. There are about a dozen, and each is looked up in the palette once for a frame.
private struct BrightGrounds {
  let palette: Palette
  private var known: [(ground: Ground, isBright: Bool)] = []

  init(_ palette: Palette) { self.palette = palette }

  mutating func contains(_ ground: Ground) -> Bool {
    if let found = known.first(where: { $0.ground == ground }) { return found.isBright }
    let isBright = palette.isBright(ground)
    known.append((ground, isBright))
    return isBright
  }
}
