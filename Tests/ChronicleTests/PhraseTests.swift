import Chronicle
import Geometry
import Testing

/// A phrase keeps its values.
@Suite struct PhraseTests {
  @Test func valuesStayValues() {
    let area = SquareKilometres(53), sources = [SourceIndex(2), SourceIndex(16)]
    let phrase: Phrase = "\("Lachin") corridor: \(.area(area)), \(.share(0.004)) \(.sources(sources))"
    #expect(
      phrase.spans == [
        .words("Lachin"), .words(" corridor: "), .area(area), .words(", "), .share(0.004), .words(" "),
        .sources(sources),
      ])
  }

  @Test func nothingIsNoPiece() {
    let none: Phrase = "\("")\(.prose(""))\(.sources([]))\(.either(shown: "", told: ""))"
    #expect(none.isEmpty && none == "" && none == Phrase(prose: "") && none == Phrase([.words("")]))
    #expect((none + "a").spans == [.words("a")])
    #expect([Phrase]().joined(by: ", ").isEmpty)
    #expect((["a", "b"] as [Phrase]).joined(by: ", ").spans == [.words("a"), .words(", "), .words("b")])
  }
}
