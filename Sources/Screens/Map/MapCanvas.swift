import Chronicle
import Geometry

/// The cells of a map as drawn last. Another day is drawn over them only where it differs. That takes no longer on a
/// large screen or a large map than on a small one.
struct MapCanvas: Sendable {
  private let atlas: Atlas
  private let picture: MapPicture
  private let metresPerDot: Double
  private let style: MapStyle
  private let shownLines: LineSet
  private var layer: DayLayer
  private var overlayLines: [LineKind?]
  /// The overlays of the picture that are drawn at this scale, by their places in it, with the days on which they are.
  private let drawnOverlays: [(line: Int, kind: LineKind, days: OverlayDays)]
  /// For each activity area whether it is shown. `areasAtCell` counts the shown areas at each cell.
  private var showsArea: [Bool]
  private var areasAtCell: [Int16]
  private(set) var cells: [Cell]

  init(of atlas: Atlas, picture: MapPicture, metresPerDot: Double, style: MapStyle, look: DayLayer.Look) {
    self.atlas = atlas
    self.picture = picture
    self.metresPerDot = metresPerDot
    self.style = style
    shownLines = LineSet { style.shows($0, metresPerDot: metresPerDot) }
    layer = DayLayer(of: atlas, look: look)
    overlayLines = [LineKind?](repeating: nil, count: picture.overlays.count)
    drawnOverlays = picture.overlays.enumerated().compactMap { line, index in
      let overlay = atlas.overlays[index]
      guard let kind = overlay.layer.line, style.shows(kind, metresPerDot: metresPerDot) else { return nil }
      return (line, kind, overlay.days)
    }
    showsArea = [Bool](repeating: false, count: atlas.activityAreas.count)
    let count = picture.size.columns * picture.size.rows
    areasAtCell = [Int16](repeating: 0, count: count)
    cells = [Cell](repeating: .blank, count: count)
    var none = Touched(count: 0)
    turnOverlays(on: look.day, touching: &none)
    turnActivity(on: look.day, touching: &none)
    draw(cells.indices)
  }

  /// Draws the cells that differ in another look.
  mutating func turn(to look: DayLayer.Look) {
    var touched = Touched(count: cells.count)
    let turn = layer.turn(to: look)
    for face in turn.faces { touched.add(picture.cellsOfFace[face.index]) }
    for arc in turn.arcs { touched.add(picture.strokes[picture.line(of: arc)].lazy.map(\.cell)) }
    turnOverlays(on: look.day, touching: &touched)
    turnActivity(on: look.day, touching: &touched)
    draw(touched.cells)
  }

  /// Copies the map into a frame; `rect` gives the place of its top left cell.
  func draw(into frame: inout Frame, at rect: CellRect) { frame.set(cells, at: rect) }

  private mutating func turnOverlays(on day: Day, touching touched: inout Touched) {
    for (line, kind, days) in drawnOverlays {
      let isShown = days.contains(day)
      guard isShown != (overlayLines[line] != nil) else { continue }
      overlayLines[line] = isShown ? kind : nil
      touched.add(picture.strokes[line].lazy.map(\.cell))
    }
  }

  private mutating func turnActivity(on day: Day, touching touched: inout Touched) {
    guard style.shows(layer: .activity, metresPerDot: metresPerDot) else { return }
    for area in showsArea.indices where atlas.activityAreas[area].days.contains(day) != showsArea[area] {
      showsArea[area].toggle()
      for cell in picture.activity[area] { areasAtCell[Int(cell)] += showsArea[area] ? 1 : -1 }
      touched.add(picture.activity[area])
    }
  }

  private mutating func draw(_ numbers: some Sequence<Int>) {
    let drawing = MapDrawing(
      picture: picture, layer: layer, style: style, overlayLines: overlayLines, shownLines: shownLines)
    for number in numbers { cells[number] = drawing.cell(number, hasActivity: areasAtCell[number] > 0) }
  }
}

/// The cells that must be drawn again, each listed once.
private struct Touched {
  private(set) var cells: [Int] = []
  private var isTouched: [Bool]

  /// - Parameter count: the number of cells; with 0 none can be added.
  init(count: Int) { isTouched = [Bool](repeating: false, count: count) }

  mutating func add(_ more: some Sequence<Int32>) {
    guard !isTouched.isEmpty else { return }
    for number in more where !isTouched[Int(number)] {
      isTouched[Int(number)] = true
      cells.append(Int(number))
    }
  }
}
