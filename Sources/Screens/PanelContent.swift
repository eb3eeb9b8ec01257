import Chronicle

/// What a panel shows: the legend while nothing else is asked for, then whatever is inspected.
struct PanelContent {
  private let text: PanelText
  private let scroll: Int

  init(of model: Model, in atlas: Atlas, layout: Layout) {
    let width = max(0, layout.panel.size.columns - 3)
    scroll = model.scroll
    switch model.panel {
    case .help:
      text = PanelText(
        title: "Keys", lines: HelpPanel.lines(rows: layout.panel.size.rows - 1), appearance: model.appearance)
    case .command:
      text = PanelText(
        title: "This view again",
        lines: CommandLine(model: model, atlas: atlas).lines(width: width), appearance: model.appearance)
    case .inspection:
      if let selection = model.selection {
        text = DistrictPanel(atlas: atlas, model: model, district: selection, width: width).text
      } else {
        text = LegendPanel(atlas: atlas, model: model, width: width).text
      }
    case .none, .legend:
      text = LegendPanel(atlas: atlas, model: model, width: width).text
    }
  }

  func draw(into frame: inout Frame, at rect: CellRect) { text.draw(into: &frame, at: rect, scroll: scroll) }
}
