import Chronicle

extension Atlas {
  /// The same story with some of its records exchanged.
  public func with(
    title: Names? = nil, countries: [Country]? = nil, districts: [District]? = nil, places: [Place]? = nil,
    parties: [Party]? = nil, announcements: [Announcement]? = nil, events: [Event]? = nil, sources: [Source]? = nil
  ) -> Atlas {
    Atlas(
      id: id, title: title ?? self.title, days: days, baseline: baseline, home: home, accuracy: accuracy,
      projection: projection, partition: partition, holders: holders, countries: countries ?? self.countries,
      districts: districts ?? self.districts, faces: faces, timeline: timeline, places: places ?? self.places,
      parties: parties ?? self.parties, announcements: announcements ?? self.announcements,
      events: events ?? self.events, provisions: provisions, activityReports: activityReports,
      activityAreas: activityAreas, totals: totals, communities: communities, overlays: overlays, relief: relief,
      legend: legend, method: method, sources: sources ?? self.sources)
  }
}

/// The same records with a change made to each.
public func changed<Record>(_ records: [Record], _ change: (inout Record, Int) -> Void) -> [Record] {
  var records = records
  for number in records.indices { change(&records[number], number) }
  return records
}
