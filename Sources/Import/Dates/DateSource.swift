import Chronicle

/// Where the dates of ground stand.
public enum DateSource: Hashable, Sendable {
  /// Wherever they seem to stand.
  case guess
  /// In the names of files.
  case name
  /// In a property: the ground is so from that day to the next that is there.
  case property(String)
  /// Nowhere: all ground is of one day, which is said.
  case fixed(String)
  /// In two properties: the first day and the last.
  case span(String, String)

  /// Reads `name`, `PROP`, `FROM,TO` or a day.
  public init(_ text: String) {
    let parts = text.split(separator: ",").map(String.init)
    if text == "name" {
      self = .name
    } else if Day(text) != nil {
      self = .fixed(text)
    } else {
      self = parts.count == 2 ? .span(parts[0], parts[1]) : .property(text)
    }
  }

  /// Pairs of properties that are known, in small letters.
  static let knownSpans = [
    ("_datefrom", "_dateto"), ("start_date", "end_date"), ("startdate", "enddate"), ("date_start", "date_end"),
    ("fromyear", "toyear"), ("valid_from", "valid_to"), ("begin", "end"), ("start", "end"), ("from", "to"),
  ]
  /// Properties that are known, in small letters.
  static let knownDays = ["date", "day", "datetime", "timestamp"]
}
