/// A column of a table: its name, what its fields hold, and whether they may be empty.
struct PackColumn: Sendable {
  let name: FieldName
  let type: ColumnType
  /// Whether its fields may be empty, in some records at least. Then a file may also do without the column.
  let isOptional: Bool

  static func must(_ name: FieldName, _ type: ColumnType) -> PackColumn {
    PackColumn(name: name, type: type, isOptional: false)
  }

  static func may(_ name: FieldName, _ type: ColumnType) -> PackColumn {
    PackColumn(name: name, type: type, isOptional: true)
  }
}

/// What the fields of a column hold.
enum ColumnType: Hashable, Sendable {
  case id, text, name, day, whole, number, longitude, latitude, word, side, sources
  /// One holder or several.
  case holders
  /// A holder, or one of a few words.
  case holderOrWord
  /// The id of a record of that kind.
  case reference(PackReference)

  /// How Docs/MapPackFormat.md calls it.
  var words: String {
    switch self {
    case .id: "id"
    case .text: "text"
    case .name: "name"
    case .day: "day"
    case .whole: "whole number"
    case .number: "number"
    case .longitude: "longitude"
    case .latitude: "latitude"
    case .word: "word"
    case .side: "side"
    case .sources: "sources"
    case .holders: "ids of holders"
    case .holderOrWord: "id of a holder, or word"
    case .reference(let kind): "id of a " + kind.rawValue
    }
  }
}
