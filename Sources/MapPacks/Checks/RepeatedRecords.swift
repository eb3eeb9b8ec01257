/// The columns that tell the records of a file apart, besides their ids: two records that agree in all columns of one
/// list are one record that is there twice. Nil for a file that has no line here; each table needs one.
func identifyingColumns(of file: String) -> [[FieldName]]? {
  switch file {
  case "sources.csv": [["title", "publisher", "url", "published"]]
  case "districts.csv": [["name_en"], ["name_az"], ["name_hy"], ["name_ru"]]
  case "legend.csv": [["kind", "name_en", "holder", "status", "layer"]]
  case "control.csv": []  // a day that is there twice for a face is found when the pack is read
  case "places.csv": [["kind", "district", "longitude", "latitude", "name_en"]]
  case "announcements.csv": [["place", "day", "act", "party"]]
  case "totals.csv": [["day", "source"]]
  case "communities.csv": [["name", "region"]]
  case "provisions.csv": [["clause", "territory", "agreed", "due"]]
  case "events.csv": [["day", "title"]]
  case "activity.csv": [["from", "to", "area"]]
  case "opinions.csv": [["place", "day", "by"]]
  case "shares.csv": [["by", "day", "measure", "unit"]]
  case "harm.csv": [["day", "side_harmed", "group", "measure", "scope", "who_says", "note"]]
  case "census.csv": [["year", "unit", "nationality"]]
  case "method.csv": [["heading"]]
  case "nodata.csv": [["from", "to"]]
  default: nil
  }
}

/// Reports a record that is there already.
struct RepeatedRecords: RowCheck {
  private let columns: [FieldName]
  private var lines: [[UInt8]: Int] = [:]

  init(of columns: [FieldName]) { self.columns = columns }

  mutating func look(at row: inout CSVRow) {
    var key: [UInt8] = []
    var isEmpty = true
    for column in columns {
      let field = row[column]
      if !field.isEmpty { isEmpty = false }
      key += field.bytes
      key.append(0)  // no field holds it
    }
    guard !isEmpty else { return }
    if let first = lines[key] {
      row.report(.check(.recordTwice(columns.map(\.description), firstLine: first)))
    } else {
      lines[key] = row.line
    }
  }
}
