import Chronicle
import Classroom

/// The panel that is open beside or over the map. A panel is declared twice: here is what the model has to know of it,
/// in `Panels/PanelView.swift` what it shows. No other file has a switch over panels. Code that belongs to one panel,
/// such as that of the quiz, asks only whether this panel is open.
public enum Panel: Hashable, Sendable {
  case none, legend, inspection, help, events, statistics, harm, search, comparison, method
  /// The list of sources, of something shown or of all.
  case sources(Citing)
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
      .sources(citing), .command,
      .classroom, .card, .lesson, .lessons, .quiz,
    ]
  }

  /// The rules of the panel.
  var rules: PanelRules {
    switch self {
    case .none: PanelRules(shared: ClassPanel.none, hints: { _ in nil })
    case .legend: PanelRules(shared: "legend")
    case .inspection:
      PanelRules(
        shared: "inspection", isAboutSelection: true, across: { $0.selectPlace(by: $1 > 0 ? 1 : -1, in: $2) },
        hints: { _ in
          [
            (Command.sources.key, "sources"), (Command.across.key, "places"), (Command.ownChanges, "its days"),
            PanelRules.close,
          ]
        })
    case .help: PanelRules()
    case .events:
      PanelRules(
        shared: "events", list: EventList(),
        hints: { _ in
          [
            ("\(Command.up.key) \(Command.down.key)", "go"), (Command.across.key, "kind"),
            (Command.enter.key, "sources"), PanelRules.close,
          ]
        })
    case .statistics: PanelRules(shared: "statistics", isWide: true)
    case .harm: PanelRules(shared: "harm", isWide: true)
    case .search: PanelRules(list: MatchList())
    case .comparison: PanelRules(shared: "comparison")
    case .method: PanelRules(shared: "method", isWide: true)
    case .sources(let citing): PanelRules(shared: "sources", list: SourceList(citing: citing))
    case .command: PanelRules()
    case .classroom: PanelRules(shared: "classroom", hints: { $0.classHints })
    case .card: PanelRules(isWide: true, showsKeysFirst: true, hints: { $0.cardHints })
    case .lessons: PanelRules(list: LessonList(), hints: { _ in PanelRules.choosing })
    case .lesson: PanelRules(shared: "classroom", showsKeysFirst: true, hints: { $0.lessonHints })
    case .quiz: PanelRules(showsKeysFirst: true, hints: { $0.quizHints })
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
