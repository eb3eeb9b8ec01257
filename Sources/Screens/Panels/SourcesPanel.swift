import Basics
import Chronicle

/// The panel with the list of sources: the number of records that rest on each, and the side it belongs to.
struct SourcesPanel {
  let context: PanelContext
  let citing: Citing

  private var atlas: Atlas { context.atlas }

  var content: PanelContent {
    let sources = atlas.sources(of: citing)
    let use = atlas.sourceUse()
    return PanelContent(
      title: title(sources.count), blocks: [],
      rows: sources.enumerated().map { row($1, records: use[$1.index], isChosen: $0 == context.model.row) })
  }

  private func row(_ index: SourceIndex, records: Int, isChosen: Bool) -> [PanelBlock] {
    let source = atlas[index]
    let head: [PanelBlock] = [
      .text("\(.source(index)) \(.prose(source.heading))", isChosen ? .strong : .text),
      .line("\(source.side.words(in: atlas)), \(counted(records, "record"))", .dim),
    ]
    guard isChosen else { return head }
    let rest = [source.publisher, source.published?.medium ?? "", source.licence, source.note].filter { !$0.isEmpty }
    return head + [.text(Phrase(prose: rest.joined(separator: "; ")))] + (source.url.isEmpty ? [] : [.link(source.url)])
  }

  private func title(_ count: Int) -> Phrase {
    let hint = Span.drawn("; \(Command.sources.key) shows all")
    return switch citing {
    case .everything: "All \(count) sources"
    case .district(let district): "Sources: \(.name(atlas[district].names))\(hint)"
    case .place(let place): "Sources: \(.name(atlas[place].names))\(hint)"
    case .event: "Sources of the event\(hint)"
    case .stop: "Sources of the stop\(hint)"
    }
  }
}
