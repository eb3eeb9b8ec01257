import Chronicle

/// The data that every panel is made from.
struct PanelDesk {
  let atlas: Atlas
  let model: Model
  let evidence: EvidenceBook
  let activity: ActivityIndex?
  let size: CellSize
  /// Whether the panel is read aloud, in words without bars.
  var isPlain = false
  /// The legend's parts that were kept for this view, if any.
  var legend: LegendStill?

  /// The cells of a line of text in the panel.
  var width: Int { max(0, size.columns - 3) }
  /// The number of rows below the panel's title.
  var rows: Int { max(0, size.rows - 1) }
  var appearance: Appearance { model.appearance }

  func name(_ names: Names) -> String { appearance.text(names) }

  /// The numbers of sources in the list of sources: "[3] [17]".
  func numbers(_ sources: some Sequence<SourceIndex>) -> String {
    sourceNumbers(sources)
  }
}

/// Chooses the text of the open panel; the legend is the default.
enum PanelContent {
  static func text(_ desk: PanelDesk) -> PanelText {
    switch desk.model.panel {
    case .help:
      PanelText(
        title: "Keys", lines: HelpPanel.lines(rows: desk.rows, classroom: desk.model.classroom),
        appearance: desk.appearance)
    case .command:
      PanelText(
        title: "This view again", lines: CommandLine(model: desk.model, atlas: desk.atlas).lines(width: desk.width),
        appearance: desk.appearance)
    case .inspection: inspection(desk)
    case .events: EventsPanel(desk: desk).text
    case .sources(let citing): SourcesPanel(desk: desk, citing: citing).text
    case .search: SearchPanel(desk: desk).text
    case .comparison: ComparisonPanel(desk: desk).text
    case .method: MethodPanel.text(desk)
    case .classroom: ClassroomPanel(desk: desk).text
    case .lesson: lesson(desk)
    case .quiz: QuizPanel(desk: desk, progress: desk.model.quiz ?? QuizProgress()).text
    case .none, .legend, .statistics:
      LegendPanel(desk).text
    }
  }

  private static func lesson(_ desk: PanelDesk) -> PanelText {
    guard let progress = desk.model.lesson else {
      return LegendPanel(desk).text
    }
    return LessonPanel(atlas: desk.atlas, model: desk.model, progress: progress, width: desk.width).text
  }

  private static func inspection(_ desk: PanelDesk) -> PanelText {
    if let place = desk.model.place { return PlacePanel(desk: desk, place: place).text }
    guard let district = desk.model.selection else {
      return LegendPanel(desk).text
    }
    return DistrictPanel(desk: desk, district: district).text
  }
}
