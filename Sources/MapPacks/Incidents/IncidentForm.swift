import Chronicle

/// A form of dated points that is known by the names of its columns.
struct IncidentForm: Sendable {
  /// The columns, those that must be there first.
  let columns: [Column]
  let requiredCount: Int
  /// Makes an incident of a record; nil where it has a fault, which is reported.
  let event: @Sendable (inout IncidentRecord) -> IncidentDraft?

  /// A column with the other names that it goes by.
  struct Column: Sendable {
    let name: FieldName
    let aliases: [FieldName]

    init(_ name: FieldName, _ aliases: FieldName...) {
      self.name = name
      self.aliases = aliases
    }

    /// Whether a file's column is this one: capitals make no difference.
    func isWritten(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
      ([name] + aliases).contains { name in
        name.bytes.count == text.count
          && zip(name.bytes, text).allSatisfy { $0 == ($1 >= 65 && $1 <= 90 ? $1 | 32 : $1) }
      }
    }
  }

  /// The form of a file with these columns. Any file that is not of another form is a plain one.
  init(of names: [UnsafeBufferPointer<UInt8>]) {
    func has(_ name: FieldName) -> Bool { names.contains { Column(name).isWritten($0) } }
    self = has("event_date") ? .acled : has("date_start") ? .ucdp : .plain
  }

  private init(
    required: [Column], optional: [Column], _ event: @escaping @Sendable (inout IncidentRecord) -> IncidentDraft?
  ) {
    columns = required + optional
    requiredCount = required.count
    self.event = event
  }

  /// A table of anybody's.
  static let plain = IncidentForm(
    required: [Column("lon", "longitude", "lng"), Column("lat", "latitude"), Column("date", "day", "from")],
    optional: [
      Column("end", "to"), Column("id"), Column("title", "name"), Column("category", "type"), Column("precision"),
      Column("text", "note", "notes", "description"), Column("place", "location"), Column("source"),
    ]
  ) { record in
    guard let days = record.days(from: "date", to: "end") else { return nil }
    var draft = IncidentDraft(days: days.range)
    draft.precision = record["precision"].precision(time: days.time)
    draft.id = record.text("id")
    draft.label = record.text("category")
    draft.place = record.text("place")
    draft.title = [record.text("title"), draft.label, draft.place].first { !$0.isEmpty } ?? "incident"
    draft.text = record.sentences([("", "text"), ("Source: ", "source")])
    return draft
  }

  /// Armed Conflict Location and Event Data, as ACLED publishes it.
  static let acled = IncidentForm(
    required: [Column("longitude"), Column("latitude"), Column("event_date")],
    optional: [
      Column("event_id_cnty", "data_id"), Column("time_precision"), Column("event_type"), Column("sub_event_type"),
      Column("actor1"), Column("actor2"), Column("location"), Column("geo_precision"), Column("source"),
      Column("notes"), Column("fatalities"),
    ]
  ) { record in
    guard let days = record.days(from: "event_date", to: nil) else { return nil }
    var draft = IncidentDraft(days: days.range)
    draft.precision = EventPrecision(
      time: record["time_precision"].code([.day, .week, .month]) ?? days.time,
      place: record["geo_precision"].code([.exact, .approximate, .region]) ?? .exact)
    draft.id = record.text("event_id_cnty")
    draft.label = record.text("event_type")
    draft.place = record.text("location")
    draft.title = [record.text("sub_event_type"), draft.label].first { !$0.isEmpty } ?? "incident"
    draft.text = record.sentences([
      ("", "notes"), ("Actor: ", "actor1"), ("Other actor: ", "actor2"), ("Fatalities reported: ", "fatalities"),
      ("Source: ", "source"),
    ])
    return draft
  }

  /// The Georeferenced Event Dataset of the Uppsala Conflict Data Program.
  static let ucdp = IncidentForm(
    required: [Column("longitude"), Column("latitude"), Column("date_start")],
    optional: [
      Column("date_end"), Column("id"), Column("type_of_violence"), Column("conflict_name"), Column("side_a"),
      Column("side_b"), Column("where_prec"), Column("where_coordinates"), Column("date_prec"), Column("best"),
      Column("low"), Column("high"),
    ]
  ) { record in
    guard let days = record.days(from: "date_start", to: "date_end") else { return nil }
    var draft = IncidentDraft(days: days.range)
    draft.precision = EventPrecision(
      time: record["date_prec"].code([.day, .between, .between, .between, .between]) ?? days.time,
      place: record["where_prec"].code([.exact, .approximate, .approximate, .region, .region, .region, .region])
        ?? .exact)
    draft.id = record.text("id")
    let kinds = ["state-based violence", "non-state violence", "one-sided violence"]
    draft.label = record["type_of_violence"].code(kinds) ?? ""
    draft.place = record.text("where_coordinates")
    let sides = [record.text("side_a"), record.text("side_b")].filter { !$0.isEmpty }
    draft.title = sides.isEmpty ? "incident" : sides.joined(separator: " / ")
    draft.text = record.sentences([
      ("", "conflict_name"), ("Deaths, best estimate: ", "best"), ("low: ", "low"), ("high: ", "high"),
    ])
    return draft
  }
}
