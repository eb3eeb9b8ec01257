import Basics
import Chronicle
import Geometry

/// Draws dated points over the map: a sign by the kind of event on a plate, with the day where there is room, and the
/// chosen one with its place.
struct EventMarks {
  let marks: PlaceMarks
  private let cells: [EventCell]
  private let style: MapStyle

  private var model: Model { marks.model }

  init(_ marks: PlaceMarks) {
    self.marks = marks
    cells = EventCell.all(of: marks.model, in: marks.atlas, viewport: marks.viewport)
    style = MapStyle(marks.model)
  }

  /// Draws the marks.
  func draw(into frame: inout Frame, at map: CellRect) {
    // The chosen one is placed first, so that it has room, and drawn last, so that nothing lies over it.
    var placed: [(cell: EventCell, plate: Plate)] = []
    var signs = CoveredCells(of: map.size), plates = CoveredCells(of: map.size)
    for cell in cells { signs.cover(Self.sign(of: cell)) }
    for cell in cells.sorted(by: { $0.isChosen && !$1.isChosen }) {
      signs.uncover(Self.sign(of: cell))
      let plate = plate(of: cell, avoiding: plates, signs, in: map, of: frame)
      signs.cover(Self.sign(of: cell))
      plates.cover(plate.rect)
      placed.append((cell, plate))
    }
    for (cell, plate) in placed.filter({ !$0.cell.isChosen }) + placed.filter(\.cell.isChosen) {
      draw(cell, plate, into: &frame, at: map)
    }
  }

  /// The cells of the sign of an event, with the number of events where there are several.
  private static func sign(of cell: EventCell) -> CellRect {
    CellRect(column: cell.position.column, row: cell.position.row, columns: cell.count > 1 ? 2 : 1, rows: 1)
  }

  /// The cells that have a sign or a number.
  var signs: [CellPosition] {
    cells.flatMap { cell in
      (0..<(cell.count > 1 ? 2 : 1)).map { CellPosition(column: cell.position.column + $0, row: cell.position.row) }
    }
  }

  /// The cell of the chosen event; nil where it is not on the map shown.
  var chosen: CellPosition? { cells.first { $0.isChosen }?.position }

  /// A mark with the words beside it.
  private struct Plate {
    var rect: CellRect
    var words: String
    /// Whether the words stand left of the sign.
    var isLeft = false
  }

  /// The longest plate that hides no other, no sign of another event and, but for the chosen event's, no name of the map;
  /// the sign alone where there is no room. Where signs are everywhere the chosen event's words go before them.
  private func plate(
    of cell: EventCell, avoiding plates: CoveredCells, _ signs: CoveredCells, in map: CellRect, of frame: Frame
  ) -> Plate {
    let bare = Self.sign(of: cell), sign = bare.size.columns
    // Where many events stand most signs have no cell free beside them: no words are made for those.
    let (before, behind) = (bare.widened(left: 1), bare.widened(right: 1))
    func isFree(_ rect: CellRect) -> Bool { !plates.meet(rect) && !signs.meet(rect) }
    guard cell.isChosen || isFree(before) || isFree(behind) else { return Plate(rect: bare, words: "") }
    let words = words(of: cell)
    for (words, avoidsSigns) in words.map({ ($0, true) }) + (cell.isChosen ? words.map { ($0, false) } : []) {
      let width = cellWidth(of: words) + 1 + sign
      let places: [(Int, Bool)] = [(cell.position.column, false), (cell.position.column - width + sign, true)]
      for (column, isLeft) in places {
        let rect = CellRect(column: column, row: cell.position.row, columns: width, rows: 1)
        guard column >= 0, column + width <= map.size.columns, !plates.meet(rect), !avoidsSigns || !signs.meet(rect),
          cell.isChosen || !hidesName(rect, on: map, of: frame)
        else { continue }
        return Plate(rect: rect, words: words, isLeft: isLeft)
      }
    }
    return Plate(rect: bare, words: "")
  }

  private func hidesName(_ rect: CellRect, on map: CellRect, of frame: Frame) -> Bool {
    rect.columns.contains { frame[map.column + $0, map.row + rect.row].ink.mark.isRead }
  }

  /// The words that are tried, the longest first: for the chosen event its place and day, for others the day.
  private func words(of cell: EventCell) -> [String] {
    let day = model.appearance.shown(cell.event.when(in: marks.atlas.days))
    guard cell.isChosen else { return [day] }
    let place = model.appearance.text(cell.event.place)
    return [truncated(place, to: 24, mark: model.appearance.text("…")) + " " + day, day].map {
      $0.first == " " ? day : $0
    }
  }

  private func draw(_ cell: EventCell, _ plate: Plate, into frame: inout Frame, at map: CellRect) {
    let ground: Ground = cell.isChosen ? .chosen : .panel
    let row = map.row + plate.rect.row, left = map.column + plate.rect.column
    var sign = String(style.glyph(cell.event.kind))
    if cell.count > 1 { sign += cell.count < 10 ? "\(cell.count)" : "*" }
    frame.fill(
      CellRect(column: left, row: row, columns: plate.rect.size.columns, rows: 1),
      with: Cell(" ", Ink(.text, on: ground)))
    let words = plate.words.isEmpty ? "" : plate.isLeft ? plate.words + " " : " " + plate.words
    let ink = Ink(cell.isChosen ? .strong : .text, on: ground),
      signInk = Ink(Mark(cell.event.kind), on: ground)
    let runs = plate.isLeft ? [(words, ink), (sign, signInk)] : [(sign, signInk), (words, ink)]
    var column = left
    for (text, ink) in runs { column = frame.put(text, column: column, row: row, ink: ink) }
    frame.targets.append(
      PlacedTarget(
        target: .event(cell.number),
        rect: CellRect(column: left, row: row, columns: plate.rect.size.columns, rows: 1)))
  }
}

extension CellRect {
  fileprivate func widened(left: Int = 0, right: Int = 0) -> CellRect {
    CellRect(column: column - left, row: row, columns: size.columns + left + right, rows: size.rows)
  }
}

/// Which cells of the map are covered, and how often: to ask it costs the cells of what is asked for, however many marks
/// there are.
private struct CoveredCells {
  private let size: CellSize
  private var counts: [UInt16]

  init(of size: CellSize) {
    self.size = size
    counts = [UInt16](repeating: 0, count: max(0, size.columns * size.rows))
  }

  mutating func cover(_ rect: CellRect) { for cell in cells(of: rect) { counts[cell] += 1 } }
  mutating func uncover(_ rect: CellRect) { for cell in cells(of: rect) { counts[cell] -= 1 } }

  func meet(_ rect: CellRect) -> Bool { cells(of: rect).contains { counts[$0] > 0 } }

  /// The cells of one row of cells, as far as they lie on the map.
  private func cells(of rect: CellRect) -> Range<Int> {
    guard rect.row >= 0, rect.row < size.rows else { return 0..<0 }
    let columns = rect.columns.clamped(to: 0..<max(0, size.columns))
    return rect.row * size.columns + columns.lowerBound..<rect.row * size.columns + columns.upperBound
  }
}
