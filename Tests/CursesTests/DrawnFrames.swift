import Screens
import TestSupport

@testable import Curses

/// Frames that change at random, as maps and panels do: single cells, runs, blocks, texts, blanks to the edge, and now and
/// then everything.
struct DrawnFrames {
  static let marks: [Mark] = [
    .text, .dim, .strong, .key, .notice, .line(.front), .line(.river), .line(.road), .spark, .slider,
  ]
  static let grounds: [Ground] = [.bare, .bar, .panel, .chosen, .water, .offMap]
  static let glyphs: [Unicode.Scalar] = [" ", " ", " ", "a", "B", "~", "Ş", "⠿", "▀", "日", "░"]

  var random: Seeded
  let size: CellSize
  private(set) var frame: Frame
  private let isASCII: Bool

  init(seed: Int, size: CellSize, isASCII: Bool = false) {
    random = Seeded(seed)
    self.size = size
    self.isASCII = isASCII
    frame = Frame(size: size)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &random)! }

  private mutating func ink() -> Ink { Ink(pick(Self.marks), on: pick(Self.grounds)) }

  private mutating func put(_ glyph: Unicode.Scalar, _ ink: Ink, _ column: Int, _ row: Int) {
    let shown = isASCII && !glyph.isASCII ? "x" : glyph
    frame.put(String(shown), column: column, row: row, ink: ink)
  }

  /// The next frame.
  mutating func next() -> Frame {
    for _ in 0..<random.number(0...6) {
      let column = random.number(0...size.columns - 1), row = random.number(0...size.rows - 1)
      let ink = ink()
      switch random.number(0...9) {
      case 0...3: put(pick(Self.glyphs), ink, column, row)
      case 4, 5:
        for each in column..<min(size.columns, column + random.number(1...12)) {
          put(pick(Self.glyphs), ink, each, row)
        }
      case 6:
        let rect = CellRect(
          column: column, row: row, columns: random.number(1...9), rows: random.number(1...4))
        frame.fill(rect, with: Cell(pick(["x", " ", " "]), ink))
      case 7: for each in column..<size.columns { put(" ", ink, each, row) }
      case 8: put(pick(Self.glyphs), ink, size.columns - 1, random.number(0...1) == 0 ? size.rows - 1 : row)
      default:
        if random.number(0...3) == 0 {
          frame.fill(CellRect(column: 0, row: 0, columns: size.columns, rows: size.rows), with: Cell(" ", ink))
        }
      }
    }
    frame.cursor =
      random.number(0...3) == 0
      ? nil : (random.number(0...size.columns - 1), random.number(0...size.rows - 1))
    return frame
  }

  /// Looks for inks: a function of the seed, so that a palette of its own stands for each.
  static func look(seed: Int, depth: ColorDepth) -> (Ink) -> Look {
    var random = Seeded(seed)
    func color() -> TerminalColor {
      switch (depth, random.number(0...5)) {
      case (.never, _), (_, 0): .standard
      case (.truecolor, 1...3): .rgb(UInt8(random.number(0...255)), 7, UInt8(random.number(0...255)))
      default: .indexed(UInt8(random.number(0...255)))
      }
    }
    let fores = marks.map { _ in
      Look(
        fore: color(), isBold: random.number(0...4) == 0, isReverse: random.number(0...7) == 0,
        isUnderlined: random.number(0...7) == 0)
    }
    let backs = grounds.map { _ in color() }
    return { ink in
      var look = fores[marks.firstIndex(of: ink.mark) ?? 0]
      look.back = backs[grounds.firstIndex(of: ink.ground) ?? 0]
      return look
    }
  }
}
