import Chronicle
import Screens
import TestSupport
import Testing

/// Where ambiguous characters take two cells, none of them is on any screen: only ASCII and braille are.
@Suite struct WideSignsTests {
  private func strangers(_ frame: Frame) -> Set<Unicode.Scalar> {
    Set(frame.cells.map(\.glyph).filter { !$0.isASCII && !(0x2800...0x28FF).contains($0.value) })
  }

  @Test(arguments: [ColorDepth.never, .eight, .sixteen, .indexed, .truecolor], Language.allCases)
  func onlyASCIIAndBraille(depth: ColorDepth, language: Language) {
    let atlas = Bundled.atlas
    var appearance = Appearance(glyphs: .braille, color: depth, language: language)
    appearance.hasWideSigns = true
    var session = Session(
      model: Model(size: CellSize(columns: 90, rows: 30), day: atlas.days.lowerBound, appearance: appearance),
      atlas: atlas)
    var inputs = SeededInputs(seed: 5, largest: CellSize(columns: 130, rows: 45))
    for number in 1...trials(400) {
      let input = inputs.next()
      // What the reader types himself is his.
      if case .paste = input { continue }
      _ = session.take(input)
      let typed = session.model.prompt?.text.unicodeScalars.contains { !$0.isASCII } ?? false
      // The reader may choose a language, a depth and a glyph set; of the sets there are two.
      #expect([.braille, .ascii].contains(session.model.appearance.glyphs))
      if typed || session.model.notice != nil { continue }
      #expect(strangers(session.frame()) == [], "after \(number) inputs")
    }
  }

  /// The front line is `#`, in colour and without; dots carry the other lines.
  @Test(arguments: [ColorDepth.never, .indexed]) func frontLine(depth: ColorDepth) {
    let atlas = Bundled.atlas
    var appearance = Appearance(glyphs: .braille, color: depth)
    appearance.hasWideSigns = true
    let model = Model(size: CellSize(columns: 100, rows: 40), day: Day("2020-10-20")!, appearance: appearance)
    let frame = frame(of: model, in: atlas)
    let fronts = Set(frame.cells.filter { $0.ink.mark == .line(.front) }.map(\.glyph))
    #expect(fronts == ["#"])
    #expect(frame.cells.contains { (0x2801...0x28FF).contains($0.glyph.value) })
  }
}
