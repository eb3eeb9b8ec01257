import Basics
import Chronicle

/// The panel with the list of events, scrolled to the day. The map follows the chosen event.
struct EventsPanel {
  let context: PanelContext

  /// The most events of which all rows are made.
  private static let longest = 500

  var content: PanelContent {
    let events = context.model.listedEvents(in: context.atlas)
    let kind = context.model.kind.map { ": \(context.atlas.name(of: $0))" } ?? " of all kinds"
    let chosen = context.model.row
    let shown =
      events.count > Self.longest
      ? ListPart.around(chosen, room: context.rows, of: events.count) : 0..<events.count
    var content = PanelContent(
      title: "\(counted(events.count, "event"))\(kind)",
      blocks: events.isEmpty ? [.line("none", .dim)] : [],
      rows: shown.map { row(context.atlas.events[events[$0]], isChosen: $0 == chosen) })
    if shown.count < events.count { content.part = ListPart(first: shown.lowerBound, total: events.count) }
    return content
  }

  private func row(_ event: Event, isChosen: Bool) -> [PanelBlock] {
    let atlas = context.atlas, layer = atlas.layer(of: event)
    let sign = String(MapStyle(context.appearance).glyph(event.kind))
    let head: PanelBlock = .runs([
      PanelRun("\(event.when(in: atlas.days)) ", event.day == context.model.day ? .strong : .dim),
      PanelRun("\(.drawn(sign + " "))\(.prose(event.kindWords))", Mark(event.kind)),
      PanelRun(event.place.isEmpty ? "" : ", \(.prose(event.place))", .dim),
      PanelRun(event.precision.place == .exact ? "" : " (\(event.precision.place.rawValue))", .dim),
      PanelRun(layer.map { ", yours: \(.prose($0.name))" } ?? "", .own),
      PanelRun(drawn: isOffView(event) ? " " + String(context.appearance.pick("→", ">")) : "", .key),
    ])
    let title = Phrase(prose: event.title)
    guard isChosen else { return [head, .text(title)] }
    let cautions = [event.cautions, layer == nil ? nil : "brought by you, not checked by anybody"].compactMap { $0 }
    return [head, .text(title, .strong), .text("\(.prose(event.text)) \(.sources(event.sources))")]
      + (cautions.isEmpty ? [] : [.text(Phrase(sentence(cautions.joined(separator: "; "))), .notice)])
      // Whose ground it was can be said of a known point on a known day only.
      + (event.coordinate.flatMap { event.precision.isExact ? $0 : nil }.map {
        [.told(atlas.whereabouts(of: $0, on: event.day))]
      } ?? [])
  }

  private func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }

  /// Whether the event has a position that the map shown does not hold.
  private func isOffView(_ event: Event) -> Bool {
    guard let coordinate = event.coordinate else { return false }
    let atlas = context.atlas
    return !context.model.viewport(in: atlas).bounds.contains(atlas.projection.project(coordinate))
  }
}
