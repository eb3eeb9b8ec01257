import Chronicle

/// The panel of a search, with the matches for the text typed so far.
struct SearchPanel {
  let context: PanelContext

  var content: PanelContent {
    let query = context.model.prompt?.text ?? context.model.query
    let title: Phrase = "Search: \(.prose(query))"
    guard !query.isEmpty else {
      return PanelContent(
        title: title,
        blocks: [
          .text(
            """
            Places, districts, events and sources, in any of the languages. \(Command.openMatch.key) opens, \
            \(Command.nextMatch.key) and \(Command.previousMatch.key) go on.
            """, .dim)
        ])
    }
    let matches = context.model.matches
    return PanelContent(
      title: title, blocks: matches.isEmpty ? nothing : [],
      rows: matches.map { [.text(Phrase(prose: $0.name)), .text(kind(of: $0), .dim, indent: 2)] })
  }

  /// What is said where nothing is listed: the day that was typed, or that there is nothing.
  private var nothing: [PanelBlock] {
    guard let day = context.model.searchedDay(in: context.atlas) else { return [.line("nothing found", .dim)] }
    return [.text("\(Command.openMatch.key) goes to \(.date(day)).")]
  }

  private func kind(of match: SearchMatch) -> Phrase {
    match.quality == .near ? "not this name, but near: \(kind(of: match.target))" : kind(of: match.target)
  }

  /// The kind of the match and its district, so that places of one name are told apart.
  private func kind(of target: SearchTarget) -> Phrase {
    let atlas = context.atlas
    switch target {
    case .place(let place):
      let record = atlas[place]
      let state = context.evidence.state(of: place, on: context.model.day)
      return "\(record.kind.rawValue), \(.name(atlas[record.district].names)); \(state.words)"
    case .district: return "district"
    case .event(let event): return "event, \(.date(atlas.events[event].day))"
    case .source(let source): return "source \(.either(shown: sourceNumbers([source]), told: "\(source.index + 1)"))"
    }
  }
}
