import Chronicle
import TestSupport
import Testing

@Suite struct PlaceGazetteerTests {
  private let gazetteer = Gazetteer(of: Bundled.atlas)

  /// A name, and the id of the place that comes first.
  @Test(arguments: [
    (name: "Hadrut", id: "khojavend-hadrut"), ("гадрут", "khojavend-hadrut"), ("Şuşa", "shusha-shusha"),
    ("Шуша", "shusha-shusha"), ("SHUSHI", "shusha-shusha"), ("susa", "shusha-shusha"), ("Talish", "tartar-talish"),
    ("talış", "tartar-talish"), ("Xankəndi", "khankendi-stepanakert"), ("khojaly-mukhtar", "khojaly-mukhtar"),
    ("Shosh", "khojaly-shushakand"),
  ])
  func theLikeliestComesFirst(name: String, id: String) {
    let found = gazetteer.places(matching: name, by: Bundled.book)
    #expect(found.places.first.map { Bundled.atlas[$0].id } == id)
    #expect(found.areWhole)
  }

  @Test func homonymsAreAllFound() {
    let found = gazetteer.places(matching: "Talish", by: Bundled.book).places.map { Bundled.atlas[$0].id }
    #expect(found == ["tartar-talish", "aghdam-talishlar"])
  }

  @Test(arguments: [(name: "Hadr", count: 1), ("", 0), ("  ", 0), ("Nowhere", 0)])
  func beginnings(name: String, count: Int) {
    let found = gazetteer.places(matching: name, by: Bundled.book)
    #expect(found.places.count == count && !found.areWhole)
  }
}
