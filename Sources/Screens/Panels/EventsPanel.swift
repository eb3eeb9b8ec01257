import Chronicle

/// The panel with the list of events, scrolled to the day. The map follows the chosen event.
struct EventsPanel {
  let desk: PanelDesk

  var text: PanelText {
    let events = desk.model.listedEvents(in: desk.atlas)
    let kind = desk.model.category.map { $0.rawValue } ?? "all"
    var text = PanelText(title: "Events: \(kind) (Tab), \(events.count)", lines: [], appearance: desk.appearance)
    for (number, index) in events.enumerated() {
      let event = desk.atlas.events[index]
      let first = text.lines.count
      let isChosen = number == desk.model.row
      let day = desk.atlas.days.contains(event.day) ? event.day.short : event.day.medium
      text.lines.append(
        PanelLine(runs: [
          .init(text: day + " ", mark: event.day == desk.model.day ? .strong : .dim, ground: nil),
          .init(text: event.category.rawValue, mark: .category(event.category), ground: nil),
          .init(text: event.place.isEmpty ? "" : ", " + event.place, mark: .dim, ground: nil),
        ]))
      text.lines += PanelLine.paragraph(event.title, width: desk.width, isChosen ? .strong : .text)
      if isChosen {
        text.lines += PanelLine.paragraph(event.text + " " + desk.numbers(event.sources), width: desk.width)
      }
      text.rows.append(first..<text.lines.count)
    }
    if events.isEmpty { text.lines = [PanelLine("none", .dim)] }
    return text
  }
}
