import Chronicle

extension Atlas {
  /// The same story with some of its records exchanged.
  public func with(
    title: Names? = nil, countries: [Country]? = nil, districts: [District]? = nil, places: [Place]? = nil,
    parties: [Party]? = nil, announcements: [Announcement]? = nil, events: [Event]? = nil, sources: [Source]? = nil
  ) -> Atlas {
    var parts = self.parts
    if let title { parts.title = title }
    if let countries { parts.countries = countries }
    if let districts { parts.districts = districts }
    if let places {
      parts.places = places
      parts.opinions.removeAll { $0.place.index >= places.count }
    }
    if let parties { parts.parties = parties }
    if let announcements { parts.announcements = announcements }
    if let events { parts.events = events }
    if let sources { parts.sources = sources }
    return Atlas(parts)
  }
}

/// The same records with a change made to each.
public func changed<Record>(_ records: [Record], _ change: (inout Record, Int) -> Void) -> [Record] {
  var records = records
  for number in records.indices { change(&records[number], number) }
  return records
}
