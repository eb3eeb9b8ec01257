import Basics
import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// Names stay where they are on the ground while the map is moved.
@Suite struct MapNamesTests {
  static let atlas = Bundled.atlas

  /// A reader's screen with what is kept of it.
  struct Reader {
    var model: Model
    var pieces = MapPieces(of: atlas)
    var names = MapNames()
    let evidence = EvidenceBook(of: atlas)

    /// The names in view, and the view.
    mutating func look() -> (view: LatticeView, labels: [PlaceLabel], countries: [CountryName]) {
      let view = LatticeView(
        model.viewport(in: atlas), about: model.viewMiddle(in: atlas), cells: Layout(of: model).map.size)
      let wish = MapNames.Wish(model), style = MapStyle(model)
      let look = DayLayer.Look(
        day: model.day, earlier: model.day - 1, selection: nil, isFaded: false, isComparing: false)
      pieces.show(view, with: names.unplaced(in: view, wish), style: style, look: look)
      names.place(in: view, wish, on: pieces, style: style, atlas: atlas, evidence: evidence)
      let (labels, countries) = names.names(in: view, wish, on: model.day, of: atlas)
      return (view, labels, countries)
    }
  }

  static func reader(_ random: inout Seeded) -> Reader {
    var model = Model(
      size: CellSize(columns: random.number(60...200), rows: random.number(18...60)),
      day: atlas.days.lowerBound + random.number(0...60),
      appearance: Appearance(glyphs: GlyphSet.allCases.randomElement(using: &random)!))
    for _ in 0..<random.number(0...6) { _ = model.apply(.key(.character("+")), in: atlas) }
    return Reader(model: model)
  }

  /// While the map is panned every name in view before and after stands on the same cells of ground, whichever blocks were
  /// seen in between.
  @Test(arguments: 1...12) func namesStayWhenTheMapIsPanned(seed: Int) {
    var random = Seeded(seed * 6151)
    var reader = Self.reader(&random)
    var ground: [PlaceIndex: PlaceLabel] = [:]
    var again = 0
    for _ in 0..<trials(40) {
      let (view, labels, _) = reader.look()
      for label in labels where !label.text.isEmpty {
        let own = label.moved(columns: view.rect.column, rows: view.rect.row)
        if ground[label.place] != nil { again += 1 }
        #expect(ground.updateValue(own, forKey: label.place) ?? own == own, "\(label) jumped")
      }
      let key = ["H", "J", "K", "L", "l", "h"].randomElement(using: &random)!
      _ = reader.model.apply(.key(.character(key.unicodeScalars.first!)), in: Self.atlas)
    }
    #expect(again > 20, "hardly a name was seen twice")
  }

  /// Wherever the map was moved, names lie on nothing else and are whole, and none touches another.
  @Test(arguments: 1...12) func namesOfSeveralBlocksAreApart(seed: Int) {
    var random = Seeded(seed * 7793)
    var reader = Self.reader(&random)
    var severalBlocks = 0
    for _ in 0..<trials(40) {
      let (view, labels, countries) = reader.look()
      if view.blocks.count > 1 { severalBlocks += 1 }
      var owners: [CellPosition: PlaceIndex] = [:]
      for label in labels {
        for cell in label.textCells + label.leaderCells + [label.marker] {
          // Markers of two blocks can come to lie in one cell of a coarse map.
          let other = owners.updateValue(label.place, forKey: cell)
          #expect(other == nil || cell == label.marker && label.text.isEmpty, "\(label) lies on another")
          #expect(cell.column >= 0 && cell.row >= 0)
          #expect(cell.column < view.rect.size.columns && cell.row < view.rect.size.rows)
        }
      }
      for label in labels where !label.text.isEmpty {
        for column in [label.textColumn - 1, label.textColumns.upperBound] {
          let beside = owners[CellPosition(column: column, row: label.textRow)]
          #expect(beside == nil || beside == label.place, "\(label) touches another")
        }
      }
      #expect(Set(countries.map(\.country)).count == countries.count)
      for name in countries {
        #expect(name.column >= 0 && name.column + cellWidth(of: name.text) <= view.rect.size.columns)
      }
      let key = ["H", "J", "K", "L", "l", "+", "-"].randomElement(using: &random)!
      _ = reader.model.apply(.key(.character(key.unicodeScalars.first!)), in: Self.atlas)
    }
    #expect(severalBlocks > 3)
  }

  /// The chosen place is named also where the block in which it lies is cut by the view.
  @Test(arguments: 1...12) func theChosenPlaceIsNamedAtTheEdge(seed: Int) {
    var random = Seeded(seed * 4441)
    var reader = Self.reader(&random)
    var seen = 0
    for _ in 0..<trials(40) {
      let viewport = reader.model.viewport(in: Self.atlas)
      let inView = Self.atlas.places.indices.filter { number in
        let width = cellWidth(of: reader.model.appearance.text(Self.atlas.places[number].names))
        return width + 2 < viewport.size.width / 4
          && Self.atlas.places[number].coordinate.map {
            viewport.shows(viewport.dot(Self.atlas.projection.project($0)))
          }
            ?? false
      }
      if let place = inView.randomElement(using: &random).map({ PlaceIndex($0) }) {
        reader.model.place = place
        reader.model.selection = Self.atlas[place].district
        let (_, labels, _) = reader.look()
        seen += 1
        #expect(labels.contains { $0.place == place && !$0.text.isEmpty }, "\(place) has no name")
      }
      let key = ["H", "J", "K", "L"].randomElement(using: &random)!
      _ = reader.model.apply(.key(.character(key.unicodeScalars.first!)), in: Self.atlas)
    }
    #expect(seen > 5)
  }

  /// With names shown, only their cells and their plates differ from the map without them.
  @Test(arguments: 1...6) func namesChangeTheirOwnCellsOnly(seed: Int) {
    var random = Seeded(seed * 3187)
    var reader = Self.reader(&random)
    for _ in 0..<trials(12) {
      var bare = reader.model
      bare.layers[.names] = false
      let with = frame(of: reader.model, in: Self.atlas), without = frame(of: bare, in: Self.atlas)
      let map = Layout(of: reader.model).map
      let (_, labels, countries) = reader.look()
      var own = Set(labels.flatMap { $0.textCells + $0.leaderCells + [$0.marker] })
      for name in countries {
        for column in 0..<cellWidth(of: name.text) {
          own.insert(CellPosition(column: name.column + column, row: name.row))
        }
      }
      for row in 0..<map.size.rows {
        for column in 0..<map.size.columns where !own.contains(CellPosition(column: column, row: row)) {
          #expect(with[map.column + column, map.row + row] == without[map.column + column, map.row + row])
        }
      }
      let key = ["H", "J", "K", "L", "l", "+", "-"].randomElement(using: &random)!
      _ = reader.model.apply(.key(.character(key.unicodeScalars.first!)), in: Self.atlas)
    }
  }

  /// Places that were found by the squares they lie in are those that were looked at one by one.
  @Test(arguments: 1...8) func placesAreFoundBySquares(seed: Int) {
    var random = Seeded(seed * 2971)
    let bounds = Self.atlas.partition.bounds
    let grid = PointGrid(count: Self.atlas.places.count, box: bounds) { number in
      Self.atlas.places[number].coordinate.map(Self.atlas.projection.project)
    }
    let story = StoryDays(of: Self.atlas, evidence: EvidenceBook(of: Self.atlas))
    var found = 0
    for _ in 0..<trials(60) {
      let viewport = Viewport(
        center: PlanePoint(
          x: random.number(bounds.minX...bounds.maxX), y: random.number(bounds.minY...bounds.maxY)),
        metresPerDot: random.number(20...100.0), size: DotSize(width: 160, height: 120))
      guard let near = grid.numbers(Self.atlas.places.indices, in: viewport.bounds) else { continue }
      found += 1
      func candidates(_ near: [Int]?) -> [PlaceIndex] {
        LabelCandidate.all(
          of: Self.atlas, near: near, story: story, in: viewport, appearance: Appearance(), selection: nil, chosen: nil
        ).map(\.place)
      }
      #expect(candidates(near) == candidates(nil))
    }
    #expect(found > 10)
  }
}
