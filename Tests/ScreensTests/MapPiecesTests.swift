import Basics
import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// A map in pieces is the one that is drawn anew, whatever was shown before.
@Suite struct MapPiecesTests {
  static let atlas = Bundled.atlas

  /// Pans, zooms, day steps, layers, looks and sizes.
  static func input(_ random: inout Seeded) -> Input {
    let keys: [String] = [
      "H", "J", "K", "L", "+", "-", "l", "h", "0", ".", "B", "f", "a", "T", "H", "J", "K", "L", "+", "-", "l",
    ]
    switch random.number(0...19) {
    case 0:
      return .resize(CellSize(columns: random.number(20...160), rows: random.number(8...60)))
    case 1: return .mouse(.wheelUp, column: random.number(0...100), row: random.number(0...30))
    case 2: return .mouse(.wheelDown, column: random.number(0...100), row: random.number(0...30))
    default: return .key(.character(keys.randomElement(using: &random)!.unicodeScalars.first!))
    }
  }

  @Test(arguments: GlyphSet.allCases, [ColorDepth.never, .eight, .truecolor])
  func aMovedMapIsTheOneDrawnAnew(glyphs: GlyphSet, color: ColorDepth) {
    var random = Seeded(glyphs.rawValue.count * 131 + color.rawValue.count)
    let views: [MapExtent] = [
      .home, .whole, .district(Self.atlas.zoneDistricts[3]), MapExtent("46.75,39.76,0.8")!,
    ]
    for (days, view) in zip([0, 20, 40, 60], views) {
      var model = Model(
        size: CellSize(columns: random.number(60...140), rows: random.number(20...50)),
        day: Self.atlas.days.lowerBound + days, view: view, appearance: Appearance(glyphs: glyphs, color: color))
      model.layers[.names] = days % 40 == 0
      var renderer = Renderer(atlas: Self.atlas)
      for step in 0..<trials(24) {
        let input = Self.input(&random)
        _ = model.apply(input, in: Self.atlas)
        #expect(renderer.frame(of: model) == frame(of: model, in: Self.atlas), "step \(step): \(input)")
      }
    }
  }

  /// Pieces are the picture of the whole map but for its edges, where it knows nothing of what lies beyond.
  @Test(arguments: GlyphSet.allCases, [ColorDepth.never, .truecolor])
  func piecesAreThePictureOfTheWhole(glyphs: GlyphSet, color: ColorDepth) {
    var random = Seeded(glyphs.rawValue.count * 17 + color.rawValue.count)
    let style = MapStyle(Appearance(glyphs: glyphs, color: color))
    for trial in 0..<trials(8) {
      let cells = CellSize(columns: random.number(20...130), rows: random.number(8...50))
      var viewport = Viewport(fitting: Self.atlas.home, in: cells.dots)
      if trial > 0 { viewport.metresPerDot *= random.number(0.05...1.5) }
      let day = Self.atlas.days.lowerBound + random.number(0...65)
      let look = DayLayer.Look(day: day, earlier: day - 1, selection: nil, isFaded: false, isComparing: false)
      let whole = MapCanvas(
        of: MapPicture(of: Self.atlas, index: MapIndex(of: Self.atlas), in: viewport, cells: cells, style: style),
        brush: MapCanvas.Brush(style, metresPerDot: viewport.metresPerDot), day: MapDay(of: Self.atlas, look: look))
      var pieces = MapPieces(of: Self.atlas)
      pieces.show(
        LatticeView(viewport, about: viewport.center, cells: cells), style: style, look: look)
      var drawn = Frame(size: cells)
      pieces.draw(into: &drawn, at: CellRect(column: 0, row: 0, columns: cells.columns, rows: cells.rows))
      for row in 1..<cells.rows - 1 {
        for column in 1..<cells.columns - 1 {
          let number = row * cells.columns + column
          #expect(drawn.cells[number] == whole.cells[number], "trial \(trial), \(column), \(row) of \(cells)")
        }
      }
    }
  }

  /// However far a map is moved, no more is kept than four views.
  @Test func piecesAreReleased() {
    let cells = CellSize(columns: 84, rows: 34)
    var viewport = Viewport(fitting: Self.atlas.home, in: cells.dots)
    viewport.metresPerDot /= 8
    let middle = viewport.center
    let day = Self.atlas.days.lowerBound
    let look = DayLayer.Look(day: day, earlier: day - 1, selection: nil, isFaded: false, isComparing: false)
    var pieces = MapPieces(of: Self.atlas)
    var most = 0
    for step in 0..<60 {
      viewport.center.x += (step % 4 == 0 ? 1 : 20) * 2 * viewport.metresPerDot
      viewport.center.y += Double(step % 3 - 1) * 4 * viewport.metresPerDot
      pieces.show(
        LatticeView(viewport, about: middle, cells: cells), style: MapStyle(Appearance()), look: look)
      most = max(most, pieces.keptCells)
    }
    #expect(most <= 84 * 34 * 4)
    #expect(most > 84 * 34 * 3, "what left the view was not kept")
  }

  /// What is left of a rectangle, cell by cell.
  @Test(arguments: 1...8) func aRectangleWithoutAnother(seed: Int) {
    var random = Seeded(seed * 53)
    func rect(_ random: inout Seeded) -> CellRect {
      CellRect(
        column: random.number(-6...6), row: random.number(-6...6), columns: random.number(1...9),
        rows: random.number(1...9))
    }
    for _ in 0..<100 {
      let (one, other) = (rect(&random), rect(&random))
      let left = one.without(other)
      for row in -8...16 {
        for column in -8...16 {
          let isLeft =
            one.contains(column: column, row: row) && !other.contains(column: column, row: row)
          #expect(left.count { $0.contains(column: column, row: row) } == (isLeft ? 1 : 0))
        }
      }
    }
  }

  /// Moved by whole cells, there and back again, and no further than the map.
  @Test(arguments: 1...8) func movesByWholeCells(seed: Int) {
    var random = Seeded(seed * 37)
    let limits = Self.atlas.partition.bounds
    for _ in 0..<trials(50) {
      let cells = CellSize(columns: random.number(1...200), rows: random.number(1...70))
      var view = Viewport(fitting: Self.atlas.home, in: cells.dots)
      view.metresPerDot *= random.number(0.02...1.0)
      func moved(_ viewport: Viewport, _ across: Double, _ down: Double, _ limits: PlaneBox = .empty) -> Viewport {
        var moved = viewport
        moved.center.x += across * 2 * view.metresPerDot
        moved.center.y -= down * 4 * view.metresPerDot
        return moved.onCells(about: view.center, within: limits)
      }
      let first = LatticeView(view, about: view.center, cells: cells)
      let (across, down) = (random.number(-50...50), random.number(-50...50))
      let next = moved(view, Double(across) + random.number(-0.4...0.4), Double(down) + random.number(-0.4...0.4))
      let second = LatticeView(next, about: view.center, cells: cells)
      #expect(second.lattice == first.lattice)
      #expect(second.rect.column == first.rect.column + across && second.rect.row == first.rect.row + down)
      let back = moved(next, Double(-across), Double(-down))
      let least = view.metresPerDot / 10_000
      #expect(abs(back.center.x - view.center.x) < least && abs(back.center.y - view.center.y) < least)
      #expect(limits.contains(moved(view, Double(across * 1000), Double(down * 1000), limits).center))
    }
  }

  /// A view lies on one to four blocks of its own size, which cover it and lie on the grid of the first.
  @Test(arguments: 1...8) func aViewLiesOnBlocks(seed: Int) {
    var random = Seeded(seed * 41)
    for _ in 0..<trials(50) {
      let cells = CellSize(columns: random.number(1...90), rows: random.number(1...40))
      let first = Viewport(fitting: Self.atlas.home, in: cells.dots)
      var view = first
      view.center.x += Double(random.number(-300...300)) * 2 * view.metresPerDot
      view.center.y += Double(random.number(-300...300)) * 4 * view.metresPerDot
      view = view.onCells(about: first.center, within: .empty)
      let start = LatticeView(first, about: first.center, cells: cells)
      let moved = LatticeView(view, about: first.center, cells: cells)
      #expect(start.blocks == [start.rect])
      var left = [moved.rect]
      for block in moved.blocks {
        #expect(block.size == cells && block.meets(moved.rect))
        #expect((block.column - start.rect.column) % cells.columns == 0)
        #expect((block.row - start.rect.row) % cells.rows == 0)
        left = left.flatMap { $0.without(block) }
      }
      #expect(left.isEmpty && (1...4).contains(moved.blocks.count))
    }
  }

  /// Zooming in and out again shows the cells that were shown before, also after a pan in between.
  @Test(arguments: ["+LJ-", "L+-", "++LLHJ--", "-J+", "+L-J+H-"]) func zoomingBackMeetsTheSameCells(keys: String) {
    var model = Model(size: CellSize(columns: 120, rows: 40), day: Self.atlas.days.lowerBound)
    func lattice() -> MapLattice {
      LatticeView(model.viewport(in: Self.atlas), about: model.viewMiddle(in: Self.atlas), cells: model.mapSize).lattice
    }
    let home = lattice()
    for key in Key.typed(keys)! { _ = model.apply(.key(key), in: Self.atlas) }
    #expect(lattice() == home)
  }

  /// Scales go by whole steps, so that the finest one is left by the way that led there.
  @Test func scalesAreSteps() {
    var model = Model(size: CellSize(columns: 120, rows: 40), day: Self.atlas.days.lowerBound)
    let home = model.viewport(in: Self.atlas).metresPerDot
    for keys in ["++++++++++++++++++++++++", "---------------------------------"] {
      for key in Key.typed(keys)! {
        _ = model.apply(.key(key), in: Self.atlas)
        let share = model.viewport(in: Self.atlas).metresPerDot / home
        var step = 1.0
        while step * 1.2 < max(share, 1 / share) { step *= 1.5 }
        #expect(abs(max(share, 1 / share) / step - 1) < 1e-9)
        #expect(model.viewport(in: Self.atlas).metresPerDot >= 20)
      }
    }
  }
}
