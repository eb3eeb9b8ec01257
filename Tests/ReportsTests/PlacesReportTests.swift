import Chronicle
import Foundation
import TestSupport
import Testing

@testable import Reports

/// All places, in every format.
@Suite struct PlacesReportTests {
  private static let atlas = Bundled.atlas

  private static func written(_ district: String? = nil, as format: Format, _ language: Language = .english) -> String {
    var text = ""
    PlacesReport(atlas: atlas, district: district.flatMap { atlas.district(named: $0) }, language: language)
      .write(format) { text += $0 }
    return text
  }

  @Test func rows() throws {
    let lines = Self.written(as: .csv).split(separator: "\n")
    #expect(lines.count == Self.atlas.places.count + 1)
    #expect(
      lines[0]
        == "id,name,kind,rank,district,district_name,lon,lat,position,name_en,name_az,name_hy,name_ru,note,sources")
    let hadrut = try #require(lines.first { $0.hasPrefix("khojavend-hadrut,") })
    #expect(hadrut.hasPrefix("khojavend-hadrut,Hadrut,town,1,khojavend,Khojavend,47.0"))
    #expect(lines.dropFirst().elementsEqual(lines.dropFirst().sorted()))
  }

  /// GeoJSON has a point for each place with a position, longitude first, and null for the others.
  @Test func map() throws {
    let json = try JSONSerialization.jsonObject(with: Data(Self.written(as: .geojson).utf8)) as? [String: Any]
    let features = try #require(json?["features"] as? [[String: Any]])
    #expect(features.count == Self.atlas.places.count)
    let points = features.compactMap { $0["geometry"] as? [String: Any] }
    #expect(points.count == Self.atlas.places.count { $0.coordinate != nil } && points.count < features.count)
    for point in points {
      let position = try #require(point["coordinates"] as? [Double])
      #expect(point["type"] as? String == "Point" && (43...51).contains(position[0]) && (38...42).contains(position[1]))
    }
  }

  @Test func ofADistrict() {
    let own = Self.written("Lachin", as: .csv).split(separator: "\n").dropFirst()
    #expect(!own.isEmpty && own.allSatisfy { $0.contains(",lachin,Lachin,") })
    #expect(Self.written("Lachin", as: .text, .russian).contains("Лачин"))
  }
}
