import Basics
import Chronicle
import Geometry

/// The cells of a picture as drawn last. Another day is drawn over them only where it differs. That takes no longer on a
/// large screen or a large map than on a small one.
struct MapCanvas: Sendable {
  /// How cells are drawn, besides what the day says of them.
  struct Brush: Hashable, Sendable {
    let style: MapStyle
    let metresPerDot: Double
    let shownLines: LineSet
    /// What is added to columns and rows where a pattern depends on them.
    var patternColumn = 0, patternRow = 0

    init(_ style: MapStyle, metresPerDot: Double) {
      self.style = style
      self.metresPerDot = metresPerDot
      shownLines = LineSet { style.shows($0, metresPerDot: metresPerDot) }
    }

    var showsActivity: Bool { style.shows(layer: .activity, metresPerDot: metresPerDot) }
  }

  let picture: MapPicture
  private(set) var brush: Brush
  /// The columns and rows at the picture's edges that are not drawn: they are there for what their neighbours are told.
  private let margin: Int
  /// The number of shown activity areas at each cell; empty where there are none.
  private var areasAtCell: [Int16] = []
  /// The cells of each face; made at the first turn, because many a picture is left before there is one.
  private var cellsOfFaces: NumberedRows<Int32>?
  /// The cells row by row, those of the margin blank.
  private(set) var cells: [Cell]

  /// Draws a picture on a day.
  init(of picture: MapPicture, margin: Int = 0, brush: Brush, day: MapDay) {
    self.picture = picture
    self.margin = margin
    self.brush = brush
    cells = [Cell](repeating: .blank, count: picture.size.columns * picture.size.rows)
    draw(anew: day, brush)
  }

  /// Draws all cells anew.
  mutating func draw(anew day: MapDay, _ brush: Brush) {
    self.brush = brush
    areasAtCell = []
    if brush.showsActivity, !picture.activity.numbers.isEmpty {
      areasAtCell = [Int16](repeating: 0, count: cells.count)
      for (place, area) in picture.activity.numbers.enumerated() where day.showsArea[Int(area)] {
        for cell in picture.activity.row(place) { areasAtCell[Int(cell)] += 1 }
      }
    }
    draw(cells.indices, on: day)
  }

  /// Draws the cells that differ after a turn to a day.
  mutating func turn(_ turn: MapDay.Turn, to day: MapDay) {
    var touched = Touched(count: cells.count)
    if !turn.faces.isEmpty {
      let cellsOfFaces = self.cellsOfFaces ?? picture.cellsOfFaces()
      self.cellsOfFaces = cellsOfFaces
      for face in turn.faces { touched.add(cellsOfFaces[face.rawValue]) }
    }
    for arc in turn.arcs { touched.add(picture.strokes[picture.line(of: arc)].lazy.map(\.cell)) }
    for overlay in turn.overlays { touched.add(picture.strokes[Int32(overlay)].lazy.map(\.cell)) }
    if !areasAtCell.isEmpty {
      for area in turn.areas {
        let own = picture.activity[Int32(area)]
        for cell in own { areasAtCell[Int(cell)] += day.showsArea[area] ? 1 : -1 }
        touched.add(own)
      }
    }
    draw(touched.cells, on: day)
  }

  private mutating func draw(_ numbers: some Sequence<Int>, on day: MapDay) {
    let drawing = MapDrawing(picture: picture, day: day, brush: brush)
    let (columns, rows) = (picture.size.columns, picture.size.rows)
    for number in numbers {
      let column = number % columns, row = number / columns
      guard column >= margin, row >= margin, column < columns - margin, row < rows - margin else { continue }
      cells[number] = drawing.cell(number, hasActivity: !areasAtCell.isEmpty && areasAtCell[number] > 0)
    }
  }
}

/// The cells that must be drawn again, each listed once.
private struct Touched {
  private(set) var cells: [Int] = []
  /// Empty until there is a cell.
  private var isTouched: [Bool] = []
  private let count: Int

  /// - Parameter count: the number of cells of the map.
  init(count: Int) { self.count = count }

  mutating func add(_ more: some Collection<Int32>) {
    guard !more.isEmpty else { return }
    if isTouched.isEmpty { isTouched = [Bool](repeating: false, count: count) }
    for number in more where !isTouched[Int(number)] {
      isTouched[Int(number)] = true
      cells.append(Int(number))
    }
  }
}
