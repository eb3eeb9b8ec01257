import Chronicle
import Geometry

/// Events, in order of their days.
public struct EventReport: Report {
  let atlas: Atlas
  let events: [Event]

  /// Makes a report of events of an atlas.
  public init(atlas: Atlas, events: [Event]) {
    self.atlas = atlas
    self.events = events
  }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] {
    [.text(\.text), .rows { $0.columns.rows($0.events) }, .tree { $0.columns.records($0.events) }]
  }

  @ColumnsBuilder<Event>
  var columns: Columns<Event> {
    Column("id") { .text($0.id) }
    Column("day") { Value($0.day) }
    Column("category") { .text($0.kindWords) }
    Column("title") { .text($0.title) }
    Column("text") { .text($0.text) }
    Column("place") { .text($0.place) }
    Column("lon") { Value($0.coordinate?.longitude, decimals: 5) }
    Column("lat") { Value($0.coordinate?.latitude, decimals: 5) }
    Column("sources") { atlas.ids($0.sources) }
    Column("end") { $0.last == $0.day ? .empty : Value($0.last) }
    Column("precision") { .text($0.cautions ?? "") }
    Column("layer") { .text(atlas.layer(of: $0)?.name ?? "") }
  }

  private var text: String {
    if events.isEmpty { return atlas.events.isEmpty ? "This pack records no events.\n" : "No events match.\n" }
    var notes = SourceNotes()
    var text = ""
    for event in events {
      let place = event.place.isEmpty ? "" : " (\(event.place))"
      text += "\(event.day)  \(event.kindWords): \(event.title)\(place) \(notes.cite(event.sources))\n"
      if !event.text.isEmpty { text += "            \(event.text)\n" }
    }
    return text + notes.list(in: atlas)
  }
}
