import Chronicle
import Geometry

/// The map on a day, in pieces that stay with the ground.
///
/// A piece is a picture of a rectangle of cells of a lattice: of a whole view when it is first shown, and of a strip when it
/// is moved. Pieces are kept as long as there is room, so that a map that is moved needs the new strip at its edge, and one
/// that is zoomed back none at all. What a piece shows of a cell follows from the cell's place alone, so that nothing
/// tells what was shown before.
struct MapSheet: Sendable {
  private let atlas: Atlas
  private let index: MapIndex
  private var day: MapDay?
  /// Counts the turns of the day.
  private var turns = 0
  /// Counts the views.
  private var views = 0
  private var pieces: [Piece] = []
  /// The part of the lattice in view.
  private var view = CellRect.none
  /// The pieces in view, as places in `pieces`.
  private var shown: [Int] = []

  /// The cells around a piece that are looked at for the lines on it.
  private static let margin = 1
  /// A narrower strip is drawn wider, because the next one is likely to lie beside it.
  private static let least = CellSize(columns: 16, rows: 8)
  /// How many times the cells of a view are kept. Zooming back needs two.
  private static let most = 2.5

  /// What a piece's picture depends on, besides its place.
  fileprivate struct Ground: Hashable {
    var lattice: MapLattice
    var parts: PartGrid
    var form: FrontForm
    var showsLakes, showsRelief, showsActivity: Bool
  }

  fileprivate struct Piece {
    let ground: Ground
    /// Its place in the lattice.
    let rect: CellRect
    var canvas: MapCanvas
    /// The turn of the day that it shows, and the view in which it was shown last.
    var turn, view: Int
  }

  /// Makes a sheet of an atlas.
  init(of atlas: Atlas) {
    self.atlas = atlas
    index = MapIndex(of: atlas)
  }

  /// The sheet of another telling of the same map. What does not depend on the telling is kept.
  init(of atlas: Atlas, like other: MapSheet) {
    self.atlas = atlas
    guard atlas.activityAreas == other.atlas.activityAreas else {
      index = MapIndex(of: atlas)
      return
    }
    index = other.index
    pieces = other.pieces
    turns = other.turns + 1
    views = other.views
  }

  /// The number of cells that are kept.
  var keptCells: Int { pieces.reduce(0) { $0 + $1.rect.count } }

  /// Turns to a view and a day.
  mutating func show(_ viewport: Viewport, cells: CellSize, style: MapStyle, look: DayLayer.Look) {
    let turn = turnDay(to: look)
    let (lattice, column, row) = MapLattice.under(viewport, cells)
    let ground = Ground(
      lattice: lattice, parts: style.parts, form: style.frontForm, showsLakes: style.showsLakes,
      showsRelief: style.shows(layer: .relief, metresPerDot: lattice.metresPerDot),
      showsActivity: style.shows(layer: .activity, metresPerDot: lattice.metresPerDot))
    view = CellRect(column: column, row: row, columns: cells.columns, rows: cells.rows)
    views += 1
    shown = []
    guard !view.isEmpty, let day else { return }
    let missing = makeRoom(for: find(ground).map { widened($0) })
    let brush = MapCanvas.Brush(style, metresPerDot: lattice.metresPerDot)
    for place in pieces.indices where pieces[place].view == views {
      pieces[place].draw(laid(brush, at: pieces[place].rect), day: day, turns: turns, turn)
      shown.append(place)
    }
    for rect in missing {
      shown.append(pieces.count)
      pieces.append(piece(of: ground, rect, laid(brush, at: rect), day))
    }
  }

  /// Marks the pieces in view as such, and returns what none of them shows.
  private mutating func find(_ ground: Ground) -> [CellRect] {
    var missing = [view]
    // The largest first: often one is all that is needed.
    let places = pieces.indices.filter { pieces[$0].ground == ground && pieces[$0].rect.meets(view) }
      .sorted { (pieces[$0].rect.count, $0) > (pieces[$1].rect.count, $1) }
    for place in places where missing.contains(where: pieces[place].rect.meets) {
      pieces[place].view = views
      missing = missing.flatMap { $0.without(pieces[place].rect) }
    }
    return missing
  }

  private func widened(_ rect: CellRect) -> CellRect {
    let (columns, rows) = (max(rect.size.columns, Self.least.columns), max(rect.size.rows, Self.least.rows))
    return CellRect(
      column: rect.column == view.column ? rect.column + rect.size.columns - columns : rect.column,
      row: rect.row == view.row ? rect.row + rect.size.rows - rows : rect.row, columns: columns, rows: rows)
  }

  /// Patterns repeat after four columns and two rows of the screen.
  private func laid(_ brush: MapCanvas.Brush, at rect: CellRect) -> MapCanvas.Brush {
    var own = brush
    own.patternColumn = (rect.column - Self.margin - view.column) & 3
    own.patternRow = (rect.row - Self.margin - view.row) & 1
    return own
  }

  private func piece(of ground: Ground, _ rect: CellRect, _ brush: MapCanvas.Brush, _ day: MapDay) -> Piece {
    let margin = Self.margin
    let cells = CellSize(columns: rect.size.columns + 2 * margin, rows: rect.size.rows + 2 * margin)
    let viewport = ground.lattice.viewport(column: rect.column - margin, row: rect.row - margin, cells)
    let picture = MapPicture(of: atlas, index: index, in: viewport, cells: cells, style: brush.style)
    return Piece(
      ground: ground, rect: rect, canvas: MapCanvas(of: picture, margin: margin, brush: brush, day: day), turn: turns,
      view: views)
  }

  /// Turns the day, and returns what differs since the last turn; nil where nothing does or nothing is known of it.
  private mutating func turnDay(to look: DayLayer.Look) -> MapDay.Turn? {
    guard day != nil else {
      day = MapDay(of: atlas, look: look)
      turns += 1
      return nil
    }
    guard day?.look != look else { return nil }
    turns += 1
    return day?.turn(to: look)
  }

  /// Makes room for new pieces, and returns those that are to be drawn: the pieces that were in view longest ago go. They
  /// go before the new ones are drawn, because pictures are the program's largest use of memory.
  private mutating func makeRoom(for missing: [CellRect]) -> [CellRect] {
    let most = Int(Self.most * Double(view.count))
    var kept = missing.reduce(keptCells) { $0 + $1.count }
    while kept > most,
      let oldest = pieces.indices.filter({ pieces[$0].view < views }).min(by: { pieces[$0].view < pieces[$1].view })
    {
      kept -= pieces[oldest].rect.count
      pieces.remove(at: oldest)
    }
    guard kept > most, !missing.isEmpty else { return missing }
    // Large pieces that reach far beyond the view.
    pieces.removeAll()
    return [view]
  }

  // MARK: What is in view

  /// The pictures in view. Where two show a cell they show the same.
  var pictures: [PlacedPicture] {
    shown.map { place in
      let piece = pieces[place]
      let column = piece.rect.column - view.column, row = piece.rect.row - view.row
      return PlacedPicture(
        picture: piece.canvas.picture, column: column - Self.margin, row: row - Self.margin,
        columns: (column..<column + piece.rect.size.columns).clamped(to: 0..<view.size.columns),
        rows: (row..<row + piece.rect.size.rows).clamped(to: 0..<view.size.rows))
    }
  }

  /// Copies the map into a frame; `rect` gives the place of its top left cell.
  func draw(into frame: inout Frame, at rect: CellRect) {
    for (place, placed) in zip(shown, pictures) {
      frame.set(
        pieces[place].canvas.cells, width: placed.picture.size.columns,
        first: placed.cell(column: placed.columns.lowerBound, row: placed.rows.lowerBound),
        at: CellRect(
          column: rect.column + placed.columns.lowerBound, row: rect.row + placed.rows.lowerBound,
          columns: placed.columns.count, rows: placed.rows.count))
    }
  }
}

extension MapSheet.Piece {
  /// Draws the piece as it is on the day, where it is not so drawn already.
  ///
  /// - Parameter turn: what differs since the turn before the last.
  fileprivate mutating func draw(_ brush: MapCanvas.Brush, day: MapDay, turns: Int, _ turn: MapDay.Turn?) {
    if let turn, self.turn == turns - 1, canvas.brush == brush {
      canvas.turn(turn, to: day)
    } else if self.turn < turns || canvas.brush != brush {
      canvas.draw(anew: day, brush)
    }
    self.turn = turns
  }
}
