import Chronicle
import TestSupport
import Testing

@testable import Screens

extension Ground {
  /// Whether two grounds differ in how they were held before today only: what is new today has one look for a holder.
  fileprivate func isSameWhenNew(as other: Ground) -> Bool {
    if case .zone(let slot, _, isNew: true) = self, case .zone(let another, _, isNew: true) = other {
      return slot == another
    }
    return false
  }

  fileprivate var isFaded: Bool {
    switch self {
    case .faded, .dated: true
    default: false
    }
  }
}

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

  /// Every ground of the zone that a legal pack can have, on a day and in the other readings.
  static let legal: [Ground] =
    Slot.allCases.flatMap { slot in
      Status.allCases.filter { $0 != .unmapped }.flatMap { status in
        [false, true].map { Ground.zone(slot, status, isNew: $0) }
      }
    } + [.unmapped, .open(.second, or: .first, isFaded: false), .open(.first, or: .second, isFaded: false)]
  static let legalInReadings: [Ground] =
    Slot.allCases.map(Ground.faded) + [.unmapped, .dated, .undated, .open(.second, or: .first, isFaded: true)]

  /// The cells of a ground, as far as they tell it from another: glyphs and the colours of both planes.
  private func drawn(_ ground: Ground, _ style: MapStyle, _ palette: Palette) -> [String] {
    (0..<2).flatMap { row in
      (0..<4).map { column in
        let cell = style.fill(ground, column: column, row: row), look = palette.look(of: cell.ink)
        return cell.glyph == " " ? "\(look.back)" : "\(cell.glyph) \(look.fore) \(look.back)"
      }
    }
  }

  /// Every two grounds that a legal pack can lay side by side are told apart by every eye: by a CIEDE2000 distance of 25,
  /// or by a pattern that is always drawn in one of them and differs from the other's. Where a pattern is drawn only
  /// because the 256 colours are near each other, 21 are left.
  @Test(arguments: Theme.allCases, [ColorDepth.truecolor, .indexed])
  func everyTwoGroundsAreToldApartByEveryEye(theme: Theme, depth: ColorDepth) {
    let palette = Palette(depth: depth, theme: theme)
    let style = MapStyle(Appearance(color: depth, theme: theme))
    var failures: [String] = []
    for grounds in [Self.legal, Self.legalInReadings] {
      for (number, one) in grounds.enumerated() {
        for other in grounds[(number + 1)...] where !one.isSameWhenNew(as: other) {
          if drawn(one, style, palette) == drawn(other, style, palette) { failures.append("\(one) is \(other)") }
          guard !style.needsPattern(one), !style.needsPattern(other) else { continue }
          let least: Double =
            style.hasPattern(one) || style.hasPattern(other) || depth == .indexed && one.isFaded ? 21 : 25
          for vision in ColorVision.allCases {
            let distance = vision.distance(back(one, palette), back(other, palette))
            if distance < least { failures.append("\(vision): \(one) and \(other) \(tenths(distance))") }
          }
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.prefix(30).joined(separator: "\n"))")
  }

  /// Outside is quiet, but never near a ground of the zone; a border or a front line runs between them as well.
  @Test(arguments: Theme.allCases) func theZoneIsToldFromWhatIsOutside(theme: Theme) {
    var failures: [String] = []
    for (depth, least) in [(ColorDepth.truecolor, 20.0), (.indexed, 14)] {
      let palette = Palette(depth: depth, theme: theme)
      for zone in Self.zone {
        for outside in Self.around {
          for vision in ColorVision.allCases {
            let distance = vision.distance(back(zone.ground, palette), back(outside.ground, palette))
            // Among the 256 a lake has waves.
            if outside.ground == .water, depth == .indexed { continue }
            let own = outside.ground == .water ? least * 0.7 : least
            if distance < own {
              failures.append("\(depth) \(vision): \(zone.name) and \(outside.name) \(tenths(distance))")
            }
          }
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  /// With 8 and 16 colours, and wherever a reader asks for it, patterns tell what colours do.
  @Test(arguments: Theme.allCases, ColorDepth.allCases) func patternsTellWhatColorsDo(theme: Theme, depth: ColorDepth) {
    var layers = LayerChoices()
    if depth == .indexed || depth == .truecolor { layers[.patterns] = true }
    let style = MapStyle(Appearance(color: depth, theme: theme), layers: layers)
    let grounds = Self.legal.filter { !$0.isNew }
    func glyphs(_ ground: Ground) -> [Unicode.Scalar] {
      (0..<2).flatMap { row in (0..<4).map { style.fill(ground, column: $0, row: row).glyph } }
    }
    let all = grounds.map(glyphs)
    #expect(all.allSatisfy { Set($0) != [" "] })
    // The two ways of a day that is not known have one pattern, in each other's colours.
    #expect(Set(all).count == grounds.count - 1)
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
            let isSelection = mark == .line(.selection)
            let least: Double =
              !isSelection ? 10 : palette.depth == .sixteen ? 6.5 : palette.depth == .indexed ? 9.5 : 10
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
        (.place(.held), "place held", map, 4.5), (.place(.notHeld), "place not held", map, 4.5),
        (.strong, "flag", [("now", .now)], 4.5), (.placeName, "name on a plate", [("plate", .plate)], 7),
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

  /// Where bold makes colours brighter bold black is grey, so that no ink is both.
  @Test(arguments: Theme.allCases, [ColorDepth.eight, .sixteen]) func noBlackIsBold(theme: Theme, depth: ColorDepth) {
    let palette = Palette(depth: depth, theme: theme)
    let marks: [Mark] =
      [.text, .dim, .strong, .key, .notice, .placeName, .chosenPlace(.held), .pattern, .activity, .spark, .slider]
      + LineKind.allCases.map { Mark.line($0) }
    var blacks = 0
    for ground in Self.zone + Self.hatched + Self.around + Self.faded + Self.pages {
      for mark in marks {
        for shade in [-1, 0, 1, Ink.dimmed] {
          let look = palette.look(of: Ink(mark, on: ground.ground, shade: shade))
          #expect(look.fore != .indexed(0) || !look.isBold, "\(mark) on \(ground.name)")
          if look.fore == .indexed(0) { blacks += 1 }
        }
      }
    }
    #expect(blacks > 100)
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
