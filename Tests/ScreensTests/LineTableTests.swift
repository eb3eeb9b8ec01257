import Basics
import Chronicle
import TestSupport
import Testing

@testable import Screens

/// The table of lines and layers is complete, whatever lines and layers there are.
@Suite struct LineTableTests {
  /// A rank is an index into sets of lines: ranks are 0, 1, 2 and so on, and no more than a set has bits.
  @Test func ranksAreDenseAndFitIntoASet() {
    #expect(LineKind.allCases.map { Int($0.rawValue) } == Array(LineKind.allCases.indices))
    #expect(LineKind.allCases.count <= 64)
    #expect(MapLayer.allCases.map(\.rawValue) == Array(1...MapLayer.allCases.count))
    #expect(MapLayer.allCases.count < 10 + 26)
  }

  @Test(arguments: LineKind.allCases) func aSetHoldsEachLine(line: LineKind) {
    let alone = LineSet { $0 == line }, others = LineSet { $0 != line }
    for other in LineKind.allCases {
      #expect(alone.contains(other) == (other == line))
      #expect(others.contains(other) == (other != line))
    }
  }

  @Test(arguments: LineKind.allCases, GlyphSet.allCases) func everyLineIsSeenInEveryGlyphSet(
    line: LineKind, glyphs: GlyphSet
  ) {
    for color in ColorDepth.allCases {
      let style = MapStyle(Appearance(glyphs: glyphs, color: color))
      for bits in UInt8(1)...255 {
        let cell = style.line(line, bits: bits, on: .panel)
        #expect(cell.glyph != " " && cell.glyph != "\u{2800}", "\(line), \(color), \(bits)")
        #expect(cell.ink.mark == .line(line))
        if glyphs == .ascii { #expect(cell.glyph.isASCII) }
      }
    }
  }

  /// The front line is the only solid one, in every glyph set and at every depth: whatever dots it runs through, it is
  /// drawn in none, and in no glyph that another line has.
  @Test(arguments: GlyphSet.allCases) func theFrontIsTheOnlySolidLine(glyphs: GlyphSet) {
    for color in ColorDepth.allCases {
      for isWide in [false, true] {
        var appearance = Appearance(glyphs: glyphs, color: color)
        appearance.hasWideSigns = isWide
        let style = MapStyle(appearance)
        let bits = UInt8(1)...255
        func drawn(_ line: LineKind) -> Set<Unicode.Scalar> {
          Set(bits.map { style.line(line, bits: $0, on: .panel).glyph })
        }
        let front = drawn(.front)
        #expect(!front.contains { (0x2800...0x28FF).contains($0.value) }, "\(glyphs) \(color)")
        #expect(front.allSatisfy { $0 != " " && $0 != "·" })
        for line in LineKind.allCases where line != .front { #expect(drawn(line).isDisjoint(with: front), "\(line)") }
      }
    }
  }

  /// Every part and every arm has a glyph of its own: nothing of a front line is lost.
  @Test func theFrontIsDrawnWhole() {
    for color in [ColorDepth.never, .truecolor] {
      for glyphs in [GlyphSet.blocks, .quadrants, .sextants, .braille] {
        let style = MapStyle(Appearance(glyphs: glyphs, color: color))
        let all = color == .never ? UInt8(15) : style.parts.allParts
        #expect(Set((0...all).map { style.front($0) }).count == Int(all) + 1, "\(glyphs)")
        #expect(style.front(0) == " ")
      }
    }
    #expect("\(FrontForm.box(BoxArms.left | BoxArms.right))\(FrontForm.box(BoxArms.down | BoxArms.right))" == "━┏")
  }

  @Test func everyLineHasWordsOfItsOwnThatFitIntoTheLegend() {
    let words = LineKind.allCases.map(\.words)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { !$0.isEmpty && cellWidth(of: $0) <= Layout.panelWidth - 3 - 8 })
  }

  /// Every line comes from an overlay or lies between faces; the legend explains those that a layer or a key cannot.
  @Test func everyLineIsDrawnFromSomething() {
    let overlays = Set(OverlayLayer.allCases.compactMap(\.line))
    let faces: Set<LineKind> = [
      .front, .selection, .countryBorder, .contactLine, .districtBorder, .outerBorder, .stanceEdge,
    ]
    #expect(overlays.isDisjoint(with: faces))
    #expect(overlays.union(faces) == Set(LineKind.allCases))
    #expect(Set(LineKind.ofFaces).isSubset(of: faces))
    for line in overlays { #expect(line.row.layer != nil, "\(line) has no key") }
  }

  @Test(arguments: MapLayer.allCases) func aLayerHasWordsAndAKeyOfItsOwn(layer: MapLayer) {
    let others = MapLayer.allCases.filter { $0 != layer }
    #expect(!others.contains { $0.title == layer.title || $0.row.short == layer.row.short || $0.key == layer.key })
    #expect(!layer.row.short.contains(" "))
    #expect(MapLayer(key: layer.key) == layer && MapLayer(rawName: layer.rawName) == layer)
    #expect(!layer.rawName.contains(" ") && !layer.rawName.contains(","))
    #expect(layer.key != LayerKeys.reset)
  }

  /// Each layer that has no line of its own is drawn otherwise: as shading, as dots, as text.
  @Test func layersWithoutLinesAreKnown() {
    let drawn = Set(LineKind.allCases.compactMap(\.row.layer))
    #expect(MapLayer.allCases.filter { !drawn.contains($0) } == [.relief, .activity, .names, .patterns])
  }

  // MARK: More than nine layers

  static let twelve =
    MapLayer.allCases.map(\.row) + [
      LayerRow("canals", shown: .always), LayerRow("mine fields", short: "mines", shown: .always),
    ]

  @Test func theTenthAndTheEleventhLayerHaveLetters() {
    #expect(String(String.UnicodeScalarView((1...11).map(LayerKeys.key))) == "123456789ab")
    for number in 1...35 { #expect(LayerKeys.number(of: LayerKeys.key(number), count: 35) == number) }
    #expect(LayerKeys.number(of: "b", count: 10) == nil && LayerKeys.number(of: "a", count: 9) == nil)
    #expect(LayerKeys.number(of: "0", count: 35) == nil && LayerKeys.number(of: "A", count: 35) == nil)
    #expect(MapLayer(key: "a") == .patterns && MapLayer(key: "b") == nil && MapLayer(key: "٣") == nil)
    #expect(LayerKeys.range(count: 11) == "x1 ... xb" && LayerKeys.range(count: 9) == "x1 ... x9")
  }

  @Test func theListOfLayersNamesThemAll() {
    #expect(
      LayerPrompt.written
        == "Layer: 1 relief 2 water 3 roads 4 rails 5 corridors 6 claims 7 forces 8 borders 9 names a patterns 0 all.")
    #expect(
      LayerPrompt.written(Self.twelve)
        == "Layer: 1 relief 2 water 3 roads 4 rails 5 corridors 6 claims 7 forces 8 borders 9 names a patterns b canals c mines 0 all."
    )
    #expect(
      LayerPrompt.spoken
        == "Type a digit or a letter: 1 relief, 2 water, 3 roads, 4 railways, 5 corridors, 6 claims, 7 special forces, "
        + "8 district borders, 9 names, a patterns, 0 all as at first.")
    #expect(
      LayerPrompt.spoken(Array(Self.twelve.suffix(2))) == "Type a digit: 1 canals, 2 mine fields, 0 all as at first.")
    #expect(LayerPrompt.spoken(Self.twelve).hasPrefix("Type a digit or a letter: 1 relief, "))
    #expect(
      LayerPrompt.spoken(Self.twelve).hasSuffix(", 9 names, a patterns, b canals, c mine fields, 0 all as at first."))
    #expect(LayerPrompt.refusal(count: 9) == "A layer is a digit, 1 to 9; 0 puts all back. x begins again.")
    #expect(
      LayerPrompt.refusal(count: 11) == "A layer is a digit or a letter, 1 to b; 0 puts all back. x begins again.")
  }

  /// A choice is kept for each layer, and for none beside it.
  @Test func choicesOfLayersAreIndependent() {
    for layer in MapLayer.allCases {
      for choice in [true, false] {
        var choices = LayerChoices()
        choices[layer] = choice
        for other in MapLayer.allCases { #expect(choices[other] == (other == layer ? choice : nil)) }
        #expect(choices.layers(chosen: choice) == [layer])
        choices[layer] = nil
        #expect(choices == LayerChoices())
      }
    }
  }
}
