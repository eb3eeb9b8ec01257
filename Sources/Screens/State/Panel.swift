import Chronicle
import Classroom

/// The panel that is open beside or over the map. A panel is declared twice: here is what the model has to know of it,
/// in `Panels/PanelView.swift` what it shows. No other file has a switch over panels. Code that belongs to one panel,
/// such as that of the quiz, asks only whether this panel is open.
public enum Panel: Hashable, Sendable {
  case none, legend, inspection, help, events, statistics, harm, search, comparison, method
  /// The list of sources, of something shown or of all.
  case sources(Citing)
  /// A source with all that rests on it.
  case source(SourceIndex)
  /// The command line that shows this view again.
  case command
  /// The presenter's note or question.
  case classroom
  /// The presenter's card: how to join, how many are in, what is held and asked.
  case card
  /// The stop of the open lesson.
  case lesson
  /// The lessons that can be opened.
  case lessons
  case quiz

  /// All panels; a test holds the list complete. Of two that a class sees as one, the one that followers get comes first.
  static func all(citing: Citing = .everything) -> [Panel] {
    [
      .none, .legend, .inspection, .help, .events, .statistics, .harm, .search, .comparison, .method,
      .sources(citing), .source(SourceIndex(0)), .command,
      .classroom, .card, .lesson, .lessons, .quiz,
    ]
  }

  /// The rules of the panel.
  var rules: PanelRules {
    switch self {
    case .none: PanelRules(shared: ClassPanel.none, width: .column, help: [], hints: { $0.mapHints })
    case .legend: PanelRules(shared: "legend", width: .column)
    case .inspection:
      PanelRules(
        shared: "inspection", isAboutSelection: true, across: { $0.selectPlace(by: $1 > 0 ? 1 : -1, in: $2) },
        hints: { $0.place == nil ? KeyHint.record : KeyHint.place })
    case .help: PanelRules(width: .page, hints: { _ in KeyHint.help })
    case .events: PanelRules(shared: "events", list: EventList(), hints: { _ in KeyHint.events })
    case .statistics:
      PanelRules(
        shared: "statistics", width: .map, across: PanelRules.districts, hints: { _ in KeyHint.statistics })
    case .harm: PanelRules(shared: "harm", width: .map)
    case .search: PanelRules(list: MatchList())
    case .comparison:
      PanelRules(shared: "comparison", across: PanelRules.districts, hints: { _ in KeyHint.comparison })
    case .method: PanelRules(shared: "method", width: .map)
    case .sources(let citing):
      PanelRules(
        shared: "sources", list: SourceList(citing: citing),
        source: { SourceList(citing: citing).chosen(in: $0, $1) }, hints: { _ in KeyHint.sources })
    case .source(let source):
      PanelRules(shared: "sources", width: .map, source: { _, _ in source }, hints: { _ in KeyHint.source })
    case .command: PanelRules(hints: { _ in KeyHint.commandLine })
    case .classroom: PanelRules(shared: "classroom", across: PanelRules.districts, hints: { $0.classHints })
    case .card: PanelRules(width: .map, across: PanelRules.districts, hints: { $0.cardHints })
    case .lessons: PanelRules(list: LessonList(), hints: { _ in KeyHint.lessons })
    case .lesson:
      PanelRules(
        shared: "classroom", across: PanelRules.districts, help: [.quiz, .panel], hints: { $0.lessonHints })
    case .quiz:
      PanelRules(
        across: PanelRules.districts, choosesDistricts: { $0.quiz?.isPointing ?? false }, help: [.quiz, .panel],
        hints: { $0.quizHints })
    }
  }
}

/// The thing whose sources a list shows.
public enum Citing: Hashable, Sendable {
  case everything
  case district(DistrictIndex)
  case place(PlaceIndex)
  /// Index into the atlas's events.
  case event(Int)
  /// The sources named by a stop of a lesson.
  case stop([SourceIndex])
}

extension Panel {
  /// The panel as a class sees it; nil for a panel of the reader's own.
  var shared: ClassPanel? { rules.shared }

  /// The panel that a class shares under a name; nil for a name that no panel has.
  init?(_ shared: ClassPanel, citing: Citing) {
    guard let panel = Panel.all(citing: citing).first(where: { $0.shared == shared }) else { return nil }
    self = panel
  }
}
