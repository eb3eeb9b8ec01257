import Basics
import Chronicle

/// The panel with the list of events, scrolled to the day. The map follows the chosen event.
struct EventsPanel {
  let context: PanelContext

  var content: PanelContent {
    let events = context.model.listedEvents(in: context.atlas)
    let kind = context.model.category.map { ": \($0.rawValue)" } ?? " of all kinds"
    return PanelContent(
      title: "\(counted(events.count, "event"))\(kind)",
      blocks: events.isEmpty ? [.line("none", .dim)] : [],
      rows: events.enumerated().map { row(context.atlas.events[$1], isChosen: $0 == context.model.row) })
  }

  private func row(_ event: Event, isChosen: Bool) -> [PanelBlock] {
    let day: Span = context.atlas.days.contains(event.day) ? .day(event.day) : .date(event.day)
    let head: PanelBlock = .runs([
      PanelRun("\(day) ", event.day == context.model.day ? .strong : .dim),
      PanelRun("\(event.category.rawValue)", .category(event.category)),
      PanelRun(event.place.isEmpty ? "" : ", \(.prose(event.place))", .dim),
    ])
    let title = Phrase(prose: event.title)
    guard isChosen else { return [head, .text(title)] }
    return [head, .text(title, .strong), .text("\(.prose(event.text)) \(.sources(event.sources))")]
  }
}
