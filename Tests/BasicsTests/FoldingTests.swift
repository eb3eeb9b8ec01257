import Basics
import TestSupport
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    (text: "Shusha", folded: "shusha"), ("SHUSHA", "shusha"), ("Vayots Dzor", "vayots dzor"),
    // Azerbaijani
    ("Şuşa", "susa"), ("Ağdam", "agdam"), ("AĞDAM", "agdam"), ("Kəlbəcər", "kalbacar"), ("KƏLBƏCƏR", "kalbacar"),
    ("Xankəndi", "xankandi"), ("Füzuli", "fuzuli"), ("Cəbrayıl", "cabrayil"), ("İmişli", "imisli"),
    ("IMISLI", "imisli"), ("Göyçay", "goycay"), ("Çıraq", "ciraq"),
    // Armenian in Latin letters
    ("Mets T’agher", "mets tagher"), ("Mets Tʼagher", "mets tagher"), ("K'arvachar", "karvachar"),
    ("Step‘anakert", "step‘anakert"),
    // Russian
    ("Агдам", "агдам"), ("АГДАМ", "агдам"), ("ХАНКЕНДИ", "ханкенди"), ("Гёйгёль", "геигель"), ("ФИЗУЛИ", "физули"),
    ("Джебраил", "джебраил"), ("Геранбой", "геранбои"),
    // Marks written apart
    ("S\u{327}us\u{327}a", "susa"), ("Ag\u{306}dam", "agdam"), ("и\u{306}", "и"),
    // Spaces and hyphens
    ("  Nor   Maragha ", "nor maragha"), ("Vayots-Dzor", "vayots dzor"), ("Vayots – Dzor", "vayots dzor"),
    ("a\u{A0}b\tc\nd", "a b c d"), ("-", ""), ("", ""), ("   ", ""), ("Place 17", "place 17"),
  ])
  func table(text: String, folded expected: String) { #expect(folded(text) == expected) }

  /// Folding twice is folding once, for every name of the pack in every language.
  @Test func foldingTwice() {
    for name in (Bundled.atlas.places.map(\.names) + Bundled.atlas.districts.map(\.names)).flatMap(\.all) {
      if folded(folded(name)) != folded(name) || folded(name.uppercased()) != folded(name) {
        Issue.record("\(name): \(folded(name)), \(folded(name.uppercased()))")
      }
    }
  }
}
