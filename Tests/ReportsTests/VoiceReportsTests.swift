import Chronicle
import TestSupport
import Testing

@testable import Reports

/// The third voice, published shares and the census as the commands tell them, on the tiny pack.
@Suite struct VoiceReportsTests {
  let atlas: Atlas
  init() throws { atlas = try TinyPack().atlas() }

  private func place(_ number: Int) -> String {
    let book = EvidenceBook(of: atlas)
    return PlaceReport(atlas: atlas, places: [book[PlaceIndex(number)]], day: nil, language: .english).text
  }

  @Test func aPlaceInThreeVoices() throws {
    let text = place(0)
    let heads = ["\nWhat was said\n", "\nWhat was assessed of its ground\n", "\nWhat other mappers showed\n"]
    for head in heads { #expect(text.contains(head)) }
    let others = """
      What other mappers showed
        2020-10-04  * Artsakh, by Mappers [1]
                    own finding: drawn on a map of their own
                    beside the map: as the map shows it on that day
                    Its flag flies
        2020-10-05  - contested, by Mappers [1]
                    no finding of their own: no word from outside

      """
    #expect(text.contains(others), "\(text)")
  }

  /// What was agreed of a district is told in the record of each of its places.
  @Test func aPlaceSaysWhatWasAgreedOfItsDistrict() throws {
    let atlas = Bundled.atlas, book = EvidenceBook(of: atlas)
    func text(_ id: String) throws -> String {
      let number = try #require(atlas.places.firstIndex { $0.id == id })
      return PlaceReport(atlas: atlas, places: [book[PlaceIndex(number)]], day: nil, language: .english).text
    }
    let agreed = """
        from 2020-11-25  Azerbaijan, held [117]
        Its district, Kalbajar, was handed over on 25 Nov 2020. Agreed on 10 Nov 2020, first due on 15 Nov 2020, put off to \
      25 Nov 2020. [103] [128] [108] [117]
          All of that: dayfront district kalbajar

      """
    let kalbajar = try text("kalbajar-kalbajar"), hadrut = try text("khojavend-hadrut")
    #expect(kalbajar.contains(agreed), "\(kalbajar)")
    #expect(!hadrut.contains("Its district"))
  }

  @Test func aPlaceOfWhichOthersShowedNothing() {
    #expect(place(3).contains("What other mappers showed\n  Nothing of it is recorded here.\n"))
  }

  @Test func evidenceComparesAllThree() {
    let text = EvidenceReport(atlas: atlas, district: nil, language: .english).text
    for line in [
      "own findings                       1      1       0        -          0               0             0",
      "told by others, or no word         2      1       0        -          1               0             0",
      "Upton  2020-10-05  contested  Mappers  none", "who        day         of",
      "A scholar  2020-11-10  taken by fighting                    about 48.5%        50%       +1.5%  [1]",
      "  taken by fighting: He draws the line elsewhere\n",
    ] { #expect(text.contains(line), "\(line)\n\(text)") }
  }

  @Test func evidenceOfADistrictHasNoShares() {
    let text = EvidenceReport(atlas: atlas, district: DistrictIndex(1), language: .english).text
    #expect(text.contains("own findings") && !text.contains("A scholar"))
  }

  @Test func theCensusOfADistrict() {
    let text = DistrictReport(atlas: atlas, asked: DistrictIndex(1), language: .english).text
    let census = """
      People by nationality, by the census
        1979  Midland district [1]
              Armenians                     750  75%
              Azerbaijanis                    -  24.5%
              all people                  1,000
              A round number
        1989  Midland district [1]
              all people                  1,100
              by nationality: not known

      """
    #expect(text.contains(census), "\(text)")
    let other = DistrictReport(atlas: atlas, asked: DistrictIndex(2), language: .english).text
    #expect(other.contains("People by nationality: not known; no census of it is at hand.\n"))
  }
}
