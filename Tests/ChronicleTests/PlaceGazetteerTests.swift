import Chronicle
import TestSupport
import Testing

@Suite struct PlaceGazetteerTests {
  private static var gazetteer: Gazetteer { Gazetteer(of: Bundled.atlas, index: SearchTests.index) }

  private static func id(_ name: String) -> String? { gazetteer.place(name).meant.map { Bundled.atlas[$0].id } }

  private static func complaint(about name: String) -> String? {
    Bundled.atlas.complaint(about: name, gazetteer.place(name), in: .english)
  }

  /// A name, and the id of the place that is meant.
  @Test(arguments: [
    (name: "Hadrut", id: "khojavend-hadrut"), ("гадрут", "khojavend-hadrut"), ("Şuşa", "shusha-shusha"),
    ("Шуша", "shusha-shusha"), ("SHUSHI", "shusha-shusha"), ("susa", "shusha-shusha"), ("Talish", "tartar-talish"),
    ("talış", "tartar-talish"), ("Xankəndi", "khankendi-stepanakert"), ("khojaly-mukhtar", "khojaly-mukhtar"),
    ("Shosh", "khojaly-shushakand"), ("Hadr", "khojavend-hadrut"), ("Step", "khankendi-stepanakert"),
    // As Turkish, French and Russian papers spell them, and in Armenian letters.
    ("Hankendi", "khankendi-stepanakert"), ("Hocavend", "khojavend-martuni"), ("Hocalı", "khojaly-khojaly"),
    ("Hadrout", "khojavend-hadrut"), ("Shoushi", "shusha-shusha"), ("Chouchi", "shusha-shusha"),
    ("Choucha", "shusha-shusha"), ("Martouni", "khojavend-martuni"), ("Fizouli", "fuzuli-fuzuli"),
    ("Latchine", nil), ("Cebrail", "jabrayil-jabrayil"), ("Kelbecer", "kalbajar-kalbajar"),
    ("Շուշի", "shusha-shusha"), ("Հադրութ", "khojavend-hadrut"), ("Ստեփանակերտ", "khankendi-stepanakert"),
    ("Մարտակերտ", "tartar-martakert"), ("Քարվաճառ", "kalbajar-kalbajar"), ("Բերձոր", "lachin-lachin"),
    ("ՄԱՐՏՈՒՆԻ", "khojavend-martuni"), ("Ակնա", "aghdam-aghdam"), ("Կովսական", "zangilan-zangilan"),
    ("Մատաղիս", "tartar-sugovushan"), ("Կարմիր Շուկա", "khojavend-karmir-shuka"), ("Ամարաս", "khojavend-amaras"),
    // A district tells places of one name apart, in every way in which the program writes it.
    ("Talish, Aghdam", "aghdam-talishlar"), ("Talish (Aghdam)", "aghdam-talishlar"),
    ("Talish , ағдам", "aghdam-talishlar"),
    ("talish,agdam", "aghdam-talishlar"), ("Martuni, Gegharkunik", "gegharkunik-martuni"),
    ("aghdam-talishlar", "aghdam-talishlar"),
  ])
  func meant(name: String, id: String?) { #expect(Self.id(name) == id) }

  @Test func homonymsAreAllFound() {
    guard case .found(let first, let others) = Self.gazetteer.place("Talish") else {
      Issue.record("not found")
      return
    }
    #expect(([first] + others).map { Bundled.atlas[$0].id } == ["tartar-talish", "aghdam-talishlar"])
  }

  /// What is said of a name that means no one place.
  @Test(arguments: [
    ("Hadrt", "no place is called 'Hadrt'; did you mean Hadrut (Khojavend)?"),
    ("Hadurtt", "no place is called 'Hadurtt'; did you mean Hadrut (Khojavend)?"),
    ("Şuşa şəhəri", "'Şuşa şəhəri' is not a place but a district, Shusha city"),
    ("Vayots Dzor", "'Vayots Dzor' is not a place but a district, Vayots Dzor"),
    ("London", "no place is called 'London'"), ("", "no place is called ''"), ("  ", "no place is called '  '"),
    ("Hadrut, Atlantis", "no place is called 'Hadrut, Atlantis'"),
  ])
  func complaints(name: String, words: String) { #expect(Self.complaint(about: name) == words) }

  /// Each of several is told with what to type for it.
  @Test func beginningsOfSeveral() throws {
    let words = try #require(Self.complaint(about: "Seyid"))
    #expect(words.hasPrefix("'Seyid' may be ") && words.contains("Seyidlar (Kalbajar) as kalbajar-seyidlar"))
  }

  /// The law: what a search opens as its first match, that a name finds too, or the refusal names it. Over names as they
  /// are, without their diacritics, cut short and with a letter too few.
  @Test func whatASearchFinds() {
    let atlas = Bundled.atlas
    var seeds = Seeded(5)
    for place in atlas.places where seeds.number(0...9) == 0 {
      let name = place.names.all[seeds.number(0...place.names.all.count - 1)]
      let letters = Array(name)
      var typed = name
      switch seeds.number(0...3) {
      case 0: typed = String(letters.prefix(max(3, letters.count - 2)))
      case 1 where letters.count > 5: typed.remove(at: typed.index(typed.startIndex, offsetBy: 3))
      default: break
      }
      guard let first = SearchTests.index.matches(for: typed).first else { continue }
      let sayings = [
        Self.gazetteer.place(typed).meant.map { atlas[$0].id } ?? Self.complaint(about: typed) ?? "",
        Self.gazetteer.district(typed).meant.map { atlas[$0].id }
          ?? atlas.complaint(about: typed, Self.gazetteer.district(typed), in: .english) ?? "",
      ]
      switch first.target {
      case .place(let found):
        #expect(sayings[0] == atlas[found].id || sayings[0].contains(atlas[found].names.english), "\(typed)")
      case .district(let found):
        let names = [atlas[found].id, atlas[found].names.english]
        #expect(sayings.contains { saying in names.contains { saying.contains($0) } }, "\(typed)")
      case .event, .source: break
      }
    }
  }

  /// The law: of the bearers of one name none is a city where the one that is meant is a village.
  @Test func citiesComeFirst() {
    let atlas = Bundled.atlas
    for place in atlas.places where place.rank <= 2 {
      for name in place.names.all {
        guard case .found(let first, let others) = Self.gazetteer.place(name) else { continue }
        #expect(others.allSatisfy { atlas[$0].rank >= atlas[first].rank }, "\(name)")
      }
    }
  }
}
