import Testing

@testable import Reports

/// The formats of each report, which help lists and `--format` takes.
@Suite struct FormatsTests {
  static var table: [(report: any Formatted.Type, formats: [Format])] {
    [
      (ControlReport.self, [.text, .json, .csv, .geojson, .kml]), (DiffReport.self, [.text, .csv, .json]),
      (ClassReport.self, [.text, .csv, .json]), (DistrictReport.self, [.text, .json, .csv]),
      (EventReport.self, [.text, .csv, .json]),
      (EvidenceReport.self, [.text, .csv, .json]), (LessonReport.self, [.text]), (PlaceReport.self, [.text, .json]),
      (PointReport.self, [.text, .json]), (PointAnswers.self, [.csv]), (SpanReport.self, [.csv, .geojson, .kml]),
      (AnnouncementReport.self, [.csv]), (TallyReport.self, [.csv]),
      (PlacesReport.self, [.text, .csv, .json, .geojson, .kml]), (HarmReport.self, [.text, .csv, .json]),
      (ConfigReport.self, [.text, .csv, .json]), (PackListReport.self, [.text, .csv, .json]),
    ]
  }

  @Test func eachHasItsFormats() {
    for (report, formats) in Self.table { #expect(report.formats == formats, "\(report)") }
  }

  @Test func aSeriesHasRowsAndRecords() { #expect(ControlReport.seriesFormats == [.csv, .json]) }

  /// Each format is written from one form, and each form has a format.
  @Test func formsAndFormats() {
    #expect(Format.allCases.map(\.shape) == [.text, .rows, .tree, .map, .map])
  }
}
