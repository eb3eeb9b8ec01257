import Chronicle
import TestSupport
import Testing

@Suite struct ProvisionCountdownTests {
  /// A provision on a day: due, days left, put off by, done; "-" before it was agreed.
  @Test(arguments: [
    "kalbajar-district 2020-11-09 -", "kalbajar-district 2020-11-10 2020-11-15 5 0 no",
    "kalbajar-district 2020-11-14 2020-11-15 1 0 no", "kalbajar-district 2020-11-15 2020-11-25 10 10 no",
    "kalbajar-district 2020-11-24 2020-11-25 1 10 no", "kalbajar-district 2020-11-25 2020-11-25 0 10 yes",
    "kalbajar-district 2020-12-01 2020-11-25 -6 10 yes", "aghdam-district 2020-11-16 2020-11-20 4 0 no",
    "aghdam-district 2020-11-20 2020-11-20 0 0 yes", "lachin-district 2020-11-30 2020-12-01 1 0 no",
    "lachin-district 2020-12-01 2020-12-01 0 0 yes", "gazakh-villages 2020-12-01 2020-11-20 -11 0 no",
    "lachin-town-2022 2020-12-01 -", "hadrut-pocket 2020-12-12 -",
  ])
  func onADay(row: String) {
    let words = row.split(separator: " ").map(String.init)
    let found = Bundled.atlas.provisions(on: Day(words[1])!)
      .first { Bundled.atlas.provisions[$0.provision].id == words[0] }
    let text = found.map { "\($0.due) \($0.daysLeft) \($0.putOffBy ?? 0) \($0.isDone ? "yes" : "no")" } ?? "-"
    #expect(text == words.dropFirst(2).joined(separator: " "))
  }

  @Test func thePostponementHasItsDay() throws {
    let found = Bundled.atlas.provisions(on: Day("2020-11-16")!).filter { $0.putOffOn != nil }
    #expect(found.map { Bundled.atlas.provisions[$0.provision].id } == ["kalbajar-district"])
    #expect(found.map(\.putOffOn) == [Day("2020-11-15")!])
  }
}
