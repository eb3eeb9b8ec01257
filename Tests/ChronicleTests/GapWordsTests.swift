import Chronicle
import Testing

@Suite struct GapWordsTests {
  @Test(arguments: [
    ([], "For no settlement here can both days be compared."),
    ([3], "1 settlement was announced before the map shows the ground as taken, 0 on the same day and 0 after it."),
    (
      [0, -2],
      "0 settlements were announced before the map shows the ground as taken, 1 on the same day and 1 after it. The widest are 2 days after and the same day."
    ),
    (
      [-4, -1, 0, 2, 43],
      "2 settlements were announced before the map shows the ground as taken, 1 on the same day and 2 after it. Half of them were announced between 1 day after and 2 days before. The widest are 4 days after and 43 days before."
    ),
  ])
  func sentences(gaps: [Int], words: String) {
    #expect(GapStatistics(gaps).words == words)
  }

  @Test func gapsThatCannotBeCounted() {
    #expect(
      GapStatistics.words(ofOpen: 1) == "1 more settlement cannot be counted: the day of the ground is not known.")
    #expect(GapStatistics.words(ofOpen: 16).hasPrefix("16 more settlements cannot"))
  }

  /// Reports, screens and speech take the words of a phrase from one writer.
  @Test func aPhraseAsText() {
    let names = Names(english: "Shusha")
    let phrase: Phrase =
      "\(.name(names)) \(.day(Day("2020-11-08")!)), \(.share(0.004)) \(.dash)\(.kilometres(7)) \(.sources([SourceIndex(2)]))"
    #expect(phrase.text(\.english) == "Shusha 8 Nov, <1%  - 7 km2 [3]")
    #expect(phrase.text { _ in "X" }.hasPrefix("X 8 Nov"))
  }
}
