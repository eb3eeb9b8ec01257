import Basics
import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// The front line as it is drawn, against the faces that it runs between.
@Suite struct FrontLineTests {
  static let atlas = Bundled.atlas

  /// A map without names, and the front as the records have it.
  struct Drawn {
    let cells: CellSize
    let picture: MapPicture
    let canvas: MapCanvas
    let layer: DayLayer
    let style: MapStyle

    init(_ day: Day, _ cells: CellSize, _ glyphs: GlyphSet, _ color: ColorDepth) {
      self.cells = cells
      style = MapStyle(Appearance(glyphs: glyphs, color: color))
      let viewport = Viewport(fitting: atlas.home, in: cells.dots)
      picture = MapPicture(of: atlas, index: MapIndex(of: atlas), in: viewport, cells: cells, style: style)
      let look = DayLayer.Look(day: day, earlier: day - 1, selection: nil, isFaded: false, isComparing: false)
      layer = DayLayer(of: atlas, look: look)
      canvas = MapCanvas(
        of: picture, brush: MapCanvas.Brush(style, metresPerDot: viewport.metresPerDot),
        day: MapDay(of: atlas, look: look))
    }

    func isFront(_ cell: Int) -> Bool { canvas.cells[cell].ink.mark == .line(.front) }

    /// Whether the front runs between two cells that one face each covers alone.
    func isDivided(_ one: Int, _ other: Int) -> Bool {
      guard let own = picture.coverage.owner(of: one), let beside = picture.coverage.owner(of: other), own >= 0,
        beside >= 0
      else { return false }
      return layer.isFront(FaceIndex(Int(own)), FaceIndex(Int(beside)))
    }

    /// The faces that have a share of a cell or of one of the eight around it.
    func facesAbout(_ cell: Int) -> Set<Int> {
      var faces: Set<Int> = []
      let (column, row) = (cell % cells.columns, cell / cells.columns)
      for y in max(0, row - 1)...min(cells.rows - 1, row + 1) {
        for x in max(0, column - 1)...min(cells.columns - 1, column + 1) {
          let near = y * cells.columns + x
          let own = picture.coverage.owner(of: near).map { [$0] }
          faces.formUnion(
            (own ?? Array(picture.coverage.shareFaces[picture.coverage.shares(of: near)])).filter { $0 >= 0 }.map(
              Int.init))
        }
      }
      return faces
    }
  }

  static let sizes = [CellSize(columns: 54, rows: 18), CellSize(columns: 84, rows: 34)]

  /// Where two cells of opposed holders touch, the line is in one of them; and it is nowhere else than about such ground.
  /// Without parts of cells, today's ground may be stamped over it; over hatched ground it has gaps.
  @Test(arguments: GlyphSet.allCases, [ColorDepth.never, .eight, .truecolor])
  func runsWhereHoldersMeet(glyphs: GlyphSet, color: ColorDepth) {
    var failures: [String] = []
    for day in ["2020-09-27", "2020-10-20", "2020-11-09", "2020-11-16"] {
      for size in Self.sizes {
        let map = Drawn(Day(day)!, size, glyphs, color)
        let count = size.columns * size.rows
        for cell in 0..<count {
          for (next, isInRow) in [(cell + 1, true), (cell + size.columns, false)]
          where next < count && (!isInRow || next % size.columns != 0) && map.isDivided(cell, next) {
            let grounds = [cell, next].map { map.canvas.cells[$0].ink.ground }
            let mayStand =
              map.style.frontForm == .parts
              ? grounds.contains(where: \.isHatched) : grounds.contains(where: \.isOfToday)
            if !map.isFront(cell), !map.isFront(next), !mayStand {
              failures.append("\(day) \(size): broken at \(cell % size.columns), \(cell / size.columns)")
            }
          }
          guard map.isFront(cell) else { continue }
          let faces = map.facesAbout(cell).map { FaceIndex($0) }
          if !faces.contains(where: { one in faces.contains { map.layer.isFront(one, $0) } }) {
            failures.append("\(day) \(size): astray at \(cell % size.columns), \(cell / size.columns)")
          }
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.prefix(10).joined(separator: "\n"))")
  }

  /// The line lies on the side that loses ground, and what changed today is seen on every day with a change of a cell's
  /// size, beside the line or behind it.
  @Test(arguments: [GlyphSet.quadrants, .sextants, .braille, .blocks, .ascii], [ColorDepth.truecolor, .never])
  func todaysGroundShows(glyphs: GlyphSet, color: ColorDepth) {
    for size in Self.sizes {
      let viewport = Viewport(fitting: Self.atlas.home, in: size.dots)
      let cellArea = viewport.metresPerDot * viewport.metresPerDot * 8 / 1_000_000
      for day in Self.atlas.days {
        let area = Self.atlas.timeline.areaChangingHolder(on: day).value
        guard area > 3 * cellArea else { continue }
        let map = Drawn(day, size, glyphs, color)
        let shown = map.canvas.cells.filter { $0.ink.ground.isNew }.count
        #expect(shown > 0, "\(day) \(size): \(area) km2")
      }
    }
  }

  /// In parts of cells the line takes those of one side only: of the holder that did not take ground today.
  @Test func liesOnTheLosersSide() {
    let map = Drawn(Day("2020-10-17")!, Self.sizes[1], .sextants, .truecolor)
    var lines = 0
    for cell in 0..<map.cells.columns * map.cells.rows where map.isFront(cell) {
      for meeting in map.picture.meetings.ofCell[cell] {
        let own = FaceIndex(Int(meeting.own)), other = FaceIndex(Int(meeting.other))
        guard map.layer.frontLies(on: own, beside: other) else { continue }
        lines += 1
        #expect(!map.layer.frontLies(on: other, beside: own))
        #expect(!map.layer.ground(of: own.index).isNew || map.layer.ground(of: other.index).isNew)
      }
    }
    #expect(lines > 100)
  }

  /// Through whole cells too: none of the other side's cells has it, and it goes on from cell to cell.
  @Test(arguments: [GlyphSet.braille, .ascii]) func liesOnTheLosersCells(glyphs: GlyphSet) {
    let map = Drawn(Day("2020-10-17")!, Self.sizes[1], glyphs, .never)
    var lines = 0
    for cell in 0..<map.cells.columns * map.cells.rows where map.isFront(cell) {
      guard let own = map.picture.coverage.owner(of: cell), own >= 0 else { continue }
      let others = map.picture.meetings.ofCell[cell].map { FaceIndex(Int($0.other)) }
      #expect(others.contains { map.layer.frontLies(on: FaceIndex(Int(own)), beside: $0) })
      lines += 1
    }
    #expect(lines > 20)
  }

  /// A drawing of the line between two halves of a small map: two columns of cells, each one side's.
  @Test func boxesTurnAtCorners() {
    #expect(FrontForm.box(BoxArms.up | BoxArms.right) == "┗")
    #expect(FrontForm.box(BoxArms.left | BoxArms.down) == "┓")
    #expect(FrontForm.box(BoxArms.up | BoxArms.down) == "┃")
    #expect(FrontForm.box(BoxArms.up) == "╹")
  }
}
