import Chronicle
import Geometry

/// The legend as paper has it: the samples and what they mean, without the numbers of a day.
///
/// It ends where the legend of the screen begins to tell what was agreed and how it ended, which a handout must not give
/// away on its first page.
public struct PaperLegend {
  let atlas: Atlas
  let appearance: Appearance

  /// Makes a legend in the glyphs of an appearance.
  public init(of atlas: Atlas, appearance: Appearance) {
    self.atlas = atlas
    self.appearance = appearance
  }

  /// The lines for a map of a day, as wide as a panel.
  public func lines(on day: Day) -> [String] {
    let size = CellSize(columns: Layout.widthForPanel, rows: 60)
    let model = Model(size: size, day: day, appearance: appearance)
    let context = PanelContext(
      atlas: atlas, model: model, evidence: EvidenceBook(of: atlas), activity: nil, size: Layout(of: model).panel.size)
    let page = PanelPage(appearance, width: context.width)
    let blocks = LegendPanel(context).content.blocks.flatMap(\.parts)
    return blocks.prefix { !$0.isHeading }.flatMap { lines(of: $0, on: page) }
  }

  private func lines(of block: PanelBlock, on page: PanelPage) -> [String] {
    switch block {
    case .sample(let drawing, let name, _): [printed(drawing + [PanelRun(" \(name)")])]
    case .meaning(let drawing, let words, _): page.lines(of: [.meaning(drawing, words)]).map(printed)
    // A row holds a number of the day.
    case .blank, .told, .row: []
    case .text, .heading, .later, .runs, .hanging, .link, .shown, .kept: page.lines(of: [block]).map(printed)
    }
  }

  private func printed(_ line: PanelLine) -> String { appearance.text(line.runs.map(\.text).joined()) }
  private func printed(_ runs: [PanelRun]) -> String {
    appearance.text(runs.map { appearance.shown($0.phrase) }.joined())
  }
}

extension PanelBlock {
  /// The blocks that it holds, or itself.
  fileprivate var parts: [PanelBlock] {
    switch self {
    case .kept(_, let blocks), .shown(let blocks): blocks.flatMap(\.parts)
    case .blank, .heading, .later, .text, .runs, .hanging, .link, .row, .sample, .meaning, .told: [self]
    }
  }

  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
