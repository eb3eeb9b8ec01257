import Chronicle
import Geometry

/// Events and announcements that have a position.
extension SpanReport {
  var eventFeatures: [Feature] {
    let columns = EventReport(atlas: atlas, events: []).columns
    return atlas.events.compactMap { event in
      feature("event", columns.record(event), on: event.day, at: event.coordinate, title: event.title)
    }
  }

  var announcementFeatures: [Feature] {
    let columns = AnnouncementReport(atlas: atlas, language: language).columns
    return atlas.announcements.compactMap { announcement in
      let place = atlas[announcement.place]
      let title =
        "\(place.names[language]): \(announcement.act.rawValue), \(atlas.parties[announcement.party].names[language])"
      return feature(
        "announcement", columns.record(announcement), on: announcement.day, at: place.coordinate, title: title)
    }
  }

  /// A point of a day; nil without a position or outside the days.
  private func feature(
    _ kind: String, _ record: Value, on day: Day, at point: Coordinate?, title: String
  ) -> Feature? {
    guard let point, days.contains(day) else { return nil }
    let dated: [(name: String, value: Value)] = [("kind", .text(kind)), ("start", Value(day)), ("end", Value(day))]
    return Feature(
      properties: record.with(dated, without: ["day", "lon", "lat"]), geometry: .point(point), title: title,
      days: day...day, style: markStyle)
  }
}

extension Value {
  /// A record with members before its own, without some of its own.
  fileprivate func with(_ first: [(name: String, value: Value)], without left: Set<String>) -> Value {
    guard case .record(let members) = self else { return self }
    return .record(first + members.filter { !left.contains($0.name) })
  }
}
