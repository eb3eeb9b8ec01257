import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// How true the map is, cell by cell: the holder that a cell shows against the one that has most of its ground.
@Suite struct FidelityTests {
  /// The view, in multiples of the home view's scale, and where it lies.
  struct View: Sendable, CustomStringConvertible {
    var name: String
    var keys: String
    var description: String { name }
  }
  static let views = [
    View(name: "home", keys: ""), View(name: "Jabrayil", keys: "/jabrayil{Enter}{Esc}z"),
    View(name: "four times", keys: "++++.++"),
  ]
  static let glyphs: [GlyphSet] = [.ascii, .blocks, .quadrants, .sextants, .braille]

  /// Holders of 6 by 6 points a dot, for each cell.
  private static func truth(of atlas: Atlas, in viewport: Viewport, cells: CellSize) -> [[Int32: Int]] {
    let factor = 6
    var fine = viewport
    fine.metresPerDot /= Double(factor)
    fine.size = DotSize(width: viewport.size.width * factor, height: viewport.size.height * factor)
    let raster = FaceRaster(atlas.partition, in: fine)
    var counts = [[Int32: Int]](repeating: [:], count: cells.columns * cells.rows)
    for y in 0..<fine.size.height {
      for x in 0..<fine.size.width {
        counts[y / (4 * factor) * cells.columns + x / (2 * factor)][
          raster.faces[y * fine.size.width + x], default: 0] += 1
      }
    }
    return counts
  }

  @Test(arguments: views) func cellsShowWhoHasMostOfTheirGround(view: View) {
    let atlas = Bundled.atlas
    for glyphs in Self.glyphs {
      var truth: [[Int32: Int]] = []
      var right = 0, all = 0
      for day in GoldenScreenTests.days {
        var session = Session(
          model: Model(
            size: CellSize(columns: 120, rows: 40), day: Day(day)!, appearance: Appearance(glyphs: glyphs),
            layers: .withoutWater),
          atlas: atlas)
        for key in Key.typed(view.keys)! { _ = session.take(.key(key)) }
        let model = session.model
        #expect(model.day == Day(day)!)
        let frame = session.frame()
        let map = Layout(of: model).map
        if truth.isEmpty { truth = Self.truth(of: atlas, in: model.viewport(in: atlas), cells: map.size) }
        let state = atlas.timeline.table.row(on: model.day)
        for row in 0..<map.size.rows {
          for column in 0..<map.size.columns {
            var holders: [Int: Int] = [:]
            for (face, count) in truth[row * map.size.columns + column] {
              let holder = face < 0 ? nil : atlas.timeline.table[state[FaceIndex(Int(face))]].holder
              holders[holder.map(atlas.slot(of:))?.index ?? -1, default: 0] += count
            }
            let most = holders.values.max()!
            // Hatched ground says that it is no holder's alone.
            let ink = frame[map.column + column, map.row + row].ink
            guard let shown = Self.holder(of: ink.ground) else { continue }
            all += 1
            // The front line has the parts of one of the two sides, and the other shows behind it.
            if holders[shown] == most || ink.mark == .line(.front) && holders[shown] != nil { right += 1 }
          }
        }
      }
      let share = Double(right) / Double(all)
      print("fidelity \(view.name) \(glyphs.rawValue): \(right) of \(all), \((share * 100_000).rounded() / 1000) %")
      #expect(share >= 0.995)
    }
  }

  private static func holder(of ground: Ground) -> Int? {
    switch ground {
    case .zone(let slot, _, _), .beyond(let slot), .faded(let slot): slot.index
    case .open, .unmapped, .dated, .undated: nil
    case .plate: nil
    case .bare, .bar, .panel, .chosen, .now, .water, .offMap: -1
    }
  }
}

extension LayerChoices {
  /// Ground under lakes has holders too.
  fileprivate static let withoutWater: LayerChoices = {
    var layers = LayerChoices()
    layers[.water] = false
    return layers
  }()
}
