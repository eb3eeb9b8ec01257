/// A format of output. A new one is a case here, with the writer that it takes; all reports of its form then have it.
public enum Format: String, CaseIterable, Sendable {
  case text, csv, json, geojson, kml

  /// How it is written: the only place that tells formats apart.
  var writer: Writer {
    switch self {
    case .text: .text
    case .csv: .rows(CSVWriter.self)
    case .json: .tree(jsonText)
    case .geojson: .map(GeoJSONWriter.self)
    case .kml: .map(KMLWriter.self)
    }
  }

  /// A way of writing one form of reports.
  enum Writer {
    case text
    case rows(any RowWriter.Type)
    case tree((Value) -> String)
    case map(any MapWriter.Type)
  }

  /// The form of reports that it writes.
  public var shape: Shape {
    switch writer {
    case .text: .text
    case .rows: .rows
    case .tree: .tree
    case .map: .map
    }
  }

  /// The formats of a form.
  public static func all(of shape: Shape) -> [Format] { allCases.filter { $0.shape == shape } }
}
