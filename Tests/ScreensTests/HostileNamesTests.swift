import Basics
import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// Names that a pack may hold, through whole screens: each row of a screen prints as wide as the screen is.
@Suite struct HostileNamesTests {
  static let names = [
    "S\u{327}us\u{327}a", "漢字の町", "👨\u{200D}👩\u{200D}👧 town", "\u{202E}turned\u{2066} back", "a\u{200D}\u{200C}b",
    "e\u{301}\u{302}\u{303}\u{304}", "👍\u{1F3FD}", "\u{1F1E6}\u{1F1F2} flag", "\u{FEFF}x", "\u{1112}\u{1161}\u{11AB}",
    "\u{1B}[31mred\u{7}", "tab\tand\nline", "\u{300}", "", "ｆｕｌｌ", "soft\u{AD}hyphen", "☂\u{FE0F} 1\u{FE0F}\u{20E3}",
    "\u{E0041}tag", "Степанаке\u{306}рт", "Ստեփանակերտ", "𝔊othic", "\u{2028}lines\u{2029}", "\u{378}unassigned",
    "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
  ]

  static func atlas(naming: (Int) -> String) -> Atlas {
    let tiny = try! TinyPack().atlas()
    func names(_ number: Int) -> Names { Names(english: naming(number), russian: naming(number + 1)) }
    return tiny.with(
      title: names(0), countries: changed(tiny.countries) { $0.names = names($1 + 4) },
      districts: changed(tiny.districts) { $0.names = names($1 + 2) },
      places: changed(tiny.places) { $0.names = names($1) },
      parties: changed(tiny.parties) { $0.names = names($1 + 3) },
      events: changed(tiny.events) { event, number in
        event.title = naming(number + 5)
        event.text = naming(number) + " " + naming(number + 6)
      },
      sources: changed(tiny.sources) { $0.title = naming($1 + 7) })
  }

  static func expectAligned(_ frame: Frame, _ what: String) {
    for row in 0..<frame.size.rows {
      var width = 0
      for column in 0..<frame.size.columns {
        let glyph = frame[column, row].glyph
        if glyph == Cell.continuation {
          #expect(column > 0 && cellWidth(of: frame[column - 1, row].glyph) == 2, "\(what): half a glyph")
          continue
        }
        let own = cellWidth(of: glyph)
        #expect(own > 0, "\(what): U+\(String(glyph.value, radix: 16)) reaches the screen")
        if own == 2 {
          #expect(column + 1 < frame.size.columns && frame[column + 1, row].glyph == Cell.continuation, "\(what)")
        }
        width += own
      }
      #expect(width == frame.size.columns, "\(what), row \(row)")
    }
    let printed = TextExport(frame: frame, palette: Palette(Appearance(color: .never))).text
    for line in printed.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(cellWidth(of: line) <= frame.size.columns, "\(what): \(line)")
      #expect(line.unicodeScalars.allSatisfy { cellWidth(of: $0) > 0 }, "\(what): \(line)")
    }
  }

  @Test(arguments: 1...60) func everyRowIsAsWideAsTheScreen(seed: Int) {
    var random = Seeded(seed * 53)
    var own = Self.names
    own.shuffle(using: &random)
    let atlas = Self.atlas { own[$0 % own.count] }
    var model = Model(
      size: CellSize(columns: random.number(8...130), rows: random.number(3...44)),
      day: atlas.days.lowerBound + random.number(0...60),
      appearance: Appearance(
        glyphs: GlyphSet.allCases.randomElement(using: &random)!,
        color: ColorDepth.allCases.randomElement(using: &random)!,
        language: random.number(0...1) == 0 ? .english : .russian))
    for keys in ["", "j", "{Enter}", "{Tab}", "s", "{Esc}e", "{Esc}/a", "{Esc}{Esc}t", "{Esc}m", "{Esc}d5l", "{Esc}iz"]
    {
      for key in Key.typed(keys)! { _ = model.apply(.key(key), in: atlas) }
      Self.expectAligned(frame(of: model, in: atlas), "seed \(seed) after \(keys)")
    }
  }

  @Test(arguments: Language.allCases) func thePacksOwnNamesAreAligned(language: Language) {
    var model = Model(
      size: CellSize(columns: 140, rows: 45), day: Day("2020-10-20")!, appearance: Appearance(language: language))
    for keys in ["", "j{Enter}", "{Tab}", "s", "{Esc}e", "{Esc}{Esc}t", "{Esc}iz"] {
      for key in Key.typed(keys)! { _ = model.apply(.key(key), in: Bundled.atlas) }
      Self.expectAligned(frame(of: model, in: Bundled.atlas), "\(language) after \(keys)")
    }
  }

  @Test(arguments: [
    ("S\u{327}us\u{327}a", "Şuşa"), ("e\u{301}\u{302}", "é"), ("漢\u{300}字", "漢字"), ("и\u{306}", "й"),
    ("plain", "plain"),
    ("a\u{200D}b", "ab"), ("o\u{308}\u{304}", "ȫ"), ("\u{300}", ""), ("Ə\u{307}", "Ə"),
  ])
  func marksAreComposedOrLeftOut(text: String, shown: String) {
    #expect(Array(composed(text).unicodeScalars) == Array(shown.unicodeScalars))
    var frame = Frame(size: CellSize(columns: 12, rows: 1))
    frame.put(text, column: 0, row: 0, ink: .blank)
    #expect(Array(frame.text(row: 0).unicodeScalars) == Array(shown.unicodeScalars))
    #expect(cellWidth(of: text) == cellWidth(of: shown))
  }

  @Test(arguments: [
    ("S\u{327}us\u{327}a", "Susa"), ("\u{202E}turned", "turned"), ("漢字", "????"), ("a\u{AD}b", "ab"), ("\u{1B}x", "x"),
  ])
  func asciiHasTheSameNames(text: String, shown: String) {
    #expect(Appearance(glyphs: .ascii).text(text) == shown)
  }

  @Test func aGlyphWrittenOverHalfAWideOneLeavesNoHalf() {
    var frame = Frame(size: CellSize(columns: 6, rows: 1))
    frame.put("漢字漢", column: 0, row: 0, ink: .blank)
    frame.put("x", column: 1, row: 0, ink: .blank)
    frame.put("y", column: 4, row: 0, ink: .blank)
    #expect(frame.text(row: 0) == " x字y")
    frame.fill(CellRect(column: 3, row: 0, columns: 1, rows: 1), with: Cell("z", .blank))
    #expect(frame.text(row: 0) == " x zy")
    frame.put("漢", column: 5, row: 0, ink: .blank)
    frame.put("漢", column: -1, row: 0, ink: .blank)
    #expect(frame.text(row: 0) == " x zy")
  }
}
