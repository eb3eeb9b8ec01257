import Chronicle
import TestSupport
import Testing

@testable import Screens

/// The ramp of the days of capture: ordered by lightness for every eye, and told apart by letters without colour.
@Suite struct CaptureColorsTests {
  static let steps = (0..<UInt8(CaptureSteps.most)).map { CaptureGround.taken($0) }
  static let shades = (0..<UInt8(CaptureSteps.mostHandedOver)).map { CaptureGround.handedOver($0) }

  static func color(_ ground: CaptureGround, _ theme: Theme, _ depth: ColorDepth) -> LinearRGB {
    let look = Palette(depth: depth, theme: theme).look(of: Ink(.pattern, on: .capture(ground)))
    return ScreenColors.light(of: look.back, standard: 0)
  }

  /// Lightness goes one way, by 6 at least from step to step; so does that of the greys, by 5.
  @Test(arguments: Theme.allCases, [ColorDepth.truecolor, .indexed])
  func lightnessOrdersTheSteps(theme: Theme, depth: ColorDepth) {
    for (grounds, least) in [(Self.steps, 6.0), (Self.shades, 5)] {
      let lightness = grounds.map { Self.color($0, theme, depth).lab.lightness }
      let rises = zip(lightness, lightness.dropFirst()).map { $1 - $0 }
      #expect(rises.allSatisfy { $0 >= least } || rises.allSatisfy { $0 <= -least }, "\(lightness)")
    }
  }

  /// Neighbours differ by 10 (CIEDE2000) in every kind of vision.
  @Test(arguments: Theme.allCases, [ColorDepth.truecolor, .indexed])
  func neighboursDiffer(theme: Theme, depth: ColorDepth) {
    let colors = Self.steps.map { Self.color($0, theme, depth) }
    for vision in ColorVision.allCases {
      for (one, next) in zip(colors, colors.dropFirst()) {
        let distance = vision.distance(one, next)
        #expect(distance >= 10, "\(theme) \(depth) \(vision): \(one) \(next) \(distance)")
      }
    }
  }

  /// The front line is drawn in the ink that it has on every map, and stands out from each step for every eye.
  @Test(arguments: Theme.allCases, [ColorDepth.truecolor, .indexed])
  func theFrontLineStandsOut(theme: Theme, depth: ColorDepth) {
    let palette = Palette(depth: depth, theme: theme)
    for ground in Self.steps + Self.shades + [.between, .kept(.first), .kept(.second), .unknown] {
      let look = palette.look(of: Ink(.line(.front), on: .capture(ground)))
      #expect(look.fore == palette.look(of: Ink(.line(.front), on: .zone(.second, .held, isNew: false))).fore)
      let line = ScreenColors.light(of: look.fore, standard: 0)
      for vision in ColorVision.allCases {
        let distance = vision.distance(line, Self.color(ground, theme, depth))
        #expect(distance >= 16.5, "\(theme) \(depth) \(vision) \(ground): \(distance)")
      }
    }
  }

  /// Ground that was taken stands out from what lies outside the zone, which is quiet, and from what was kept.
  @Test(arguments: Theme.allCases, [ColorDepth.truecolor, .indexed])
  func theStepsStandOut(theme: Theme, depth: ColorDepth) {
    let palette = Palette(depth: depth, theme: theme)
    let quiet = [Ground.bare, .beyond(.first), .beyond(.second), .capture(.kept(.first)), .capture(.kept(.second))]
    for ground in quiet {
      let beside = ScreenColors.light(of: palette.look(of: Ink(.text, on: ground)).back, standard: 0)
      for vision in ColorVision.allCases {
        for step in Self.steps {
          let distance = vision.distance(beside, Self.color(step, theme, depth))
          #expect(distance >= 12, "\(theme) \(depth) \(vision) \(ground) \(step): \(distance)")
        }
      }
    }
  }

  /// Without shades of every colour each step has a letter or a digit, and none is another's.
  @Test(arguments: [ColorDepth.never, .eight, .sixteen], [GlyphSet.ascii, .blocks, .braille])
  func lettersTellTheStepsApart(depth: ColorDepth, glyphs: GlyphSet) {
    let style = MapStyle(Appearance(glyphs: glyphs, color: depth))
    let grounds = Self.steps + Self.shades + [.between, .kept(.second), .unknown]
    let signs = grounds.map { style.fill(.capture($0), column: 0, row: 0).glyph }
    #expect(Set(signs).count == signs.count, "\(signs)")
    #expect(signs.prefix(3) == ["A", "B", "C"])
  }

  /// What was handed over and what has no day are hatched in every colour.
  @Test(arguments: [ColorDepth.indexed, .truecolor]) func hatchesAreAlwaysDrawn(depth: ColorDepth) {
    let style = MapStyle(Appearance(color: depth))
    for ground in Self.shades + [.between] {
      #expect(style.fill(.capture(ground), column: 0, row: 0).glyph != " ")
      #expect(Ground.capture(ground).isHatched)
    }
    for ground in Self.steps { #expect(style.fill(.capture(ground), column: 0, row: 0).glyph == " ") }
  }
}
