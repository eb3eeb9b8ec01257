import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// Each piece of a phrase on screens and in speech, from its value.
@Suite struct SpanTests {
  static let appearance = Appearance()
  static let names = Names(english: "Shusha", azerbaijani: "Şuşa", russian: "Шуша")
  static let some = [SourceIndex(102), SourceIndex(127)]

  /// One of each kind; the switch says when one is missing.
  static let spans: [Span] = [
    .words("words"), .prose("7 km2"), .name(names), .day(Day("2020-10-09")!), .date(Day("2020-10-09")!),
    .area(SquareKilometres(1558)), .kilometres(1558), .share(0.004), .sources(some), .sourceList(some),
    .source(SourceIndex(6)), .either(shown: "eye", told: "ear"),
  ]

  static func kind(_ span: Span) -> Int {
    switch span {
    case .words: 0
    case .prose: 1
    case .name: 2
    case .day: 3
    case .date: 4
    case .area: 5
    case .kilometres: 6
    case .share: 7
    case .sources: 8
    case .sourceList: 9
    case .source: 10
    case .either: 11
    }
  }

  @Test func everyKindIsTested() { #expect(Self.spans.map(Self.kind) == Array(0...11)) }

  @Test(arguments: [
    (Span.words("a"), "a", "a"), (.prose("7 km2"), "7 km2", "7 square kilometres"), (.name(names), "Shusha", "Shusha"),
    (.day(Day("2020-10-09")!), "9 Oct", "9 Oct"), (.date(Day("2020-10-09")!), "9 Oct 2020", "9 Oct 2020"),
    (.area(SquareKilometres(1558)), "1,558 km²", "1,558 square kilometres"),
    (.area(SquareKilometres(1)), "1.0 km²", "1.0 square kilometres"),
    (.kilometres(1), "1 km²", "1 square kilometre"), (.kilometres(1558), "1558 km²", "1558 square kilometres"),
    (.share(0.62), "62%", "62%"), (.share(0.004), "<1%", "less than 1%"), (.share(0.998), ">99%", "more than 99%"),
    (.sources([SourceIndex(2)]), "[3]", "source 3"), (.sources(some), "[103] [128]", "sources 103, 128"),
    (.sourceList([SourceIndex(0)]), "sources [1]", "sources 1"), (.source(SourceIndex(6)), "[7]", "Source 7:"),
    (.dash, " - ", ","), (Span.then, " → ", ", then"), (.nothing, "-", "none"), (.drawn("##"), "##", ""),
  ])
  func shownAndTold(span: Span, shown: String, told: String) {
    #expect(Self.appearance.shown(Phrase([span])) == shown)
    #expect(Self.appearance.told(Phrase([span])) == told)
  }

  /// What a screen shows of a phrase is what it shows of the pieces, one after another.
  @Test(arguments: 1...40) func shownIsTheSumOfItsPieces(seed: Int) {
    var random = Seeded(seed * 29)
    let spans = (0..<random.number(0...9)).map { _ in Self.spans.randomElement(using: &random)! }
    #expect(
      Self.appearance.shown(Phrase(spans)) == spans.map { Self.appearance.shown(Phrase([$0])) }.joined())
    let told = Self.appearance.told(Phrase(spans))
    for sign in ["[", "]", "<", "km2"] { #expect(!told.contains(sign), "\(told)") }
  }

  @Test(
    arguments: [
      ("53 \(.share(0.004)) \(.sources(some))", "53 less than 1%, sources 103, 128"),
      ("denied by them \(.sources([SourceIndex(3)]))", "denied by them, source 4"),
      ("It is so. \(.sources([SourceIndex(3)]))", "It is so. source 4"),
      ("\(.source(SourceIndex(6))) \(.prose("A title"))", "Source 7: A title"),
      ("note [sic] kept", "note [sic] kept"), ("\(.prose("a - b, then <1% of  it"))", "a, b, then less than 1% of it"),
      ("\(.prose("bell\u{7} \u{202E}turned"))", "bell turned"), ("", ""), ("assessment \(.sources([]))", "assessment"),
    ] as [(Phrase, String)])
  func phrasesAloud(phrase: Phrase, told: String) { #expect(Self.appearance.told(phrase) == told) }

  @Test func lettersThatTheGlyphsLackAreReplaced() {
    let ascii = Appearance(glyphs: .ascii, language: .azerbaijani)
    #expect(ascii.shown("\(.name(Self.names))") == "Susa" && ascii.told("\(.name(Self.names))") == "Susa")
    #expect(ascii.whole("Şuşa") == "Susa" && ascii.whole("Шуша") == nil)
    #expect(Self.appearance.whole("Шуша") == "Шуша")
  }
}
