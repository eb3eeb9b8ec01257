import Basics
import Testing

@Suite struct ArmenianLettersTests {
  @Test(arguments: [
    ("Շուշի", "Shushi"), ("Հադրութ", "Hadrut"), ("Ստեփանակերտ", "Stepanakert"), ("Մարտակերտ", "Martakert"),
    ("Քարվաճառ", "Karvachar"), ("Բերձոր", "Berdzor"), ("Որոտան", "Vorotan"), ("Եղեգնաձոր", "Yeghegnadzor"),
    ("ՇՈՒՇԻ", "ShUShI"), ("Ուխտաձոր", "Ukhtadzor"), ("Կարմիր Շուկա", "Karmir Shuka"), ("և", "yev"),
    ("հոկտեմբերի", "hoktemberi"), ("Hadrut", "Hadrut"), ("Шуша", "Шуша"), ("", ""), ("Շուշի, Hadrut", "Shushi, Hadrut"),
  ])
  func written(armenian: String, latin: String) { #expect(romanized(armenian) == latin) }
}
