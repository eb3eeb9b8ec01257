import Chronicle
import Geometry

/// The legend as paper has it: the samples and what they mean, without the numbers of a day.
///
/// It has nothing of what was agreed and how it ended, which a handout must not give away on its first page.
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
    let legend = LegendPanel(atlas: atlas, model: model, size: Layout(of: model).panel.size, kept: nil)
    let page = PanelPage(appearance, width: legend.width)
    return legend.meanings.flatMap(\.parts).flatMap { lines(of: $0, on: page) }
  }

  private func lines(of block: PanelBlock, on page: PanelPage) -> [String] {
    switch block {
    case .sample(let drawing, let name, _): [printed(drawing + [PanelRun(" \(name)")])]
    case .meaning(let drawing, let words, _): page.lines(of: [.meaning(drawing, words)]).map(printed)
    // A row holds a number of the day, and a text keys.
    case .blank, .told, .row, .text, .picture: []
    case .heading, .later, .runs, .hanging, .link, .shown, .kept: page.lines(of: [block]).map(printed)
    }
  }

  private func printed(_ line: PanelLine) -> String { appearance.text(line.runs.map(\.text).joined()) }
  private func printed(_ runs: [PanelRun]) -> String {
    appearance.text(runs.map { appearance.shown($0.phrase) }.joined())
  }
}
