import Basics
import Chronicle
import Geometry

/// The names on a map, which stay where they are on the ground while it is moved.
///
/// They are placed block by block (`LatticeView`), each block as if it were all of a map. Where a view shows a part of a
/// block, names that are not wholly in that part leave their markers alone.
struct MapNames: Sendable {
  /// What the places of names depend on, besides the ground.
  struct Wish: Hashable {
    var layers: LayerChoices
    var appearance: Appearance
    var selection: DistrictIndex?
    var place: PlaceIndex?

    init(_ model: Model) {
      layers = model.layers
      appearance = model.appearance
      selection = model.selection
      place = model.place
    }
  }

  private struct Key: Hashable {
    var lattice: MapLattice
    var block: CellRect
    var wish: Wish
  }

  /// The names of a block.
  private struct Placed {
    let key: Key
    let labels: LabelPlacement
    let countries: [CountryName]
  }

  /// The names of the blocks shown last, the latest at the end.
  private var placed: [Placed] = []
  /// The days of news and front lines; made when names are first placed.
  private var story: StoryDays?
  private var frontDays = FrontDays()
  /// Where the places lie; made where there are many, when a part of the map is first shown.
  private var grid: PointGrid?

  /// The number of blocks whose names are kept. Each takes a few kilobytes.
  private static let most = 16
  /// So many places take longer to look at than the squares of a view.
  private static let many = 2_000

  /// The blocks of a view whose names are yet to be placed.
  func unplaced(in view: LatticeView, _ wish: Wish) -> [CellRect] {
    view.blocks.filter { block in !placed.contains { $0.key == Key(lattice: view.lattice, block: block, wish: wish) } }
  }

  /// Places the names of the blocks of a view that have none yet.
  ///
  /// - Parameter pieces: the map, on which these blocks were shown.
  mutating func place(
    in view: LatticeView, _ wish: Wish, on pieces: MapPieces, style: MapStyle, atlas: Atlas, evidence: EvidenceBook
  ) {
    let metresPerDot = view.lattice.metresPerDot
    for block in unplaced(in: view, wish) {
      let story = self.story ?? StoryDays(of: atlas, evidence: evidence)
      self.story = story
      let pictures = pieces.pictures(of: block), viewport = view.viewport(of: block)
      let labels = LabelPlacement(
        of: atlas, near: places(in: viewport.bounds, of: atlas), story: story, days: &frontDays, in: viewport,
        cells: block.size,
        pictures: pictures, appearance: wish.appearance, selection: wish.selection, place: wish.place)
      let countries =
        style.shows(layer: .names, metresPerDot: metresPerDot)
        ? CountryName.placed(
          of: atlas, in: pictures, cells: block.size, metresPerDot: metresPerDot, appearance: wish.appearance,
          style: style, avoiding: labels.names.map(\.label)) : []
      if placed.count == Self.most { placed.removeFirst() }
      placed.append(
        Placed(
          key: Key(lattice: view.lattice, block: block, wish: wish), labels: labels, countries: countries))
    }
  }

  /// The places that may lie in a part of the map; nil for all.
  private mutating func places(in part: PlaneBox, of atlas: Atlas) -> [Int]? {
    let whole = atlas.partition.bounds
    guard atlas.places.count > Self.many, part.width * part.height < whole.width * whole.height / 2 else { return nil }
    let grid =
      self.grid
      ?? PointGrid(count: atlas.places.count, box: whole) { number in
        atlas.places[number].coordinate.map(atlas.projection.project)
      }
    self.grid = grid
    return grid.numbers(atlas.places.indices, in: part)
  }

  /// The names of places that a view shows on a day, and of countries, whose names stand once.
  func names(in view: LatticeView, _ wish: Wish, on day: Day, of atlas: Atlas) -> ([PlaceLabel], [CountryName]) {
    let whole = CellRect(column: 0, row: 0, columns: view.rect.size.columns, rows: view.rect.size.rows)
    var labels: [PlaceLabel] = [], countries: [CountryName] = []
    for block in view.blocks {
      let key = Key(lattice: view.lattice, block: block, wish: wish)
      guard let names = placed.last(where: { $0.key == key }) else { continue }
      let columns = block.column - view.rect.column, rows = block.row - view.rect.row
      let part = CellRect(
        column: -columns, row: -rows, columns: whole.size.columns, rows: whole.size.rows)
      labels += names.labels.labels(on: day, in: part).map { $0.moved(columns: columns, rows: rows) }
      for name in names.countries.map({ $0.moved(columns: columns, rows: rows) })
      where name.isWhole(in: whole) && !countries.contains(where: { $0.country == name.country }) {
        countries.append(name)
      }
    }
    if let place = wish.place {
      labels.nameChosen(place, text: wish.appearance.text(atlas[place].names), in: whole)
    }
    return (labels, countries)
  }
}

extension [PlaceLabel] {
  /// Names the chosen place also where its own name does not lie wholly in view: in the first slot with room, over other
  /// names.
  fileprivate mutating func nameChosen(_ place: PlaceIndex, text: String, in view: CellRect) {
    guard let number = firstIndex(where: { $0.place == place }), self[number].text.isEmpty else { return }
    let marker = self[number]
    let fitting = LabelSlot.slots(width: cellWidth(of: text)).map { slot in
      PlaceLabel(
        place: place, markerColumn: marker.markerColumn, row: marker.row, textRow: marker.row + slot.row,
        textColumn: marker.markerColumn + slot.column, text: text, leader: slot.leader)
    }
    .filter { $0.isWhole(in: view) }
    func coversMarker(_ label: PlaceLabel) -> Bool {
      contains { $0.place != place && label.takes(column: $0.markerColumn, row: $0.row) }
    }
    guard let label = fitting.first(where: { !coversMarker($0) }) ?? fitting.first else { return }
    self[number] = label
    for other in indices where other != number && self[other].meets(label) { self[other] = self[other].withoutText }
  }
}

extension PlaceLabel {
  /// Whether text or leader take a cell, or the text is beside it.
  fileprivate func takes(column: Int, row: Int) -> Bool {
    row == textRow && column >= textColumns.lowerBound - 1 && column <= textColumns.upperBound
      || leaderCells.contains(CellPosition(column: column, row: row))
  }

  /// Whether its text or leader come in the way of another's.
  fileprivate func meets(_ other: PlaceLabel) -> Bool {
    guard !text.isEmpty else { return false }
    return textColumns.contains { other.takes(column: $0, row: textRow) }
      || leaderCells.contains { other.takes(column: $0.column, row: $0.row) }
      || other.leaderCells.contains { takes(column: $0.column, row: $0.row) }
  }
}
