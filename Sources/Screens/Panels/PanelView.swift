import Chronicle

/// What a panel shows: the second half of its declaration, beside the rules in `State/Panel.swift`.
struct PanelView: Sendable {
  /// Whether records of special forces are needed.
  var usesActivity = false
  /// Whether the legend is shown, most of which is kept between days.
  var usesLegend = false
  /// Draws it where it is no page of text.
  var drawing: (@Sendable (PanelContext, inout Frame, CellRect) -> Void)?
  /// What is told instead of the content; nil where nothing is told.
  var told: (@Sendable (PanelContext) -> PanelContent?)?
  /// What the panel says.
  let content: @Sendable (PanelContext) -> PanelContent

  /// What speech says of the panel; nil for nothing.
  func spoken(_ context: PanelContext) -> PanelContent? { told.map { $0(context) } ?? content(context) }

  /// Draws the panel.
  func draw(_ context: PanelContext, into frame: inout Frame, at rect: CellRect) {
    if let drawing { return drawing(context, &frame, rect) }
    content(context).draw(
      context.appearance, into: &frame, at: rect, scroll: context.model.scroll, chosen: context.model.row,
      isOpen: context.model.panel != .none)
  }

  /// How long the panel is in a room of so many cells.
  func extent(_ context: PanelContext) -> PanelExtent {
    let content = content(context)
    let page = PanelPage(context.appearance, width: context.width, measure: content.measure)
    return content.extent(on: page, rows: context.rows)
  }
}

extension Panel {
  /// What the panel shows. Where a screen always has a panel, the legend stands in for none.
  var view: PanelView {
    switch self {
    case .none: PanelView(usesLegend: true, drawing: drawLegend, told: { _ in nil }) { $0.legendPanel.content }
    case .legend: PanelView(usesLegend: true, drawing: drawLegend) { $0.legendPanel.content }
    case .inspection: PanelView(usesActivity: true) { record($0) }
    case .help:
      PanelView(told: { HelpPanel.told(of: $0.model, in: $0.atlas) }) {
        HelpPanel.content(of: $0.model, in: $0.atlas, width: $0.width)
      }
    case .events: PanelView { EventsPanel(context: $0).content }
    case .statistics: PanelView { StatisticsPanel(context: $0).content }
    case .harm: PanelView { HarmPanel(context: $0).content }
    case .search: PanelView { SearchPanel(context: $0).content }
    case .comparison: PanelView { ComparisonPanel(context: $0).content }
    case .method: PanelView { MethodPanel(context: $0).content }
    case .sources(let citing): PanelView { SourcesPanel(context: $0, citing: citing).content }
    case .source(let source): PanelView { SourcePanel(context: $0, source: source).content }
    case .command: PanelView { CommandPanel(context: $0).content }
    case .classroom: PanelView { ClassroomPanel(context: $0).content }
    case .card:
      PanelView(drawing: { ClassCard(context: $0).draw(into: &$1, at: $2) }) { ClassCard(context: $0).content }
    case .lesson: PanelView { openStop($0) }
    case .lessons: PanelView { LessonsPanel(context: $0).content }
    case .quiz: PanelView { QuizPanel(context: $0, progress: $0.model.quiz ?? QuizProgress()).content }
    }
  }
}

@Sendable private func drawLegend(_ context: PanelContext, into frame: inout Frame, at rect: CellRect) {
  context.legendPanel.draw(into: &frame, at: rect, scroll: context.model.scroll)
}

private func record(_ context: PanelContext) -> PanelContent {
  if let place = context.model.place { return PlacePanel(context: context, place: place).content }
  guard let district = context.model.selection else { return context.legendPanel.content }
  return DistrictPanel(context: context, district: district).content
}

private func openStop(_ context: PanelContext) -> PanelContent {
  guard let progress = context.model.lesson else { return context.legendPanel.content }
  return LessonPanel(context: context, progress: progress).content
}
