import Chronicle
import Geometry

/// Events and announcements that have a position.
extension SpanReport {
  var eventFeatures: [Feature] {
    let columns = EventReport(atlas: atlas, events: []).columns
    return atlas.events.compactMap { event in
      feature(
        event.layer == nil ? "event" : "incident", columns.record(event), on: event.day...event.last,
        at: event.coordinate, title: event.title)
    }
  }

  var announcementFeatures: [Feature] {
    let columns = AnnouncementReport(atlas: atlas, language: language).columns
    return atlas.announcements.compactMap { announcement in
      let place = atlas[announcement.place]
      let title =
        "\(place.names[language]): \(announcement.act.rawValue), \(atlas.parties[announcement.party].names[language])"
      return feature(
        "announcement", columns.record(announcement), on: announcement.day...announcement.day,
        at: place.coordinate, title: title)
    }
  }

  /// A point of some days; nil without a position or outside the days of the report.
  private func feature(
    _ kind: String, _ record: Value, on own: ClosedRange<Day>, at point: Coordinate?, title: String
  ) -> Feature? {
    guard let point, days.overlaps(own) else { return nil }
    let dated: [(name: String, value: Value)] = [
      ("kind", .text(kind)), ("start", Value(own.lowerBound)), ("end", Value(own.upperBound)),
    ]
    return Feature(
      properties: record.with(dated, without: ["day", "end", "lon", "lat"]), geometry: .point(point), title: title,
      days: own, style: markStyle)
  }
}

extension Value {
  /// A record with members before its own, without some of its own.
  fileprivate func with(_ first: [(name: String, value: Value)], without left: Set<String>) -> Value {
    guard case .record(let members) = self else { return self }
    return .record(first + members.filter { !left.contains($0.name) })
  }
}
