import Chronicle
import Geometry

/// Places of one name, the likeliest first: the statements about them, the assessment of their ground, and the sources.
/// For reading, the first one is told in full and the others are listed.
public struct PlaceReport: Report {
  let atlas: Atlas
  let places: [PlaceEvidence]
  let day: Day?
  let language: Language

  /// Makes a report of places.
  ///
  /// - Parameters:
  ///   - places: the evidence of each, the likeliest place first. There is at least one.
  ///   - day: the day whose state is told too; nil for none.
  public init(atlas: Atlas, places: [PlaceEvidence], day: Day?, language: Language) {
    self.atlas = atlas
    self.places = places
    self.day = day
    self.language = language
  }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] { [.text(\.text), .tree(\.tree)] }

  private var tree: Value { PlaceColumns(atlas: atlas, language: language, day: day).all.records(places) }
}
