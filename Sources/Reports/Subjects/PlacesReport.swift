import Chronicle
import Geometry

/// All places with their positions, names and ids.
public struct PlacesReport: Report {
  let atlas: Atlas
  let places: [PlaceIndex]
  let language: Language

  /// Makes a report of the places of a district, or of all with nil, in the order of their ids.
  public init(atlas: Atlas, district: DistrictIndex?, language: Language) {
    self.atlas = atlas
    self.language = language
    places = atlas.places.indices.map { PlaceIndex($0) }
      .filter { district == nil || atlas[$0].district == district }
      .sorted { atlas[$0].id < atlas[$1].id }
  }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] {
    [
      .text(\.text), .rows { $0.columns.rows($0.places) }, .tree { $0.columns.records($0.places) },
      .map(\.points),
    ]
  }

  @ColumnsBuilder<PlaceIndex>
  var columns: Columns<PlaceIndex> {
    Column("id") { .text(atlas[$0].id) }.shown("id") { atlas[$0].id }
    Column("name") { .text(atlas[$0].names[language]) }.shown("name") { atlas[$0].names[language] }
    Column("kind") { .text(atlas[$0].kind.rawValue) }.shown("kind") { atlas[$0].kind.rawValue }
    Column("rank") { .integer(atlas[$0].rank) }
    Column("district") { .text(atlas[atlas[$0].district].id) }
    Column("district_name") { .text(districtName($0)) }.shown("district") { districtName($0) }
    Column("lon") { Value(atlas[$0].coordinate?.longitude, decimals: 5) }
      .shown("lon", .right) { text(atlas[$0].coordinate?.longitude) }
    Column("lat") { Value(atlas[$0].coordinate?.latitude, decimals: 5) }
      .shown("lat", .right) { text(atlas[$0].coordinate?.latitude) }
    Column("position") { .text(atlas[$0].quality.rawValue) }
    Column("name_en") { .text(atlas[$0].names.english) }
    Column("name_az") { Value(given($0, .azerbaijani)) }
    Column("name_hy") { Value(given($0, .armenian)) }
    Column("name_ru") { Value(given($0, .russian)) }
    Column("note") { .text(atlas[$0].note) }
    Column("sources") { atlas.ids(atlas[$0].sources) }
  }

  private func districtName(_ place: PlaceIndex) -> String { atlas[atlas[place].district].names[language] }

  private func text(_ degrees: Double?) -> String { Value(degrees, decimals: 4).field }

  private func given(_ place: PlaceIndex, _ language: Language) -> String? {
    let name = atlas[place].names.given(language)
    return name.isEmpty ? nil : name
  }

  private var text: String { places.isEmpty ? "No places match.\n" : columns.table(places) }

  private var points: AnySequence<Feature> {
    AnySequence(places.lazy.map { Feature(properties: columns.record($0), shape: .point(atlas[$0].coordinate)) })
  }
}
