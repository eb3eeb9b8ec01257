import Chronicle

/// The panel of a search, with the matches for the text typed so far.
struct SearchPanel {
  let desk: PanelDesk

  var text: PanelText {
    let matches = desk.model.matches
    let query = desk.model.prompt?.text ?? desk.model.query
    var text = PanelText(title: "Search: \(query)", lines: [], appearance: desk.appearance)
    guard !query.isEmpty else {
      text.lines = PanelLine.paragraph(
        "Places, districts, events and sources, in any of the languages. Enter opens, n and N go on.",
        width: desk.width, .dim)
      return text
    }
    for match in matches {
      let first = text.lines.count
      text.lines += PanelLine.paragraph(match.name, width: desk.width)
      text.lines += PanelLine.paragraph(kind(of: match.target), width: desk.width - 2, .dim).map {
        PanelLine("  " + $0.runs[0].text, .dim)
      }
      text.rows.append(first..<text.lines.count)
    }
    if matches.isEmpty { text.lines = [PanelLine("nothing found", .dim)] }
    return text
  }

  /// The kind of the match and its district, so that places of one name are told apart.
  private func kind(of target: SearchTarget) -> String {
    let atlas = desk.atlas
    switch target {
    case .place(let place):
      let record = atlas[place]
      let state = words(desk.evidence.state(of: place, on: desk.model.day))
      return "\(record.kind.rawValue), \(desk.name(atlas[record.district].names)); \(state)"
    case .district: return "district"
    case .event(let event): return "event, \(atlas.events[event].day.medium)"
    case .source(let source): return "source [\(source.index + 1)]"
    }
  }

  private func words(_ state: PlaceState) -> String { state.words }
}

extension PlaceState {
  /// The state in words for readers. An announcement and an assessment never share a word.
  var words: String {
    switch self {
    case .held: "as before the war"
    case .announced: "announced, not assessed"
    case .taken: "assessed as taken"
    case .handedOver: "handed over"
    case .notHeld: "announced, not held"
    }
  }
}
