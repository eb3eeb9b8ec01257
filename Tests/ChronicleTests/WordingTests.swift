import Chronicle
import Testing

/// The words of the enums of records, in each of their registers.
@Suite struct WordingTests {
  /// No two cases share their words, so that none is read as another.
  private func areDistinct<Case: CaseIterable>(_ words: (Case) -> String) -> Bool {
    Set(Case.allCases.map(words)).count == Case.allCases.count
  }

  @Test func noTwoCasesAreCalledTheSame() {
    #expect(areDistinct(\Status.words) && areDistinct(\Status.inPrint))
    #expect(areDistinct(\PlaceState.words) && areDistinct(\PlaceState.inFull) && areDistinct(\PlaceState.inPrint))
    #expect(areDistinct(\Outcome.words) && areDistinct(\Outcome.inFull))
    #expect(areDistinct(\Act.words) && areDistinct(\Act.inPrint))
    #expect(areDistinct(\RunningTotal.Bound.beforeNumber) && areDistinct(\RunningTotal.Bound.afterNumber))
  }
}
