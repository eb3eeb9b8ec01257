import Chronicle
import TestSupport
import Testing

@Suite struct GazetteerTests {
  private static var gazetteer: Gazetteer { Gazetteer(of: Bundled.atlas, index: SearchTests.index) }

  private static func district(_ name: String) -> NameReading<DistrictIndex> { gazetteer.district(name) }

  private static func id(_ name: String) -> String? { district(name).meant.map { Bundled.atlas[$0].id } }

  @Test(arguments: [
    (name: "aghdam", id: "aghdam" as String?), ("Ağdam", "aghdam"), ("AGDAM", "aghdam"), ("Агдам", "aghdam"),
    ("Akna", "aghdam"),
    ("fuzuli", "fuzuli"), ("Füzuli", "fuzuli"), ("FÜZULİ", "fuzuli"), ("Физули", "fuzuli"), ("Varanda", "fuzuli"),
    ("Kəlbəcər", "kalbajar"), ("Karvachar", "kalbajar"), ("Лачин", "lachin"), ("kashatagh", "lachin"),
    ("Stepanakert", "khankendi"), ("Martuni", "khojavend"), ("jrakan", "jabrayil"), ("vayots-dzor", "vayots-dzor"),
    ("Vayots Dzor", "vayots-dzor"),
    // A whole name wins over the beginning of another.
    ("shusha", "shusha"), ("Shusha city", "shusha-city"), ("shusha-city", "shusha-city"), ("yevlakh", "yevlakh"),
    // Beginnings of one district only; one of the zone wins over others.
    ("kal", "kalbajar"), ("Физ", "fuzuli"), ("zang", "zangilan"), ("step", "khankendi"), ("agd", "aghdam"),
    ("gegh", "gegharkunik"),
    // Names that sound like one of a district, whole ones only.
    ("Xankendi", "khankendi"), ("Kelbajar", "kalbajar"), ("Jebrail", "jabrayil"), ("Xodzhaly", "khojaly"),
    ("Карвачар", "kalbajar"), ("Tovuzz", nil), ("Kelbaj", nil), ("Jebr", nil), ("\u{301}", nil),
    // Turkish, French and Armenian letters.
    ("Hankendi", "khankendi"), ("Hocavend", "khojavend"), ("Fizouli", "fuzuli"), ("Քարվաճառ", "kalbajar"),
    ("Շուշի", "shusha"), ("Քաշաթաղ", "lachin"), ("Ստեփանակերտ", "khankendi"), ("Ասկերան", "khojaly"),
    // Beginnings of several, and nothing.
    ("k", nil), ("khoj", nil), ("a", nil), ("agh", "aghdam"), ("", nil), ("  ", nil), ("-", nil), ("london", nil),
    ("aghdamm", nil), ("hdam", nil), ("shu", nil), ("nakh", "nakhchivan-city"), ("sh", nil),
  ])
  func districts(name: String, id: String?) { #expect(Self.id(name) == id) }

  /// Every district is found by its id and its English name.
  @Test func everyDistrictByItsOwnNames() {
    for district in Bundled.atlas.districts {
      #expect(Self.id(district.id) == district.id)
      #expect(Self.id(district.names.english.uppercased()) == district.id)
    }
  }

  /// What is said of a name that means no one district.
  @Test(arguments: [
    ("Hadrut", "'Hadrut' is not a district but a place, Hadrut (Khojavend)"),
    ("Kelbaj", "no district is called 'Kelbaj'; did you mean Kalbajar?"),
    ("shu", "'shu' may be Shusha, Shusha city"), ("london", "no district is called 'london'"),
    ("", "no district is called ''"),
  ])
  func complaints(name: String, words: String) {
    #expect(Bundled.atlas.complaint(about: name, Self.district(name), in: .english) == words)
  }
}
