import Chronicle
import TestSupport
import Testing

/// Speakers and the sides they speak for: no side is told twice, and none is left untold.
@Suite struct SpeakerTests {
  @Test(arguments: [
    ("az-president", Language.english, "President of Azerbaijan", "President of Azerbaijan"),
    ("az-president", .russian, "Президент Азербайджана", "Президент Азербайджана"),
    ("artsakh-army", .english, "Artsakh Defence Army", "Artsakh Defence Army"),
    ("am-mod", .armenian, "Hayastani pashtpanutyan nakhararutyun", "Hayastani pashtpanutyan nakhararutyun"),
    ("bellingcat", .english, "Bellingcat (independent)", "Bellingcat"),
  ])
  func offices(id: String, language: Language, statement: String, headed: String) throws {
    let atlas = Bundled.atlas
    let party = try #require(atlas.parties.firstIndex { $0.id == id })
    #expect(atlas.speaker(party, .statement) { $0[language] } == statement)
    #expect(atlas.speaker(party, .headed) { $0[language] } == headed)
  }

  /// An office names a side by whole words: what only begins like one does not.
  @Test(arguments: [
    ("General Staff", "General Staff (Armenia)"), ("Armenians abroad", "Armenians abroad (Armenia)"),
    ("Armenia's Staff", "Armenia's Staff"), ("Staff, Armenia", "Staff, Armenia"), ("Armenia", "Armenia"),
  ])
  func anOfficeThatMayNameItsSide(office: String, named: String) throws {
    let side = try #require(Bundled.atlas.holders.firstIndex { $0.id == "armenia" })
    let party = Party(id: "p", side: .holder(HolderIndex(side)), names: Names(english: office))
    #expect(Bundled.atlas.with(parties: [party]).speaker(0, .headed) { $0.english } == named)
  }
}
