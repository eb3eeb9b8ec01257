import Basics
import Chronicle

/// A page of samples: the glyph sets and colours that exist, those that would be used now, and the reasons.
///
/// It is text that ends, so that it can be read in any terminal, over any line and through a pipe.
public struct GlyphTestPage {
  let atlas: Atlas
  let traits: TerminalTraits
  /// The glyph set, depth and theme given as options; nil for those chosen from the terminal.
  let glyphs: GlyphSet?
  let color: ColorDepth?
  let theme: Theme?
  let isTerminal: Bool

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - glyphs: the set given as an option; nil for the terminal's.
  ///   - color: the depth given as an option; nil for the terminal's.
  ///   - theme: the theme given as an option; nil for the terminal's.
  ///   - isTerminal: whether a terminal shows the page. Elsewhere it has colours only if `color` gives them.
  public init(
    atlas: Atlas, traits: TerminalTraits, glyphs: GlyphSet? = nil, color: ColorDepth? = nil, theme: Theme? = nil,
    isTerminal: Bool = true
  ) {
    self.atlas = atlas
    self.traits = traits
    self.glyphs = glyphs
    self.color = color
    self.theme = theme
    self.isTerminal = isTerminal
  }

  /// The palette of `appearance`.
  public var palette: Palette { Palette(appearance) }

  /// The appearance that a map would have now.
  public var appearance: Appearance {
    var appearance = Appearance(
      glyphs: glyphs ?? traits.glyphs, color: colorChoice.depth, theme: theme ?? traits.theme)
    appearance.hasWideSigns = traits.hasWideSigns
    return appearance
  }

  private var themeReason: String { theme == nil ? traits.themeChoice.reason : "--theme says so" }

  private var colorChoice: (depth: ColorDepth, reason: String) {
    if let color { return (color, "--color says so") }
    return isTerminal ? traits.colorChoice : (.never, "standard output is not a terminal; --color overrides that")
  }

  /// Whether the samples can be written at all: a locale without UTF-8 would show other characters.
  private var areAllWritten: Bool { traits.isUTF8 || glyphs.map { $0 != .ascii } ?? false }

  static let columns = 78
  private static let sampleColumn = 11, wordsColumn = 25

  /// The page, as high as it needs to be.
  public var frame: Frame {
    let rows = samples + [[]] + answers + choices + [[]] + colors
    var frame = Frame(size: CellSize(columns: Self.columns, rows: rows.count))
    for (number, row) in rows.enumerated() {
      for piece in row { piece.put(into: &frame, row: number) }
    }
    return frame
  }

  /// A part of a row: a text, or a run of cells.
  private enum Piece {
    case text(String, column: Int, Mark)
    case ground(Ground, column: Int, count: Int, style: MapStyle)

    func put(into frame: inout Frame, row: Int) {
      switch self {
      case .text(let text, let column, let mark): frame.put(text, column: column, row: row, ink: Ink(mark))
      case .ground(let ground, let first, let count, let style):
        for column in first..<(first + count) {
          frame.set(style.fill(ground, column: column, row: row), column: column, row: row)
        }
      }
    }
  }

  // MARK: Glyphs

  private var samples: [[Piece]] {
    var rows: [[Piece]] = [[.text("Which glyphs and colours this terminal shows", column: 0, .strong)], []]
    rows += paragraph(
      "Beside each sample stands what you should see. Boxes, question marks or underscores in its place mean that the"
        + " font lacks the set: take another with --glyphs.")
    rows.append([])
    for set in GlyphSet.allCases { rows += sample(set.rawValue, set.sampleRows, words: set.sampleWords, of: set) }
    return rows
      + sample(
        "signs",
        [
          "\u{2022}\u{25CB}\u{25A0}\u{25C6}\u{D7} \u{2591}\u{2592}\u{2593}",
          "\u{2581}\u{2582}\u{2583}\u{2584}\u{2585}\u{2586}\u{2587}\u{2588} \u{2534}\u{253C}\u{25CF}",
        ],
        words: "disc, ring, square, diamond, cross; three shades; eight steps; marks of the slider", of: .blocks)
  }

  private func sample(_ name: String, _ lines: [String], words: String, of set: GlyphSet) -> [[Piece]] {
    let isWritten = set == .ascii || areAllWritten
    let told = wrapped(
      appearance.text(isWritten ? words : "not sent: \(traits.glyphChoice.reason)"),
      to: Self.columns - Self.wordsColumn)
    let shown = isWritten ? lines : []
    return (0..<max(shown.count, told.count)).map { row in
      var pieces: [Piece] = row == 0 ? [.text(name, column: 0, .strong)] : []
      if row < shown.count { pieces.append(.text(shown[row], column: Self.sampleColumn, .text)) }
      if row < told.count { pieces.append(.text(told[row], column: Self.wordsColumn, .dim)) }
      return pieces
    } + [[]]
  }

  // MARK: The terminal's answers

  private var answers: [[Piece]] {
    guard isTerminal else { return [] }
    guard let answers = traits.answers else {
      return paragraph("The terminal was not asked anything: it is not known to answer, or is being recorded.") + [[]]
    }
    let rows = answers.told.map { question, answer -> [Piece] in
      [
        .text(question, column: 2, .text),
        .text(appearance.text(answer), column: 44, answer == "no answer" ? .dim : .strong),
      ]
    }
    return paragraph("The terminal was asked, and answered:") + rows + [[]]
  }

  // MARK: The choices

  private var choices: [[Piece]] {
    let set = appearance.glyphs
    let reason = glyphs == nil ? traits.glyphChoice.reason : "--glyphs says so"
    var rows = paragraph("The map would be drawn with \(set.rawValue) now: \(reason).")
    if glyphs == nil, set != .ascii, set != .sextants {
      rows += paragraph(
        "Sextants are used where --glyphs says so and in terminals that draw them themselves: few fonts have them.")
    }
    rows += paragraph("Its colours would be \(appearance.color.words): \(colorChoice.reason).")
    guard appearance.hasColor else { return rows }
    return rows + paragraph("They would be those of the \(appearance.theme.rawValue) theme: \(themeReason).")
  }

  // MARK: Colours

  private var colors: [[Piece]] {
    let style = MapStyle(appearance)
    let words =
      appearance.color == .never
      ? "Without colours these patterns say who holds the ground:" : "Each of these is told from the others:"
    return [[.text(words, column: 0, .text)]]
      + grounds.map { ground, name in
        [
          .ground(ground, column: Self.sampleColumn, count: 12, style: style),
          .text(name, column: Self.wordsColumn, .text),
        ]
      }
  }

  /// The grounds that the map shows on any of its days, in order of their first day.
  private var grounds: [(Ground, String)] {
    var stances: [ControlStance] = []
    for day in atlas.days {
      for holding in atlas.timeline.holdings(on: day) {
        let stance = ControlStance(holder: holding.holder, status: holding.status)
        if !stances.contains(stance) { stances.append(stance) }
      }
    }
    func name(_ holder: HolderIndex) -> String { appearance.text(atlas[holder].names) }
    let held = stances.filter { $0.status != .unmapped }.map {
      (atlas.ground(in: $0), "\(name($0.holder)), \($0.status.words)")
    }
    let unmapped: [(Ground, String)] =
      stances.contains { $0.status == .unmapped } ? [(.unmapped, Status.unmapped.words)] : []
    let open = atlas.timeline.openChanges.first { $0.before.holder != $0.entry.state.holder }.map {
      (
        Ground.open(
          atlas.slot(of: $0.before.holder), or: atlas.slot(of: $0.entry.state.holder), isFaded: false),
        "day not known"
      )
    }
    let takers = Set(
      atlas.timeline.table.changeDays.flatMap { atlas.timeline.changes(from: $0 - 1, to: $0) }
        .filter(\.changesHolder).map { ControlStance($0.after).holder })
    let new = takers.sorted { $0.index < $1.index }.map {
      (Ground.zone(atlas.slot(of: $0), .held, isNew: true), "\(name($0)), on the day of the change")
    }
    let outside = atlas.holders.indices.map { HolderIndex($0) }
      .filter { holder in atlas.countries.contains { $0.holder == holder } }
      .map { (Ground.beyond(atlas.slot(of: $0)), "\(name($0)), outside") }
    return held + [open].compactMap { $0 } + unmapped + new + outside + [(.water, "water")]
  }

  // MARK: Text

  private func paragraph(_ text: String) -> [[Piece]] {
    wrapped(appearance.text(text), to: Self.columns).map { [.text($0, column: 0, .text)] }
  }
}

extension GlyphSet {
  /// Two rows that touch each other, so that a gap or a shift between them is visible.
  fileprivate var sampleRows: [String] {
    switch self {
    case .ascii: ["#=-.:+xX@~!*", "/%&$\\|'\"^_?,"]
    case .blocks: [String(repeating: "\u{2584}", count: 12), String(repeating: "\u{2580}", count: 12)]
    case .quadrants:
      [
        "\u{2597}" + String(repeating: "\u{2584}", count: 4) + "\u{2596}" + String(repeating: "\u{259A}", count: 6),
        "\u{259D}" + String(repeating: "\u{2580}", count: 4) + "\u{2598}" + String(repeating: "\u{259A}", count: 6),
      ]
    case .sextants: [String(repeating: "\u{1FB2D}", count: 12), String(repeating: "\u{1FB02}", count: 12)]
    case .braille:
      [
        "\u{284F}" + String(repeating: "\u{2809}", count: 10) + "\u{28B9}",
        "\u{28C7}" + String(repeating: "\u{28C0}", count: 10) + "\u{28F8}",
      ]
    }
  }

  fileprivate var sampleWords: String {
    switch self {
    case .ascii: "24 signs, all different; every terminal has them"
    case .blocks: "two bars that meet without a gap: one thick bar"
    case .quadrants: "a bar whose ends are half a cell shorter, then a checkerboard of quarter cells"
    case .sextants: "two thin bars that meet without a gap: one bar"
    case .braille: "a frame of fine dots, closed at its four corners, the same distance between all dots"
    }
  }
}

extension ColorDepth {
  fileprivate var words: String {
    switch self {
    case .never: "none"
    case .eight: "8"
    case .sixteen: "16"
    case .indexed: "256"
    case .truecolor: "16 million (truecolor)"
    }
  }
}
