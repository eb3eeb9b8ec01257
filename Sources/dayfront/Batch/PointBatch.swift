import Basics
import Chronicle
import Geometry
import MapPacks
import Reports

/// Answers points on days: one line of output for each line of input.
///
/// The lines are what people type and what spreadsheets write: a header or none, a byte order mark, quotes, semicolons
/// or tabs between the fields, decimal commas.
struct PointBatch {
  let atlas: Atlas
  let language: Language

  /// Answers all lines of standard input; returns whether every line could be read. Complaints name the others, which
  /// are left out. After a header with a fault nothing is answered, because columns could be taken for others.
  func run(as format: Format) -> Bool {
    var reader = PointLines(atlas: atlas)
    let answers = PointAnswers(atlas: atlas, language: language) { ask in
      let failure = Console.forEachInputLine { line, number in
        switch reader.read(line, number) {
        case .question(let question): ask(question)
        case .nothing: break
        case .fault(let words): Console.complain("stdin:\(number): \(words)")
        }
      }
      if let failure {
        Console.complain("dayfront: standard input: \(failure)")
        reader.isGood = false
      }
    }
    answers.write(format) { Console.print($0, verdict: reader.isGood ? nil : 1) }
    if let remark = reader.remark { Console.complain("remark: \(remark)") }
    return reader.isGood
  }
}

/// Reads the lines of a batch one after another.
struct PointLines {
  let atlas: Atlas
  /// Whether every line could be read so far.
  var isGood = true
  private var columns: PointColumns?
  /// Whether the header has a fault: the other lines are then passed over.
  private var isStopped = false
  /// The points off the map that would lie on it with their axes swapped, and the line of the first.
  private var swapped: (count: Int, line: Int)?

  init(atlas: Atlas) { self.atlas = atlas }

  enum Reading {
    case question(PointQuestion)
    /// An empty line, a header, or a line after a header with a fault.
    case nothing
    case fault(String)
  }

  /// Reads the bytes of a line; nil stands for one that is too long.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>?, _ number: Int) -> Reading {
    if let columns, let line, let plain = PlainPoint(line, columns) {
      let text = { (field: Range<Int>) in textOfGoodUTF8(UnsafeBufferPointer(rebasing: line[field]), isASCII: true) }
      return .question(
        question(plain.day, plain.point, text(plain.longitude), text(plain.latitude), number))
    }
    return read(line.map { String(decoding: $0, as: UTF8.self) }, number)
  }

  /// Reads a line; nil stands for one that is too long.
  mutating func read(_ line: String?, _ number: Int) -> Reading {
    if isStopped { return .nothing }
    // Cut off, the number in it would be another number.
    guard let line else { return fault("the line has more than \(Console.longestLine) bytes") }
    if number == 1, line.unicodeScalars.contains("\0") {
      isStopped = true
      return fault("the input is not UTF-8; save the table as CSV in UTF-8")
    }
    return read(number == 1 ? Self.withoutMark(line) : line, number)
  }

  private mutating func read(_ text: String, _ number: Int) -> Reading {
    if let columns { return question(in: text, columns, number) }
    // A spreadsheet may say first what separates the fields.
    if let sign = Self.declared(text) {
      declaredSeparator = sign
      return .nothing
    }
    let line = TableLine(text, at: declaredSeparator)
    if line.isEmpty, line.fields.count <= 1 { return .nothing }
    guard isHeader(line) else {
      columns = .plain
      columns?.separator = declaredSeparator
      return question(in: text, columns ?? .plain, number)
    }
    do {
      columns = try PointColumns(header: line)
      return .nothing
    } catch {
      isStopped = true
      return fault(error.words)
    }
  }

  private var declaredSeparator: TableLine.Separator?

  /// The separator in `sep=;`, as spreadsheets write it.
  private static func declared(_ text: String) -> TableLine.Separator? {
    guard text.lowercased().hasPrefix("sep="), let sign = text.dropFirst(4).first else { return nil }
    return TableLine.Separator(rawValue: sign)
  }

  private static func withoutMark(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// A line of names: no field of it is a number or begins with a digit.
  private func isHeader(_ line: TableLine) -> Bool {
    !line.isEmpty && !line.fields.contains { $0.text.contains(where: \.isNumber) }
  }

  private mutating func question(in text: String, _ columns: PointColumns, _ number: Int) -> Reading {
    let line = Self.line(text, of: columns)
    let isBlank = line.isEmpty && (line.fields.count <= 1 || columns.separator != nil)
    if isBlank { return .nothing }
    guard let fields = columns.fields(of: line), let longitude = typedNumber(fields.longitude),
      let latitude = typedNumber(fields.latitude),
      case let point = Coordinate(longitude: longitude, latitude: latitude),
      point.isOnEarth, !fields.date.isEmpty
    else { return fault("expected \(columns.words), found '\(Console.printable(String(text.prefix(60))))'") }
    let reading = readDate(Self.withoutTime(fields.date), on: nil, in: atlas.days)
    guard let day = reading.day else {
      return fault(reading.complaint(about: Console.printable(truncated(fields.date, to: 60)), in: atlas.days) ?? "")
    }
    return .question(question(day, point, fields.longitude, fields.latitude, number))
  }

  private mutating func question(
    _ day: Day, _ point: Coordinate, _ longitude: String, _ latitude: String, _ number: Int
  ) -> PointQuestion {
    let face = atlas.face(at: point)
    if face == nil, atlas.face(at: point.swapped) != nil { notice(number) }
    return PointQuestion(day: day, face: face, longitude: longitude, latitude: latitude)
  }

  /// A line cut as the header was; one that has no such separator is cut by its own.
  private static func line(_ text: String, of columns: PointColumns) -> TableLine {
    let separator = columns.separator.flatMap { text.utf8.contains($0.byte) && text.contains($0.rawValue) ? $0 : nil }
    return TableLine(text, at: separator)
  }

  /// A day without the time of day that tables put behind it: `2020-10-20 00:00:00`, `20.10.2020T00:00`.
  private static func withoutTime(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ":")), let colon = text.firstIndex(of: ":"),
      let gap = text[..<colon].lastIndex(where: { $0 == " " || $0 == "T" })
    else { return text }
    return String(text[..<gap])
  }

  private mutating func fault(_ words: String) -> Reading {
    isGood = false
    return .fault(words)
  }

  /// Counts a point that would lie on the map with its axes swapped.
  private mutating func notice(_ number: Int) {
    swapped = (1 + (swapped?.count ?? 0), swapped?.line ?? number)
  }

  /// What a reader should know of the points; nil for nothing.
  var remark: String? {
    guard let swapped else { return nil }
    let whose = swapped.count == 1 ? "is a point" : "is the first of \(swapped.count) points"
    return "stdin:\(swapped.line) \(whose) off the map that would lie on it with longitude and latitude swapped; "
      + "without a header longitude comes first"
  }
}

extension Coordinate {
  /// The point with its axes taken for each other.
  var swapped: Coordinate { Coordinate(longitude: latitude, latitude: longitude) }
}
