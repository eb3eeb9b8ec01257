import Chronicle
import TestSupport
import Testing

@testable import Screens

@Suite struct PaletteTests {
  static let palettes = ColorDepth.allCases.filter { $0 != .never }.flatMap { depth in
    Theme.allCases.map { Palette(depth: depth, theme: $0) }
  }

  /// What the zone shows: the side that takes, the side that held and how it holds, peacekeepers, today's ground.
  static let zone: [(name: String, ground: Ground)] = [
    ("first", .zone(.first, .held, isNew: false)), ("second", .zone(.second, .held, isNew: false)),
    ("due", .zone(.second, .toBeHandedOver, isNew: false)),
    ("peacekept", .zone(.second, .peacekeepersDeployed, isNew: false)),
    ("peacekeeper", .zone(.peacekeeper, .held, isNew: false)), ("new", .zone(.first, .held, isNew: true)),
  ]

  /// Ground that is hatched, and the ground of the reading that shows how well each day is known.
  static let hatched: [(name: String, ground: Ground)] = [
    ("unmapped", .unmapped), ("open", .open(.second, or: .first, isFaded: false)),
    ("undated", .undated), ("dated", .dated),
  ]

  static let around: [(name: String, ground: Ground)] =
    Slot.allCases.map { ("beyond \($0)", Ground.beyond($0)) } + [("water", .water)]
  static let faded = Slot.allCases.prefix(4).map { (name: "faded \($0)", ground: Ground.faded($0)) }
  static let pages: [(name: String, ground: Ground)] = [
    ("bare", .bare), ("bar", .bar), ("panel", .panel), ("chosen", .chosen),
  ]

  /// The terminal's own colours are taken to be as the theme expects them.
  private func fore(_ mark: Mark, on ground: Ground, _ palette: Palette) -> LinearRGB {
    ScreenColors.light(
      of: palette.look(of: Ink(mark, on: ground)).fore, standard: palette.theme == .light ? 0x000000 : 0xE5E5E5)
  }

  private func back(_ ground: Ground, _ palette: Palette) -> LinearRGB {
    ScreenColors.light(
      of: palette.look(of: Ink(.text, on: ground)).back, standard: palette.theme == .light ? 0xFFFFFF : 0x000000)
  }

  private func isFine(_ palette: Palette) -> Bool { palette.depth == .truecolor || palette.depth == .indexed }
  private func name(_ palette: Palette) -> String { "\(palette.depth.rawValue) \(palette.theme.rawValue)" }
  private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  @Test func zoneGroundsAreToldApartByEveryEye() {
    var failures: [String] = []
    for palette in Self.palettes {
      for vision in ColorVision.allCases {
        for (number, one) in Self.zone.enumerated() {
          for other in Self.zone[(number + 1)...] {
            let distance = vision.distance(back(one.ground, palette), back(other.ground, palette))
            if distance < (isFine(palette) ? 10 : 8) {
              failures.append("\(name(palette)), \(vision): \(one.name) and \(other.name) \(tenths(distance))")
            }
          }
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  /// Ground that nobody mapped is neither side's: its colour differs from all others, and it is hatched too.
  @Test func unmappedGroundIsNobodys() {
    var failures: [String] = []
    for palette in Self.palettes {
      for vision in ColorVision.allCases {
        for other in Self.zone + [("dated", .dated), ("faded", .faded(.first)), ("faded", .faded(.second))] {
          let distance = vision.distance(back(.unmapped, palette), back(other.ground, palette))
          if distance < (isFine(palette) && other.name != "faded" ? 10 : 6) {
            failures.append("\(name(palette)), \(vision): \(other.name) \(tenths(distance))")
          }
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  /// Ground whose day is not known shows the colours of both holders, whatever the glyphs, and never that of today.
  @Test(arguments: GlyphSet.allCases) func openGroundIsHatchedInBothColors(glyphs: GlyphSet) {
    for palette in Self.palettes {
      let style = MapStyle(Appearance(glyphs: glyphs, color: palette.depth, theme: palette.theme))
      let cells = (0..<4).map { style.fill(.open(.second, or: .first, isFaded: false), column: $0, row: 0) }
      let looks = cells.map { palette.look(of: $0.ink) }
      for look in looks {
        #expect(look.back == palette.look(of: Ink(.text, on: .zone(.second, .held, isNew: false))).back)
      }
      #expect(cells.contains { $0.glyph != " " })
      guard glyphs != .ascii, palette.depth != .eight else { continue }
      for look in looks {
        #expect(look.fore == palette.look(of: Ink(.text, on: .zone(.first, .held, isNew: false))).back)
      }
    }
  }

  /// Eight colours leave none that differs from all grounds: there a line differs from the ground that it stands on.
  @Test func linesDifferFromTheGroundsBesideThem() {
    var failures: [String] = []
    for palette in Self.palettes {
      for vision in ColorVision.allCases {
        for (mark, called) in [
          (Mark.line(.front), "front"), (.line(.selection), "selection"), (.line(.countryBorder), "border"),
        ] {
          for own in Self.zone + Self.around + Self.faded {
            let line = fore(mark, on: own.ground, palette)
            let beside = palette.depth == .eight ? [own] : Self.zone + Self.around + Self.faded
            // Among the 16 none is left for the selection beside today's ground: weight tells it too.
            let least = palette.depth == .sixteen && mark == .line(.selection) ? 6.5 : 10
            for other in beside where vision.distance(line, back(other.ground, palette)) < least {
              let distance = tenths(vision.distance(line, back(other.ground, palette)))
              failures.append("\(name(palette)), \(vision): \(called) on \(own.name) beside \(other.name) \(distance)")
            }
          }
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func textReadsOnEveryGround() {
    var failures: [String] = []
    for palette in Self.palettes where isFine(palette) {
      let map = Self.zone + Self.hatched + Self.around + Self.faded
      let rules: [(Mark, String, [(name: String, ground: Ground)], Double)] = [
        (.placeName, "place name", map, 4.5), (.strong, "strong", map + Self.pages, 4.5),
        (.text, "text", map + Self.pages, 4.5), (.dim, "dim", map + Self.pages, 3),
        (.key, "key", Self.pages, 4.5), (.notice, "notice", Self.pages, 4.5),
        (.place(.held), "place held", map, 3), (.place(.notHeld), "place not held", Self.around + Self.faded, 3),
      ]
      for (mark, called, grounds, least) in rules {
        for ground in grounds {
          let contrast = fore(mark, on: ground.ground, palette).contrast(to: back(ground.ground, palette))
          if contrast < least { failures.append("\(name(palette)): \(called) on \(ground.name) \(tenths(contrast))") }
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  /// With few colours no text or line vanishes in its ground.
  @Test func nothingStandsInItsOwnColor() {
    var failures: [String] = []
    let marks: [Mark] =
      [
        .text, .dim, .strong, .key, .notice, .placeName, .pattern, .activity,
      ] + LineKind.allCases.map { Mark.line($0) }
    for palette in Self.palettes {
      for ground in Self.zone + Self.hatched + Self.around + Self.faded + Self.pages {
        for mark in marks {
          let look = palette.look(of: Ink(mark, on: ground.ground))
          if look.fore == look.back, look.fore != .standard {
            failures.append("\(name(palette)): \(mark) on \(ground.name)")
          }
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test(arguments: Theme.allCases)
  func withoutColorNoColorSequence(theme: Theme) {
    var frame = Frame(size: CellSize(columns: 6, rows: 1))
    for (column, ground) in Self.zone.enumerated() {
      frame.set(Cell("x", Ink(.line(.front), on: ground.ground)), column: column, row: 0)
    }
    #expect(TextExport(frame: frame, palette: Palette(depth: .never, theme: theme)).text == "xxxxxx\n")
    #expect(Palette(depth: .never, theme: theme).look(of: Ink(.key, on: .bar)).fore == .standard)
    #expect(Palette(depth: .never, theme: theme).look(of: Ink(.key, on: .bar)).back == .standard)
  }

  @Test func eightColorsAreTheFirstEight() {
    for theme in Theme.allCases {
      for ground in Self.zone + Self.around + Self.faded + Self.pages {
        let look = Palette(depth: .eight, theme: theme).look(of: Ink(.activity, on: ground.ground))
        for color in [look.fore, look.back] {
          if case .indexed(let number) = color { #expect(number < 8) } else { #expect(color == .standard) }
        }
      }
    }
  }

  @Test func keyGoesThroughThemesAndDepths() {
    var model = Model(size: CellSize(columns: 80, rows: 24), day: Day("2020-10-20")!)
    var met: [String] = []
    for _ in 0..<13 {
      _ = model.apply(.key(.character("C")), in: Bundled.atlas)
      met.append("\(model.appearance.color.rawValue) \(model.appearance.theme.rawValue)")
    }
    #expect(
      met == [
        "256 light", "256 contrast", "truecolor dark", "truecolor light", "truecolor contrast", "never dark", "8 dark",
        "8 light", "8 contrast", "16 dark", "16 light", "16 contrast", "256 dark",
      ])
  }
}
