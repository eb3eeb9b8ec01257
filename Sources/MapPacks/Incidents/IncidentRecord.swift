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
  /// The values of the columns, nil for those that the file does without; of a table the places of the columns in a row that
  /// has been cut. Lists side by side and no cases: a case is copied with all it holds wherever it is looked at.
  private let fields: [Field?]
  private let places: [Int?]
  private let pieces: [CSVScanner.Piece]
  /// The column after the one read last.
  private var expected = 0

  init(_ file: PackFile, at offset: Int, of form: IncidentForm, _ fields: [Field?]) {
    self.file = file
    self.offset = offset
    names = form.columns
    self.fields = fields
    (places, pieces) = ([], [])
  }

  /// - Parameter places: where the columns of the form stand in a row.
  init(_ file: PackFile, of form: IncidentForm, _ places: [Int?], _ row: CSVScanner) {
    self.file = file
    offset = row.recordStart
    names = form.columns
    self.places = places
    (fields, pieces) = ([], row.pieces)
  }

  /// The field of a column, empty where the file does without it.
  subscript(name: FieldName) -> Field {
    mutating get {
      if expected >= names.count || names[expected].name != name {
        expected = names.firstIndex { $0.name == name }!
      }
      let number = expected
      expected += 1
      return field(number, name) ?? Field(file: file, offset: offset, key: name, bytes: file.slice(offset..<offset))
    }
  }

  private func field(_ number: Int, _ name: FieldName) -> Field? {
    guard fields.isEmpty else { return fields[number] }
    guard let place = places[number] else { return nil }
    return Field(
      file: file, offset: pieces[place].start, key: name, bytes: CSVScanner.value(of: pieces[place], in: file))
  }

  /// A text, in which what would not be shown is a space.
  mutating func text(_ name: FieldName) -> String { self[name].shownText }

  /// Texts after what leads them in, as sentences; those that are empty are left out.
  mutating func sentences(_ parts: [(lead: String, name: FieldName)]) -> String {
    // Put together as bytes: texts of texts are what reading a large file takes longest for.
    var whole: [UInt8] = []
    for (lead, name) in parts {
      let start = whole.count
      if start > 0 { whole.append(UInt8(ascii: " ")) }
      whole += lead.utf8
      if !self[name].appendShown(to: &whole) {
        whole.removeLast(whole.count - start)
      } else if let last = whole.last, !".?!".utf8.contains(last) {
        whole.append(UInt8(ascii: "."))
      }
    }
    return String(decoding: whole, as: UTF8.self)
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
    if firstForbidden(in: bytes) == nil { return String(decoding: withoutSpaces(bytes), as: UTF8.self) }
    var shown = MapPacks.shownText(string)
    return shown.withUTF8 { String(decoding: withoutSpaces($0), as: UTF8.self) }
  }

  /// Appends the same text to others; false where it is empty.
  func appendShown(to text: inout [UInt8]) -> Bool {
    if firstForbidden(in: bytes) == nil {
      let own = withoutSpaces(bytes)
      text += own
      return !own.isEmpty
    }
    let own = shownText
    text += own.utf8
    return !own.isEmpty
  }

  private func withoutSpaces(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let space = UInt8(ascii: " ")
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] == space { start += 1 }
    while start < end, bytes[end - 1] == space { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// What a number from 1 on stands for; nil for an empty field, and for a fault, which is reported.
  func code<Meaning>(_ meanings: [Meaning]) -> Meaning? {
    isEmpty ? nil : whole(in: 1...meanings.count, "from 1 to \(meanings.count)").map { meanings[$0 - 1] }
  }

  private func isWord(_ word: String) -> Bool {
    bytes.count == word.utf8.count && bytes.elementsEqual(word.utf8)
  }

  /// How well day and place are known, in words that stand in any order: `month`, `approximate`, `week; region`.
  func precision(time: EventPrecision.Time) -> EventPrecision {
    var precision = EventPrecision(time: time)
    if isEmpty { return precision }
    // A word alone, as nearly every file has it, is compared as it stands.
    if let time = EventPrecision.Time.allCases.first(where: { isWord($0.rawValue) }) {
      precision.time = time
      return precision
    }
    if let place = EventPrecision.Place.allCases.first(where: { isWord($0.rawValue) }) {
      precision.place = place
      return precision
    }
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
