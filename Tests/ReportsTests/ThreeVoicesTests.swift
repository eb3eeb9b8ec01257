import Chronicle
import TestSupport
import Testing

@testable import Reports

/// What the bundled pack tells of three places in three voices, and of the ground beside what others publish.
@Suite struct ThreeVoicesTests {
  static let atlas = Bundled.atlas
  static let book = EvidenceBook(of: atlas)

  static func place(_ id: String) throws -> PlaceEvidence {
    book[PlaceIndex(try #require(atlas.places.firstIndex { $0.id == id }))]
  }

  @Test(arguments: [
    (
      place: "shusha-shusha",
      says: [
        "2020-11-06  * contested, by Rob Lee and Ryan O'Farrell",
        "own finding: found the spot of a video or picture", "2020-11-07  * Artsakh, by Neil Hauer",
        "beside the map: as the map shows it on that day", "2020-11-09  - Azerbaijan, by OC Media",
        "no finding of their own: repeats what others said", "announced 8 Nov, assessed 9 Nov: 1 day before",
      ]
    ),
    (
      "khojavend-amaras",
      [
        "2021-01-12  - Artsakh, by News.am", "no finding of their own: asked somebody from the place",
        "2021-01-12  * Artsakh, by CivilNet", "own finding: went there",
        "beside the map: the map says nothing of it on that day", "Nobody announced anything about it.",
      ]
    ),
    (
      "khojaly-farukh",
      [
        "2022-03-28  - Russian peacekeepers, by CivilNet",
        "peacekeepers in the village, Azerbaijan's posts on the slopes",
        "Nobody announced anything about it.",
      ]
    ),
  ])
  func aPlace(place: String, says: [String]) throws {
    let text = PlaceReport(
      atlas: Self.atlas, places: [try Self.place(place)], day: nil, language: .english
    ).text
    for line in says { #expect(text.contains(line), "\(line)\n\(text)") }
  }

  /// Every opinion is counted once, and no repeated list among the findings.
  @Test func allOpinionsAreCounted() {
    let report = EvidenceReport(atlas: Self.atlas, district: nil, language: .english)
    let counted = report.agreements
    #expect(counted.map(\.rows.count).reduce(0, +) == Self.atlas.opinions.count)
    for row in counted {
      let parts =
        [row.count(\.isDifferent)]
        + [.agrees, .open, .unmapped, .contested, .unknown, .notCompared].map {
          part in row.count { $0 == part }
        }
      #expect(parts.reduce(0, +) == row.rows.count)
    }
    #expect(counted[0].rows.allSatisfy { $0.opinion.finding != .repeated && $0.opinion.finding != .none })
  }

  /// The shares of Mikaelyan and the round numbers of Tabakian lie near what the map comes to: within a tenth.
  @Test func publishedSharesLieNearOurs() {
    let comparisons = Self.atlas.shareComparisons
    #expect(comparisons.count == 7)
    for one in comparisons {
      let share = Self.atlas.shares[one.share]
      #expect(!share.reason.isEmpty)
      if !share.measure.isLength { #expect(abs(one.difference) < share.value * 0.1, "\(share.measure) \(one.own)") }
    }
  }

  /// The three parts of the ground held before the war are all of it, but for what nobody mapped and what passed to
  /// neither side.
  @Test func ourSharesAddUp() {
    let shares = Self.atlas.shareComparisons.filter { Self.atlas.shares[$0.share].unit == .percent }
    let sum = shares.reduce(0) { $0 + $1.own }
    #expect(shares.count == 3 && sum > 94 && sum < 100, "\(sum)")
  }

  /// The list of sources counts what rests on each, opinions, shares, harm and census among it.
  @Test func everySourceOfAVoiceIsCounted() {
    let atlas = Self.atlas
    let use = atlas.sourceUse()
    let named =
      atlas.opinions.map(\.sources) + atlas.shares.map(\.sources) + atlas.harm.map(\.sources)
      + atlas.census.map(\.sources)
    #expect(named.count > 200 && named.joined().allSatisfy { use[$0.index] > 0 })
  }

  /// Where no figure by nationality is known, that is said.
  @Test(arguments: [
    ("Fuzuli", "1989  Fuzuli district"), ("Jabrayil", "by nationality: not known"), ("Qubadli", "26,537  99.5%"),
    ("Lachin", "by nationality: not known"),
  ])
  func theCensusOfADistrict(name: String, says: String) throws {
    let district = try #require(Self.atlas.districts.firstIndex { $0.names.english == name })
    let text = DistrictReport(atlas: Self.atlas, asked: DistrictIndex(district), language: .english).text
    #expect(text.contains(says), "\(text)")
  }
}
