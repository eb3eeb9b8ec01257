import Chronicle

/// A panel as lines of words: complete, unscrolled, without samples and bars. It is made from the lines that the
/// screen draws.
struct PlainPanel {
  let title: String
  /// All lines of the panel.
  let lines: [String]
  /// For a list: the lines of each of its rows.
  let rows: [[String]]

  init(_ text: PanelText) {
    title = text.appearance.text(text.title)
    lines = text.lines.compactMap { $0.words(in: text.appearance) }
    rows = text.rows.map { $0.compactMap { text.lines[$0].words(in: text.appearance) } }
  }

  /// The panel that is open in a model; nil where none is.
  init?(of model: Model, atlas: Atlas, evidence: EvidenceBook, activity: ActivityIndex?) {
    let desk = PanelDesk(
      atlas: atlas, model: model, evidence: evidence, activity: activity, size: Self.room, isPlain: true)
    switch model.panel {
    case .none: return nil
    case .help: self.init(PlainHelp.text(model.appearance, in: model.classroom))
    case .statistics: self.init(StatisticsScreen(desk: desk).text)
    case .legend:
      var text = PanelContent.text(desk)
      text.lines.removeAll { $0.onlyExplainsDrawing }
      self.init(text)
    case .inspection, .events, .search, .comparison, .method, .sources, .command, .lesson, .quiz, .classroom:
      self.init(PanelContent.text(desk))
    }
  }

  /// A size so large that no sentence is broken and no label is cut.
  private static let room = CellSize(columns: 20_000, rows: 20_000)
}

extension PanelLine {
  /// The words of the line, separated by single spaces; nil for a line that only draws.
  ///
  /// A meaning that depends on the place on the screen becomes a sign: a value at the right end follows a colon, and
  /// columns are separated by commas.
  func words(in appearance: Appearance) -> String? {
    let shown = runs.filter { $0.ground == nil && !$0.mark.isDrawing }.map { appearance.text($0.text) }
    let parts = shown.map { text in
      let words = text.split { $0 == " " }.joined(separator: " ")
      // Two spaces inside a run separate columns.
      let inner = text.drop { $0 == " " }
      return inner.contains("  ") && !inner.hasSuffix("  ")
        ? inner.split(separator: "  ").joined(separator: ", ").split { $0 == " " }.joined(separator: " ") : words
    }
    let isRow = shown.count == 2 && shown[1].hasPrefix(" ") && !parts[0].isEmpty && !parts[1].isEmpty
    let isTight = shown.count > 1 && !isRow && !shown.dropFirst().contains { $0.hasPrefix(" ") }
    let own = parts.filter { !$0.isEmpty }
    var words = isRow && !parts[0].hasSuffix(":") ? "\(parts[0]): \(parts[1])" : own.joined(separator: " ")
    // Runs that touch on the screen are joined without a space.
    if isTight { words = shown.joined().split { $0 == " " }.joined(separator: " ") }
    if words.isEmpty { return nil }
    // Dashes around a heading are for the eye only.
    if words.hasPrefix("-- "), words.hasSuffix(" --") {
      return "What follows is " + words.dropFirst(3).dropLast(3) + ":"
    }
    if words.hasPrefix(">"), !words.hasPrefix("> ") { words = "This day, " + words.dropFirst() }
    return words.replacing(" -> ", with: ", then ")
  }

  /// Whether the line is a legend's sample without a number, which is of no use without the map.
  fileprivate var onlyExplainsDrawing: Bool {
    guard let first = runs.first, first.ground != nil || first.mark.isDrawing else { return false }
    return !runs.contains { $0.mark == .strong && $0.text.contains { $0 != " " } }
  }
}

extension Mark {
  /// Whether a panel uses it for samples, markers and bars rather than for words.
  fileprivate var isDrawing: Bool {
    switch self {
    case .pattern, .place, .chosenPlace, .activity, .ground, .spark, .sparkToday, .slider, .sliderDay, .sliderTick: true
    case .text, .dim, .strong, .key, .notice, .line, .placeName, .category: false
    }
  }
}
