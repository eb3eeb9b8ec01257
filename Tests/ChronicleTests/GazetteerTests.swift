import Chronicle
import TestSupport
import Testing

@Suite struct GazetteerTests {
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
    // Beginnings of several, and nothing.
    ("k", nil), ("khoj", nil), ("a", nil), ("agh", "aghdam"), ("", nil), ("  ", nil), ("-", nil), ("london", nil),
    ("aghdamm", nil), ("hdam", nil), ("shu", nil), ("nakh", "nakhchivan-city"), ("sh", nil),
  ])
  func districts(name: String, id: String?) {
    #expect(Bundled.atlas.district(named: name).map { Bundled.atlas[$0].id } == id)
  }

  /// Every district is found by its id and its English name.
  @Test func everyDistrictByItsOwnNames() {
    let atlas = Bundled.atlas
    for district in atlas.districts {
      #expect(atlas.district(named: district.id).map { atlas[$0].id } == district.id)
      #expect(atlas.district(named: district.names.english.uppercased()).map { atlas[$0].id } == district.id)
    }
  }
}
