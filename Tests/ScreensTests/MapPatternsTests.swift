import Chronicle
import TestSupport
import Testing

@testable import Screens

extension Ground {
  /// Whether it is outside the zone, which has no pattern.
  fileprivate var isQuiet: Bool {
    switch self {
    case .beyond, .offMap: true
    default: false
    }
  }
}

/// Without colour the glyphs carry all: whose ground it is, how it is held, what is line and what is place.
@Suite struct MapPatternsTests {
  /// Ground that nobody mapped is nobody's and has one glyph.
  static let stances = Slot.allCases.flatMap { slot in
    Status.allCases.filter { $0 != .unmapped }.map { (slot: slot, status: $0) }
  }
  /// The glyphs of ground that is no holder's alone.
  static func others(hasShades: Bool) -> [Unicode.Scalar] {
    [MapPatterns.new(hasShades: hasShades), MapPatterns.unmapped, MapPatterns.dated, MapPatterns.open]
  }
  static let states: [PlaceState] = [.held, .announced, .taken, .handedOver, .notHeld]

  @Test(arguments: [true, false]) func everyHolderAndStatusHasAGlyph(hasShades: Bool) {
    let glyphs = Self.stances.map { MapPatterns.zone($0.slot, $0.status, hasShades: hasShades) }
    #expect(Set(glyphs).count == Self.stances.count)
    let all = glyphs + Self.others(hasShades: hasShades)
    #expect(Set(all).count == all.count)
  }

  /// Where two days are compared no two gainers look alike, however many there are.
  @Test(arguments: GlyphSet.allCases) func everyGainerHasALook(glyphs: GlyphSet) {
    var style = MapStyle(Appearance(glyphs: glyphs, color: .never))
    style.isComparing = true
    let looks = Slot.allCases.map { slot in
      (0..<2).map { style.fill(.zone(slot, .held, isNew: true), column: $0, row: 0).glyph }
    }
    #expect(Set(looks).count == Slot.allCases.count)
  }

  @Test(arguments: GlyphSet.allCases) func noLineAndNoMarkerHasTheGlyphOfAGround(glyphs: GlyphSet) {
    let style = MapStyle(Appearance(glyphs: glyphs, color: .never))
    let hasShades = glyphs != .ascii
    let grounds = Set(
      Self.stances.map { MapPatterns.zone($0.slot, $0.status, hasShades: hasShades) }
        + Self.others(hasShades: hasShades))
    for bits in UInt8.min...UInt8.max where bits != 0 {
      for line in LineKind.allCases {
        let glyph = style.line(line, bits: bits, on: .panel).glyph
        #expect(!grounds.contains(glyph), "\(line): \(glyph)")
      }
    }
    for state in Self.states { #expect(!grounds.contains(style.marker(state))) }
    #expect(!grounds.contains(MapPatterns.activity(glyphs, hasColor: false)))
    #expect(!grounds.contains(MapStyle.slope))
    #expect(Set(Self.states.map { style.marker($0) }).count == Self.states.count)
  }

  /// In the reading that shows how well each day is known, each answer has a glyph of its own, and none is a side's.
  @Test(arguments: [GlyphSet.ascii, .blocks, .braille], ["2020-10-26", "2020-11-10", "2020-12-12"])
  func knowledgeReadsWithoutColor(glyphs: GlyphSet, day: String) {
    let model = Model(
      size: CellSize(columns: 120, rows: 40), day: Day(day)!, reading: .known,
      appearance: Appearance(glyphs: glyphs, color: .never))
    let frame = Screens.frame(of: model, in: Bundled.atlas)
    let map = Layout(of: model).map
    var shown: [Ground: Set<Unicode.Scalar>] = [:]
    for row in map.rows {
      for column in map.columns where frame[column, row].ink.mark == .pattern {
        shown[frame[column, row].ink.ground, default: []].insert(frame[column, row].glyph)
      }
    }
    #expect(shown[.dated] == [MapPatterns.dated])
    #expect(shown[.undated] == [MapPatterns.open])
    if day > "2020-11-09" { #expect(shown[.unmapped] == [MapPatterns.unmapped]) }
    let rest = shown.filter { $0.key != .dated && $0.key != .undated && $0.key != .unmapped }
    for (ground, glyphs) in rest {
      for other in [Ground.dated, .undated, .unmapped] {
        #expect(glyphs.subtracting([" "]).isDisjoint(with: shown[other] ?? []), "\(ground) and \(other)")
      }
    }
  }

  /// Every day of the bundled map, with colours stripped: a glyph of a fill stands for one ground only, and every ground
  /// that fills a cell somewhere in the zone shows its glyph.
  ///
  /// Quadrants and sextants are drawn as half blocks are where there is no colour.
  @Test(arguments: [GlyphSet.ascii, .blocks, .braille])
  func everyDayReadsWithoutColor(glyphs: GlyphSet) {
    let atlas = Bundled.atlas
    var failures: [String] = []
    var renderers = [Renderer(atlas: atlas), Renderer(atlas: atlas)]
    for (number, day) in atlas.days.enumerated() {
      let size = number.isMultiple(of: 2) ? CellSize(columns: 80, rows: 24) : CellSize(columns: 120, rows: 40)
      let model = Model(size: size, day: day, appearance: Appearance(glyphs: glyphs, color: .never))
      let frame = renderers[number % 2].frame(of: model)
      let map = Layout(of: model).map
      var meanings: [Unicode.Scalar: Set<Ground>] = [:]
      var shown: [Ground: Set<Unicode.Scalar>] = [:]
      for row in map.rows {
        for column in map.columns where frame[column, row].ink.mark == .pattern {
          let cell = frame[column, row]
          shown[cell.ink.ground, default: []].insert(cell.glyph)
          if cell.glyph != " ", cell.glyph != MapPatterns.new(hasShades: glyphs != .ascii) {
            // Today's ground alternates with the pattern of its holder.
            let meant: Ground =
              if case .zone(let slot, let status, _) = cell.ink.ground {
                .zone(slot, status, isNew: false)
              } else {
                cell.ink.ground
              }
            meanings[cell.glyph, default: []].insert(meant)
          }
        }
      }
      for (glyph, grounds) in meanings where grounds.count > 1 { failures.append("\(day): \(glyph) is \(grounds)") }
      for (ground, glyphs) in shown where glyphs == [" "] && !ground.isQuiet {
        failures.append("\(day): nothing shows \(ground)")
      }
      for holding in atlas.timeline.holdings(on: day) where holding.area.value > 200 {
        let stance = ControlStance(holder: holding.holder, status: holding.status)
        if shown[atlas.ground(in: stance)] == nil, shown[atlas.ground(in: stance, isNew: true)] == nil {
          failures.append("\(day): \(stance) is nowhere")
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.prefix(10).joined(separator: "\n"))")
  }
}
