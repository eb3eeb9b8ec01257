import Basics
import Chronicle
import Geometry

/// Dated points of a file as the events of a new pack: `events.csv`.
struct EventRecords {
  /// The file's text; empty where no event is left.
  private(set) var text = ""
  /// How many became events, and how many lie outside the pack's days.
  private(set) var count = 0, outside = 0

  /// - Parameter days: the days of the pack; events of no such day are left out.
  init(_ incidents: [Event], within days: ClosedRange<Day>) {
    var ids = PackIDMaking(other: "event")
    var titles: [String: Int] = [:]
    var rows = ""
    let ordered = incidents.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    for (_, event) in ordered {
      guard days.contains(event.day) else {
        outside += 1
        continue
      }
      count += 1
      // Two events of a day never have the same title in a pack.
      var title = packName([event.title, event.place].filter { !$0.isEmpty }.joined(separator: ", "))
      titles["\(event.day) \(title)", default: 0] += 1
      let same = titles["\(event.day) \(title)"] ?? 1
      if same > 1 { title += " (\(same))" }
      let place = event.coordinate.map { "\(decimal($0.longitude, 5)),\(decimal($0.latitude, 5))" } ?? ","
      rows += "\(ids.id(of: event.id)),\(event.day),\(Self.category(of: event.label)),\(csvField(title)),"
      rows += "\(csvField(Self.account(of: event))),\(csvField(packName(event.place))),,\(place),brought\n"
    }
    if count > 0 { text = "id,day,category,title,text,place,place_id,longitude,latitude,source\n" + rows }
  }

  /// What the file says of an event, with how well its day and its place are known.
  private static func account(of event: Event) -> String {
    var parts = [event.text.isEmpty ? event.title + "." : event.text]
    switch event.precision.time {
    case .day where event.last == event.day: break
    case .day: parts.append("From \(event.day) to \(event.last).")
    case .between, .week, .month, .year:
      parts.append("On a day from \(event.day) to \(event.last) that is not known.")
    }
    switch event.precision.place {
    case .exact: break
    case .approximate: parts.append("The place is approximate.")
    case .region: parts.append("The point stands for a region.")
    }
    return parts.joined(separator: " ")
  }

  /// Words by which files name kinds of events, in the order in which they are looked for.
  private static let words: [(EventCategory, [String])] = [
    (.battle, ["battle", "clash", "state-based", "non-state"]),
    (.strike, ["strike", "shelling", "explosion", "remote violence"]),
    (.humanitarian, ["civilian", "one-sided", "humanitarian"]), (.political, ["protest", "riot", "political"]),
  ]

  /// The pack's category for what a file calls an event; `background` for what it does not know.
  static func category(of label: String) -> EventCategory.RawValue {
    let plain = folded(label)
    if let own = EventCategory(rawValue: plain) { return own.rawValue }
    let holds = { (word: String) in plain.indices.contains { plain[$0...].hasPrefix(folded(word)) } }
    let found = words.first { $0.1.contains(where: holds) }
    return (found?.0 ?? .background).rawValue
  }
}
