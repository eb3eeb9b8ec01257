import Chronicle
import Geometry

/// The map on a day, in pieces that stay with the ground.
///
/// A piece is a picture of a rectangle of cells of a lattice: of a whole view when it is first shown, and of a strip when it
/// is moved. Pieces are kept as long as there is room, so that a map that is moved needs the new strip at its edge, and one
/// that is zoomed back none at all. What a piece shows of a cell follows from the cell's place alone, so that nothing
/// tells what was shown before.
struct MapPieces: Sendable {
  private let atlas: Atlas
  private let index: MapIndex
  private var day: MapDay?
  /// Counts the turns of the day.
  private var turns = 0
  /// Counts the views.
  private var views = 0
  private var pieces: [Piece] = []
  /// The part of the lattice in view, and what is shown of it.
  private var view = CellRect.none
  private var ground: Ground?

  /// The cells around a piece that are looked at for the lines on it.
  fileprivate static let margin = 1
  /// A narrower strip is drawn wider, because the next one is likely to lie beside it.
  private static let least = CellSize(columns: 16, rows: 8)
  /// How many times the cells of a view are kept. Zooming back needs two; a view may lie on four blocks.
  private static let most = 4

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
    let picture: MapPicture
    /// The picture as drawn last; nil until it comes into view.
    var canvas: MapCanvas?
    /// The turn of the day that it shows, and the view in which it was wanted last.
    var turn = 0, view: Int
  }

  /// Makes the map of an atlas.
  init(of atlas: Atlas) {
    self.atlas = atlas
    index = MapIndex(of: atlas)
  }

  /// The map of another telling of the same map. What does not depend on the telling is kept.
  init(of atlas: Atlas, like other: MapPieces) {
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
  ///
  /// - Parameter blocks: parts of the lattice of which pictures are wanted too.
  mutating func show(_ view: LatticeView, with blocks: [CellRect] = [], style: MapStyle, look: DayLayer.Look) {
    let turn = turnDay(to: look)
    let ground = Ground(
      lattice: view.lattice, parts: style.parts, form: style.frontForm, showsLakes: style.showsLakes,
      showsRelief: style.shows(layer: .relief, metresPerDot: view.lattice.metresPerDot),
      showsActivity: style.shows(layer: .activity, metresPerDot: view.lattice.metresPerDot))
    self.view = view.rect
    self.ground = ground
    views += 1
    guard !self.view.isEmpty, let day else { return }
    let ofView = blocks.reduce([view.rect]) { left, block in left.flatMap { $0.without(block) } }
    let missing = find(blocks, on: ground) + find(ofView, on: ground).map { widened($0) }
    makeRoom(for: missing)
    for rect in missing { pieces.append(piece(of: ground, rect, style)) }
    let brush = MapCanvas.Brush(style, metresPerDot: view.lattice.metresPerDot)
    for place in pieces.indices where pieces[place].view == views && pieces[place].isOn(ground, self.view) {
      pieces[place].draw(laid(brush, at: pieces[place].rect), day: day, turns: turns, turn)
    }
  }

  /// Marks the pieces that show parts of the lattice as wanted, and returns what none of them shows.
  private mutating func find(_ parts: [CellRect], on ground: Ground) -> [CellRect] {
    var missing = parts
    // The largest first: often one is all that is needed.
    let places = pieces.indices.filter { place in parts.contains { pieces[place].isOn(ground, $0) } }
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

  private func piece(of ground: Ground, _ rect: CellRect, _ style: MapStyle) -> Piece {
    let margin = Self.margin
    let cells = CellSize(columns: rect.size.columns + 2 * margin, rows: rect.size.rows + 2 * margin)
    let viewport = ground.lattice.viewport(column: rect.column - margin, row: rect.row - margin, cells)
    return Piece(
      ground: ground, rect: rect,
      picture: MapPicture(of: atlas, index: index, in: viewport, cells: cells, style: style), view: views)
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

  /// Makes room for new pieces: those that were wanted longest ago go. They go before the new ones are drawn, because
  /// pictures are the program's largest use of memory.
  private mutating func makeRoom(for missing: [CellRect]) {
    let most = Self.most * view.count
    var kept = missing.reduce(keptCells) { $0 + $1.count }
    while kept > most,
      let oldest = pieces.indices.filter({ pieces[$0].view < views }).min(by: { pieces[$0].view < pieces[$1].view })
    {
      kept -= pieces[oldest].rect.count
      pieces.remove(at: oldest)
    }
  }

  // MARK: What is in view

  /// The pictures of a part of the lattice that was shown, as a map of its own. Where two show a cell they show the same.
  func pictures(of part: CellRect) -> [PlacedPicture] {
    pieces.filter { piece in ground.map { piece.isOn($0, part) } ?? false }.map { $0.placed(on: part) }
  }

  /// Copies the map into a frame; `rect` gives the place of its top left cell.
  func draw(into frame: inout Frame, at rect: CellRect) {
    guard let ground else { return }
    for piece in pieces where piece.view == views && piece.isOn(ground, view) {
      guard let canvas = piece.canvas else { continue }
      let placed = piece.placed(on: view)
      frame.set(
        canvas.cells, width: placed.picture.size.columns,
        first: placed.cell(column: placed.columns.lowerBound, row: placed.rows.lowerBound),
        at: CellRect(
          column: rect.column + placed.columns.lowerBound, row: rect.row + placed.rows.lowerBound,
          columns: placed.columns.count, rows: placed.rows.count))
    }
  }
}

extension MapPieces.Piece {
  fileprivate func isOn(_ ground: MapPieces.Ground, _ part: CellRect) -> Bool {
    self.ground == ground && rect.meets(part)
  }

  /// The picture on a part of the lattice.
  fileprivate func placed(on part: CellRect) -> PlacedPicture {
    let column = rect.column - part.column, row = rect.row - part.row
    return PlacedPicture(
      picture: picture, column: column - MapPieces.margin, row: row - MapPieces.margin,
      columns: (column..<column + rect.size.columns).clamped(to: 0..<part.size.columns),
      rows: (row..<row + rect.size.rows).clamped(to: 0..<part.size.rows))
  }

  /// Draws the piece as it is on the day, where it is not so drawn already.
  ///
  /// - Parameter turn: what differs since the turn before the last.
  fileprivate mutating func draw(_ brush: MapCanvas.Brush, day: MapDay, turns: Int, _ turn: MapDay.Turn?) {
    defer { self.turn = turns }
    guard canvas != nil else {
      canvas = MapCanvas(of: picture, margin: MapPieces.margin, brush: brush, day: day)
      return
    }
    if let turn, self.turn == turns - 1, canvas?.brush == brush {
      canvas?.turn(turn, to: day)
    } else if self.turn < turns || canvas?.brush != brush {
      canvas?.draw(anew: day, brush)
    }
  }
}
