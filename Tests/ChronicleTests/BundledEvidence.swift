import Chronicle
import TestSupport

extension Bundled {
  static let book = EvidenceBook(of: atlas)

  /// The evidence of a place, by its id.
  static func evidence(of id: String) -> PlaceEvidence? {
    atlas.places.firstIndex { $0.id == id }.map { book[PlaceIndex($0)] }
  }
}
