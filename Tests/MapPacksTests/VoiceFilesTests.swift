import Chronicle
import MapPacks
import TestSupport
import Testing

/// The files of other voices: opinions, shares, harm and census. What each good row becomes, and what is told of bad
/// ones.
@Suite struct VoiceFilesTests {
  @Test func opinions() throws {
    let atlas = try TinyPack().atlas()
    #expect(atlas.opinions.map(\.says) == [.holder(HolderIndex(1)), .contested, .holder(HolderIndex(0))])
    #expect(atlas.opinions.map(\.finding) == [.mapped, .none, .repeated])
    #expect(atlas.opinions[0].speaker == "Mappers" && atlas.opinions[0].note == "Its flag flies")
    #expect(Opinion.Finding.allCases.filter(\.isOwn) == [.mapped, .placed, .seen, .judged])
  }

  @Test func sharesHarmAndCensus() throws {
    let atlas = try TinyPack().atlas()
    #expect(atlas.shares.map(\.unit) == [.percent, .squareKilometres, .kilometres])
    #expect(atlas.shares.map(\.day) == [Day("2020-11-10"), nil, nil])
    #expect(atlas.harm.map(\.sides) == [[HolderIndex(0)], [HolderIndex(2), HolderIndex(1)]])
    #expect(atlas.harm.map(\.bound) == [.exact, .atMost] && atlas.harm.map(\.scope) == [.running, .part])
    #expect(atlas.census.map(\.number) == [750, nil, 1000, 1100, 12])
    #expect(atlas.census.map(\.percentText) == ["75%", "24.5%", nil, nil, nil])
    #expect(atlas.census.map(\.district) == [1, 1, 1, 1].map { DistrictIndex($0) } + [nil])
  }

  static let faults = [
    Breakage("opinions.csv", "upton,2020-10-04", "updown,2020-10-04", "2: place 'updown' is not in places.csv"),
    Breakage("opinions.csv", "artsakh,Mappers", "nobody,Mappers", "2: holder 'nobody' is not in pack.json"),
    Breakage("opinions.csv", "artsakh,Mappers", ",Mappers", "2: says is empty"),
    Breakage("opinions.csv", "Mappers,mapped", ",mapped", "2: by is empty"),
    Breakage(
      "opinions.csv", "mapped", "heard",
      "2: own_finding 'heard' is not one of mapped, placed, seen, judged, asked, repeated, none"),
    Breakage(
      "opinions.csv", "upton,2020-10-05", "upton,2020-10-03",
      "3: 2020-10-03 comes after 2020-10-04: rows must be in the order of days"),
    Breakage("shares.csv", "taken,48.5,percent", "taken,100.5,percent", "2: value '100.5' is not from 0 to 100"),
    Breakage("shares.csv", "48.5,percent", "48.5,km", "2: unit 'km' is not one of percent, km2"),
    Breakage("shares.csv", "12,km", "12,percent", "4: unit 'percent' is not one of km"),
    Breakage(
      "shares.csv", "A scholar,,held-before", "Another,,held-before",
      "4: the rows of 'A scholar' do not stand together"),
    Breakage("harm.csv", "armenia;artsakh", "armenia;", "3: side_harmed is empty"),
    Breakage("harm.csv", "armenia;artsakh", "armenia;nobody", "3: holder 'nobody' is not in pack.json"),
    Breakage("harm.csv", "Only at Upton", "", "3: note must be there with scope part"),
    Breakage("harm.csv", "3,exact", "3,more", "2: bound 'more' is not one of exact, about, at-least, at-most"),
    Breakage(
      "harm.csv", "2020-10-06", "2020-10-04",
      "3: 2020-10-04 comes after 2020-10-05: rows must be in the order of days"),
    Breakage("census.csv", "azerbaijanis,,24.5", "azerbaijanis,,", "3: number and percent are both empty"),
    Breakage("census.csv", "all,1000,", "all,1000,100", "4: percent must be empty with nationality all"),
    Breakage(
      "census.csv", "1979,Midland district,midland,azerbaijanis", "1979,Elsewhere,midland,azerbaijanis",
      "4: the rows of 'Midland district 1979' do not stand together"),
    Breakage(
      "census.csv", "1989,The province,,", "1989,The province,province,",
      "6: district 'province' is not in districts.csv"),
  ]

  @Test(arguments: faults) func aFaultIsToldWithItsLine(row: Breakage) { #expect(row.pack.problems() == row.problems) }
}
