import Basics
import Chronicle
import Geometry
import Screens

/// Events, in order of their days.
struct EventReport {
  let atlas: Atlas
  let events: [Event]

  var text: String {
    if events.isEmpty { return "This pack records no events.\n" }
    var notes = SourceNotes()
    var text = ""
    for event in events {
      let place = event.place.isEmpty ? "" : " (\(event.place))"
      text += "\(event.day)  \(event.category.rawValue): \(event.title)\(place) \(notes.cite(event.sources))\n"
      if !event.text.isEmpty { text += "            \(event.text)\n" }
    }
    return text + notes.list(in: atlas)
  }

  var csv: String {
    csvLine(["id", "day", "category", "title", "text", "place", "lon", "lat", "sources"])
      + events.map { event in
        csvLine([
          event.id, event.day.description, event.category.rawValue, event.title, event.text, event.place,
          event.coordinate.map { decimal($0.longitude, 5) } ?? "",
          event.coordinate.map { decimal($0.latitude, 5) } ?? "",
          atlas.ids(event.sources),
        ])
      }.joined()
  }

  var json: JSONText {
    .array(
      events.map { event in
        .object([
          ("id", .string(event.id)), ("day", .string(event.day.description)),
          ("category", .string(event.category.rawValue)), ("title", .string(event.title)),
          ("text", .string(event.text)), ("place", .string(event.place)),
          ("lon", event.coordinate.map { .number($0.longitude, decimals: 5) } ?? .null),
          ("lat", event.coordinate.map { .number($0.latitude, decimals: 5) } ?? .null),
          ("sources", atlas.json(event.sources)),
        ])
      })
  }
}
