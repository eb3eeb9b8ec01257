import Basics
import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// A map that was turned from look to look is the one that is drawn anew.
@Suite struct MapCanvasTests {
  static let atlas = Bundled.atlas

  static func look(_ random: inout Seeded, after before: DayLayer.Look) -> DayLayer.Look {
    var look = before
    let days = atlas.days
    switch random.number(0...9) {
    case 0:
      look.selection = random.number(0...1) == 0 ? nil : DistrictIndex(random.number(0...atlas.districts.count - 1))
    case 1: look.isFaded.toggle()
    case 2:
      look.isComparing.toggle()
      look.earlier = look.isComparing ? days.lowerBound + random.number(0...65) : look.day - 1
    case 3: look.day = days.lowerBound + random.number(0...65)
    case 4...6: look.day = min(look.day + 1, days.upperBound)
    default: look.day = max(look.day - 1, days.lowerBound)
    }
    if !look.isComparing { look.earlier = look.day - 1 }
    return look
  }

  static let first = DayLayer.Look(
    day: atlas.days.lowerBound + 40, earlier: atlas.days.lowerBound + 39, selection: nil, isFaded: false,
    isComparing: false)

  @Test(arguments: GlyphSet.allCases, [ColorDepth.never, .eight, .indexed, .truecolor])
  func aTurnedMapIsTheOneDrawnAnew(glyphs: GlyphSet, color: ColorDepth) {
    var random = Seeded(glyphs.rawValue.count * 10 + color.rawValue.count)
    let style = MapStyle(Appearance(glyphs: glyphs, color: color))
    let index = MapIndex(of: Self.atlas)
    for scale in [1.0, 0.2] {
      let cells = CellSize(columns: 60, rows: 20)
      var viewport = Viewport(fitting: Self.atlas.home, in: cells.dots)
      viewport.metresPerDot *= scale
      let picture = MapPicture(of: Self.atlas, index: index, in: viewport, cells: cells, style: style)
      let brush = MapCanvas.Brush(style, metresPerDot: viewport.metresPerDot)
      func canvas(_ look: DayLayer.Look) -> MapCanvas {
        MapCanvas(of: picture, brush: brush, day: MapDay(of: Self.atlas, look: look))
      }
      var look = Self.first
      var day = MapDay(of: Self.atlas, look: look)
      var turned = canvas(look)
      for step in 0..<trials(40) {
        look = Self.look(&random, after: look)
        turned.turn(day.turn(to: look), to: day)
        #expect(turned.cells == canvas(look).cells, "step \(step): \(look)")
      }
    }
  }

  @Test(arguments: 1...8) func aTurnTellsWhatDiffersAndNoMore(seed: Int) {
    var random = Seeded(seed)
    var look = Self.first
    var layer = DayLayer(of: Self.atlas, look: look)
    for _ in 0..<40 {
      look = Self.look(&random, after: look)
      let before = layer
      let turn = layer.turn(to: look)
      let new = DayLayer(of: Self.atlas, look: look)
      #expect(layer.lines == new.lines)
      for face in layer.codes.indices {
        #expect(layer.ground(of: face) == new.ground(of: face))
        #expect(
          (before.ground(of: face) != layer.ground(of: face)) == turn.faces.contains(FaceIndex(face)), "face \(face)")
      }
      for arc in layer.lines.indices {
        #expect((before.lines[arc] != layer.lines[arc]) == turn.arcs.contains(ArcIndex(arc)), "arc \(arc)")
      }
      #expect(Set(turn.arcs).count == turn.arcs.count)
    }
  }
}
