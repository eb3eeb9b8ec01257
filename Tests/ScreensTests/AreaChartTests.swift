import Chronicle
import TestSupport
import Testing

@testable import Screens

@Suite struct AreaChartTests {
  static let first = Ground.zone(.first, .held, isNew: false), second = Ground.zone(.second, .held, isNew: false)
  static let open = Ground.open(.second, or: .first, isFaded: false)

  private func chart(
    _ stacks: [ShareStack], _ height: Int, _ appearance: Appearance = Appearance(color: .truecolor)
  ) -> [CellRow] {
    AreaChart(stacks: stacks, height: height, style: MapStyle(appearance), gainer: .first).rows
  }

  private func stack(_ share: Double, open: Double = 0, unmapped: Double = 0, band: ClosedRange<Double>? = nil)
    -> ShareStack
  {
    let parts: [ShareStack.Part] = [
      .init(ground: Self.first, share: share), .init(ground: Self.open, share: open),
      .init(ground: .unmapped, share: unmapped),
      .init(ground: Self.second, share: 1 - share - open - unmapped),
    ]
    return ShareStack(parts: parts.filter { $0.share > 0 }, band: band)
  }

  @Test func sharesInEighths() {
    let rows = chart([0, 1.0 / 16, 0.25, 0.5, 0.75, 15.0 / 16, 1].map { stack($0) }, 2)
    #expect(drawing(rows) == "    ▄▇\n ▁▄")
    #expect(rows[0].cells.map(\.ink.ground) == [Ground](repeating: Self.second, count: 6) + [Self.first])
    #expect(rows[1][1].ink == Ink(.ground(Self.first), on: Self.second))
  }

  /// Without colour a cell is one pattern; ASCII has its own.
  @Test func patternsFillWholeCells() {
    let stacks = [0.1, 0.4, 0.6, 1].map { stack($0) }
    #expect(drawing(chart(stacks, 2, Appearance(color: .never))) == "▒▒▒░\n▒░░░")
    #expect(drawing(chart(stacks, 2, Appearance(glyphs: .ascii, color: .never))) == ":::+\n:+++")
  }

  /// What is not known is hatched, however low the chart is, and never told as one of the two.
  @Test(arguments: [3, 4, 7, 20]) func whatIsNotKnownIsNotLost(height: Int) {
    for (start, ground) in [(0.0, Self.open), (0.3, Self.open), (0.52, Ground.unmapped)] {
      let part = ground == .unmapped ? stack(start, unmapped: 0.15) : stack(start, open: 0.15)
      let rows = chart([part], height)
      #expect(rows.contains { $0[0].ink.ground == ground }, "\(height) \(start)")
    }
  }

  @Test(arguments: [
    (Appearance(color: .truecolor), "╱", "  "), (Appearance(color: .never), "╳", "▒▒"),
    (Appearance(glyphs: .ascii, color: .never), "x", "::"), (Appearance(glyphs: .ascii, color: .indexed), "x", ": "),
  ])
  func uncertaintyIsHatched(appearance: Appearance, sign: String, plain: String) {
    let rows = chart([stack(0.25, band: 0.25...0.5)], 4, appearance)
    let glyphs = rows.map { String($0[0].glyph) }
    #expect(glyphs[0] + glyphs[1] == plain && glyphs[2] == sign && glyphs[3] != sign, "\(glyphs)")
    #expect(rows[2][0].ink.ground == Self.second)
    if appearance.color == .truecolor {
      #expect(rows[2][0].ink.mark == .ground(.zone(.first, .held, isNew: true)))
    }
  }

  /// Ground that the side at the bottom may not have had is hatched too, on its own ground.
  @Test func uncertaintyBelowTheBoundary() {
    let rows = chart([stack(0.5, band: 0.25...0.5)], 4)
    #expect(rows.map { String($0[0].glyph) } == [" ", " ", "╱", " "])
    #expect(rows[2][0].ink.ground == Self.first)
  }

  /// No question marks, in no glyph set and at no depth.
  @Test func noQuestionMarks() {
    for glyphs in GlyphSet.allCases {
      for color in ColorDepth.allCases {
        let rows = chart([stack(0.3, open: 0.1, band: 0.1...0.8)], 9, Appearance(glyphs: glyphs, color: color))
        #expect(!drawing(rows).contains("?"))
      }
    }
  }

  @Test func namesStandOnTheirGround() {
    var rows = chart([ShareStack](repeating: stack(0.5), count: 14), 3)
    rows.name(
      [(Self.second, "Long name of it"), (Self.second, "Second"), (Self.first, "First"), (.unmapped, "x")], without: 13)
    #expect(drawing(rows) == "   Second\n▄▄▄▄▄▄▄▄▄▄▄▄▄▄\n    First")
  }

  /// The steps of a stack follow each other to the end, and nothing that is there vanishes while there is room.
  @Test(arguments: 1...40) func steps(seed: Int) {
    var random = Seeded(seed)
    let count = Int.random(in: 1...6, using: &random)
    let weights = (0..<count).map { _ in Double.random(in: 0.001...1, using: &random) }
    let whole = weights.reduce(0, +)
    let slots = Slot.allCases
    let stack = ShareStack(
      parts: weights.enumerated().map {
        ShareStack.Part(ground: .zone(slots[$0.offset], .held, isNew: false), share: $0.element / whole)
      })
    let steps = stack.steps(of: 160)
    #expect(steps.first?.steps.lowerBound == 0 && steps.last?.steps.upperBound == 160)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.steps.upperBound == $1.steps.lowerBound })
    #expect(steps.count == count || weights.contains { $0 / whole < 0.02 })
  }

  @Test func aStripHasTheFirstAtItsRightEnd() {
    let row = ShareStrip(stack: stack(0.25), width: 8, style: MapStyle(Appearance(color: .truecolor))).row
    #expect(row.cells.map(\.ink.ground) == [Ground](repeating: Self.second, count: 6) + [Self.first, Self.first])
    let half = ShareStrip(stack: stack(0.0625), width: 8, style: MapStyle(Appearance(color: .truecolor))).row
    #expect(half[7].glyph == "▌")
  }
}
