import Basics
import Chronicle
import Geometry

/// What a record says of an incident, but for its position.
struct IncidentDraft {
  var days: ClosedRange<Day>
  var precision = EventPrecision()
  var id = "", label = "", title = "", place = "", text = ""

  init(days: ClosedRange<Day>) { self.days = days }

  /// The incident. What is known to a month or a year is given all of its days.
  func event(at coordinate: Coordinate?, line: @autoclosure () -> Int) -> Event {
    var event = Event(
      id: id.isEmpty ? "line-\(line())" : id, days: precision.time.whole(of: days), kind: .own(0), title: title,
      text: text, place: place, coordinate: coordinate, sources: [])
    event.label = label
    event.precision = precision
    return event
  }
}

/// A record of a file of incidents, with its fields by the names of their columns, whatever the file calls them.
struct IncidentRecord {
  private let file: PackFile
  /// Where the record starts in the file.
  private let offset: Int
  private let names: [IncidentForm.Column]
  /// The fields in the order of the columns; nil for those that the file does without.
  private let fields: [Field?]
  /// The column after the one read last.
  private var expected = 0

  init(_ file: PackFile, at offset: Int, of form: IncidentForm, _ fields: [Field?]) {
    self.file = file
    self.offset = offset
    names = form.columns
    self.fields = fields
  }

  /// The field of a column, empty where the file does without it.
  subscript(name: FieldName) -> Field {
    mutating get {
      if expected >= names.count || names[expected].name != name {
        expected = names.firstIndex { $0.name == name }!
      }
      let number = expected
      expected += 1
      return fields[number] ?? Field(file: file, offset: offset, key: name, bytes: file.slice(offset..<offset))
    }
  }

  /// A text, in which what would not be shown is a space.
  mutating func text(_ name: FieldName) -> String { self[name].shownText }

  /// Texts after what leads them in, as sentences; those that are empty are left out.
  mutating func sentences(_ parts: [(lead: String, name: FieldName)]) -> String {
    var whole = ""
    for (lead, name) in parts {
      let text = self.text(name)
      guard !text.isEmpty else { continue }
      if !whole.isEmpty { whole += " " }
      whole += lead + text
      if let last = text.last, !".?!".contains(last) { whole += "." }
    }
    return whole
  }

  /// The days of an incident, and how well they are known by the way in which they are written; nil where there is a
  /// fault, which is reported.
  mutating func days(
    from first: FieldName, to last: FieldName?
  ) -> (range: ClosedRange<Day>, time: EventPrecision.Time)? {
    let start = self[first]
    if start.isEmpty { start.report(.empty(start.name)) }
    let from = start.isEmpty ? nil : IncidentDate(start)
    guard let last, case let end = self[last], !end.isEmpty else { return from.map { ($0.first...$0.last, $0.time) } }
    guard let to = IncidentDate(end), let from else { return nil }
    guard from.first <= to.last else {
      start.report(.reversed(start.name, end.name))
      return nil
    }
    return (from.first...to.last, from.time == to.time || to.time == .day ? from.time : to.time)
  }

  /// The point of a record of a table; nil for one without. The second value is false where there is a fault.
  mutating func point(_ longitude: FieldName, _ latitude: FieldName) -> (Coordinate?, isSound: Bool) {
    let x = self[longitude], y = self[latitude]
    if x.isEmpty, y.isEmpty { return (nil, true) }
    guard !x.isEmpty, !y.isEmpty else {
      (x.isEmpty ? y : x).report(.onlyOneOf(x.name, y.name))
      return (nil, false)
    }
    guard let x = x.longitude(), let y = y.latitude() else { return (nil, false) }
    return (Coordinate(longitude: x, latitude: y), true)
  }
}

extension EventPrecision.Time {
  /// All days that are meant by some days which are known so well.
  fileprivate func whole(of days: ClosedRange<Day>) -> ClosedRange<Day> {
    let first = days.lowerBound.civil, last = days.upperBound.civil
    switch self {
    case .day, .between, .week: return days
    case .month:
      let next = Day(year: last.month == 12 ? last.year + 1 : last.year, month: last.month % 12 + 1, day: 1)
      return
        (Day(year: first.year, month: first.month, day: 1) ?? days.lowerBound)...(next.map { $0 - 1 } ?? days.upperBound)
    case .year:
      return
        (Day(year: first.year, month: 1, day: 1) ?? days.lowerBound)...(Day(year: last.year, month: 12, day: 31)
        ?? days.upperBound)
    }
  }
}

extension Field {
  /// The text, in which what would not be shown is a space; without spaces at its ends.
  var shownText: String {
    let text = firstForbidden(in: bytes) == nil ? string : MapPacks.shownText(string)
    guard text.first == " " || text.last == " " else { return text }
    var trimmed = text[...]
    while trimmed.first == " " { trimmed.removeFirst() }
    while trimmed.last == " " { trimmed.removeLast() }
    return String(trimmed)
  }

  /// What a number from 1 on stands for; nil for an empty field, and for a fault, which is reported.
  func code<Meaning>(_ meanings: [Meaning]) -> Meaning? {
    isEmpty ? nil : whole(in: 1...meanings.count, "from 1 to \(meanings.count)").map { meanings[$0 - 1] }
  }

  /// How well day and place are known, in words that stand in any order: `month`, `approximate`, `week; region`.
  func precision(time: EventPrecision.Time) -> EventPrecision {
    var precision = EventPrecision(time: time)
    for word in shownText.lowercased().split(whereSeparator: { " ;,/".contains($0) }) {
      if let time = EventPrecision.Time(rawValue: String(word)) {
        precision.time = time
      } else if let place = EventPrecision.Place(rawValue: String(word)) {
        precision.place = place
      } else {
        report(
          .notOneOf(
            name, String(word),
            allowed: EventPrecision.Time.allCases.map(\.rawValue) + EventPrecision.Place.allCases.map(\.rawValue)))
      }
    }
    return precision
  }
}
