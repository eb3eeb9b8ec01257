import ArgumentParser

/// A format of `dayfront export`, named as its file's name ends.
///
/// A new one is a case and a row here. Help, completions, complaints and the choice by a file's ending follow from it.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case html, svg, png, cast, geojson, kml, kmz, csv

  /// What is particular to the format.
  var row: ExportRow {
    switch self {
    case .html: .page
    case .svg: .drawing
    case .png: .image
    case .cast: .cast
    case .geojson: .geoJSON
    case .kml: .kml
    case .kmz: .kmz
    case .csv: .csv
    }
  }

  /// The format of a file's name; nil for an ending that is none of them.
  init?(endingOf path: String) {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }

  /// The endings of all formats in a sentence: ".html, .svg or .png".
  static var endings: String {
    let all = allCases.map { "." + $0.rawValue }
    return all.dropLast().joined(separator: ", ") + " or " + all[all.count - 1]
  }
}

/// A row of the table of formats.
struct ExportRow: Sendable {
  /// What it is, for help.
  var words: String
  /// The options that it obeys. Any other one that is given is a mistake of the call.
  var options: Set<OptionName>
  /// Makes the content; throws what ends the command.
  var content: @Sendable (ExportRequest) throws -> ExportContent
}
