import Chronicle

/// The panel with the list of sources: the number of records that rest on each, and the side it belongs to.
struct SourcesPanel {
  let desk: PanelDesk
  let citing: Citing

  var text: PanelText {
    let sources = desk.atlas.sources(of: citing)
    let use = desk.atlas.sourceUse()
    var text = PanelText(title: title(sources.count), lines: [], appearance: desk.appearance)
    for (number, index) in sources.enumerated() {
      let source = desk.atlas[index]
      let first = text.lines.count
      let isChosen = number == desk.model.row
      let name = [source.title, source.publisher].first { !$0.isEmpty } ?? source.id
      text.lines += PanelLine.paragraph("[\(index.index + 1)] \(name)", width: desk.width, isChosen ? .strong : .text)
      let count = use[index.index]
      text.lines.append(
        PanelLine("\(side(source.side)), \(count) \(count == 1 ? "record" : "records")", .dim))
      if isChosen {
        let rest = [source.publisher, source.published?.medium ?? "", source.licence, source.note]
        text.lines += PanelLine.paragraph(rest.filter { !$0.isEmpty }.joined(separator: "; "), width: desk.width)
        text.lines += PanelLine.paragraph(source.url, width: desk.width, .dim)
      }
      text.rows.append(first..<text.lines.count)
    }
    return text
  }

  private func title(_ count: Int) -> String {
    switch citing {
    case .everything: "All \(count) sources"
    case .district(let district): "Sources: \(desk.name(desk.atlas[district].names)) (s: all)"
    case .place(let place): "Sources: \(desk.name(desk.atlas[place].names)) (s: all)"
    case .event: "Sources of the event (s: all)"
    case .stop: "Sources of the stop (s: all)"
    }
  }

  private func side(_ side: Allegiance) -> String {
    switch side {
    case .holder(let holder): "side: " + desk.name(desk.atlas[holder].names)
    case .independent: "independent"
    }
  }
}
