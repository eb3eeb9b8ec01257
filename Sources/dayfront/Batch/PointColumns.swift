import Basics

/// Where a batch has the day, the longitude and the latitude of a point.
struct PointColumns {
  /// What a point is read from.
  enum Column: String, CaseIterable {
    case date, lon, lat

    /// Other names that tables have for it.
    private var aliases: [String] {
      switch self {
      case .date: ["day", "when"]
      case .lon: ["longitude", "long", "lng", "x", "east"]
      case .lat: ["latitude", "y", "north"]
      }
    }

    var names: [String] { [rawValue] + aliases }
  }

  /// The columns in their order; nil for one without a name, which is passed over.
  let order: [Column?]
  /// What stands between fields; nil where each line decides for itself.
  var separator: TableLine.Separator?

  /// Without a header: `date,lon,lat`.
  static let plain = PointColumns(order: [.date, .lon, .lat], separator: nil)

  private init(order: [Column?], separator: TableLine.Separator?) {
    self.order = order
    self.separator = separator
  }

  /// What is wrong with a header, in words.
  struct HeaderFault: Error {
    var words: String
  }

  /// Reads a header: the columns by their names, in any order.
  init(header line: TableLine) throws(HeaderFault) {
    var order: [Column?] = []
    for field in line.fields {
      guard !field.text.isEmpty else {
        order.append(nil)
        continue
      }
      let name = folded(field.text)
      guard let column = Column.allCases.first(where: { $0.names.contains(name) }) else {
        throw HeaderFault(words: Self.unknown(field.text))
      }
      if order.contains(column) { throw HeaderFault(words: "column '\(column.rawValue)' is there twice") }
      order.append(column)
    }
    if let missing = Column.allCases.first(where: { !order.contains($0) }) {
      throw HeaderFault(words: "column '\(missing.rawValue)' is missing")
    }
    self.order = order
    separator = line.separator
  }

  private static func unknown(_ text: String) -> String {
    let name = Console.printable(truncated(text, to: 60)), known = Column.allCases.map(\.rawValue)
    let meant = nearest(to: folded(text), among: Column.allCases.flatMap(\.names))
      .flatMap { near in Column.allCases.first { $0.names.contains(near) } }
    return "column '\(name)' is not known; "
      + (meant.map { "the nearest is '\($0.rawValue)'" } ?? "known are \(known.joined(separator: ", "))")
  }

  /// The fields of a line by their columns; nil where their number is another one. Words before the last two are the
  /// day where blanks separate: `20 oct 2020 46.7 39.8`.
  func fields(of line: TableLine) -> (date: String, longitude: String, latitude: String)? {
    var fields = line.fields
    if line.separator == .blanks, fields.count > order.count, order == Self.plain.order {
      let date = fields.dropLast(2).map(\.text).joined(separator: " ")
      fields = [TableLine.Field(text: date, mayHaveDecimalComma: false)] + fields.suffix(2)
    }
    guard fields.count == order.count else { return nil }
    func value(_ column: Column) -> TableLine.Field { fields[order.firstIndex(of: column)!] }
    return (value(.date).text, value(.lon).number, value(.lat).number)
  }

  /// The names of the columns in their order: `date,lon,lat`.
  var words: String { order.map { $0?.rawValue ?? "" }.joined(separator: ",") }
}
