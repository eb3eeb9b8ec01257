import Chronicle
import Geometry
import TestSupport

@testable import Screens

/// A view of a map and the names placed in it, read independently of how they were placed.
struct ReadView {
  let atlas: Atlas
  let viewport: Viewport
  let cells: CellSize
  let selection: DistrictIndex?
  let chosen: PlaceIndex?
  let placement: LabelPlacement
  let meetings: FaceMeetings

  init(
    of atlas: Atlas, story: StoryDays, viewport: Viewport, cells: CellSize, appearance: Appearance = Appearance(),
    selection: DistrictIndex? = nil, chosen: PlaceIndex? = nil
  ) {
    self.atlas = atlas
    self.viewport = viewport
    self.cells = cells
    self.selection = selection
    self.chosen = chosen
    meetings = MapPicture(of: atlas, in: viewport, cells: cells, style: MapStyle(appearance)).meetings
    var days = FrontDays()
    placement = LabelPlacement(
      of: atlas, story: story, days: &days, in: viewport, cells: cells, meetings: meetings, appearance: appearance,
      selection: selection, place: chosen)
  }

  /// The cells in which the front line of a day is drawn, but for those in which today's ground is shown over it.
  func frontCells(on day: Day) -> Set<CellPosition> {
    let look = DayLayer.Look(day: day, earlier: day - 1, selection: nil, isFaded: false, isComparing: false)
    let layer = DayLayer(of: atlas, look: look)
    let found = (0..<cells.columns * cells.rows).filter { cell in
      meetings.ofCell[cell].contains {
        layer.frontLies(on: FaceIndex(Int($0.own)), beside: FaceIndex(Int($0.other)))
      }
    }
    return Set(found.map { CellPosition(column: $0 % cells.columns, row: $0 / cells.columns) })
  }

  /// Whether something was said of a place on a day or its ground changed holder, as far as the day of that is known.
  func isInTheNews(_ place: PlaceIndex, on day: Day) -> Bool {
    if atlas.announcements.contains(where: { $0.place == place && $0.day == day }) { return true }
    guard let face = atlas.face(of: place) else { return false }
    let history = atlas.timeline.histories[face.index]
    return zip(history, history.dropFirst()).contains {
      $1.from == day && $1.range == nil && $0.state.holder != $1.state.holder
    }
  }

  /// Whether a name is the reader's own choice, which nothing of the day hides.
  func isChosen(_ place: PlaceIndex) -> Bool {
    place == chosen || selection != nil && atlas[place].district == selection
  }

  /// The map with nothing but markers, leaders and names of a day; the front line as `#` where it is asked for.
  func drawing(on day: Day, withFront: Bool = false) -> String {
    var rows = [[Character]](repeating: [Character](repeating: ".", count: cells.columns), count: cells.rows)
    if withFront { for cell in frontCells(on: day) { rows[cell.row][cell.column] = "#" } }
    for label in placement.labels(on: day) {
      rows[label.row][label.markerColumn] = "*"
      for cell in label.leaderCells {
        rows[cell.row][cell.column] = Character(label.leader!.glyph(in: Appearance(glyphs: .ascii)))
      }
      for (column, letter) in zip(label.textColumns, label.text) { rows[label.textRow][column] = letter }
    }
    return rows.map { String($0) }.joined(separator: "\n")
  }
}

extension PlaceLabel {
  var textCells: [CellPosition] { textColumns.map { CellPosition(column: $0, row: textRow) } }
  var marker: CellPosition { CellPosition(column: markerColumn, row: row) }
  /// All cells, with one of air beside text and marker.
  var claim: Set<CellPosition> {
    let own = textCells + leaderCells + [marker]
    return Set(own + own.flatMap { cell in [-1, 1].map { CellPosition(column: cell.column + $0, row: cell.row) } })
  }
}
