import Chronicle
import MapPacks
import Testing
import TestSupport

@Suite struct ManifestFileTests {
  @Test(arguments: [
    Breakage("pack.json", "dayfront-map-pack", "atlas", "2: format 'atlas' is not one of dayfront-map-pack"),
    Breakage("pack.json", #""version": 1"#, #""version": 2"#, "3: version '2' is not one of 1"),
    Breakage("pack.json", #""version": 1"#, #""version": "1""#, "3: version must be a number"),
    Breakage(
      "pack.json", #""tiny""#, #""Tiny!""#,
      "4: id 'Tiny!' is not an id: letters a to z, digits and hyphens, at most 64"),
    Breakage("pack.json", #""en": "A tiny war", "#, "", "5: key 'en' is missing"),
    Breakage("pack.json", #""A tiny war""#, #""""#, "5: en is empty"),
    Breakage(
      "pack.json", #""az": """#, #""de": "Klein""#, "5: key 'de' is not known; known are en, az, hy, ru"),
    Breakage("pack.json", "2020-12-01", "2020-09-01", "6: first must not lie after last"),
    Breakage("pack.json", "2020-12-01", "2020-02-30", "6: last '2020-02-30' is not a day written YYYY-MM-DD"),
    Breakage("pack.json", "2020-12-01", "2200-01-01", "6: last 2200-01-01 is not from 1800-01-01 to 2199-12-31"),
    Breakage("pack.json", #""2020-09-26""#, "20200926", "7: baseline must be a string"),
    Breakage("pack.json", "46.25", "46.01", "8: west must not lie after east"),
    Breakage("pack.json", "39.18", "99", "8: north '99' is not from -90 to 90"),
    Breakage("pack.json", "39.18", "1e999", "8: north '1e999' is not a number"),
    Breakage(
      "pack.json", #""home""#, #""hame""#,
      "1: key 'home' is missing",
      "8: key 'hame' is not known; known are format, version, id, title, days, baseline, home, holders, countries, parties, accuracy, step, groups"
    ),
    Breakage(
      "pack.json", #""letter": "a""#, #""slot": "fifht", "letter": "a""#,
      "11: slot 'fifht' is not one of first, second, peacekeeper, third, fourth, fifth, sixth, seventh"),
    Breakage("pack.json", #""letter": "a""#, #""slot": 2, "letter": "a""#, "11: slot must be a string"),
    Breakage("pack.json", #"["artsakh"]"#, #"["artsak"]"#, "10: holder 'artsak' is not in pack.json"),
    Breakage("pack.json", #""letter": "a""#, #""letter": "z""#, "11: letter 'z' belongs to another holder already"),
    Breakage("pack.json", #""letter": "a""#, #""letter": "ab""#, "11: letter 'ab' is not one letter from a to z"),
    Breakage(
      "pack.json", #"{"id": "armenia", "letter""#, #"{"id": "artsakh", "letter""#,
      "harm.csv:3: holder 'armenia' is not in pack.json", "12: 'artsakh' is there already, on line 11",
      "16: holder 'armenia' is not in pack.json"),
    Breakage("pack.json", #""holder": "armenia""#, #""holder": "iran""#, "16: holder 'iran' is not in pack.json"),
    Breakage("pack.json", #""parties""#, #""accuracy": "good", "parties""#, "18: accuracy must be an object"),
    Breakage("pack.json", #""parties""#, #""accuracy": {"ru": "x"}, "parties""#, "18: key 'en' is missing"),
    Breakage("pack.json", #""independent""#, #""nobody""#, "20: holder 'nobody' is not in pack.json"),
  ])
  func broken(row: Breakage) { #expect(row.pack.problems() == row.problems) }

  @Test func noSlotTwice() {
    var pack = TinyPack()
    for letter in "zm" {
      pack.replace(#""letter": "\#(letter)""#, with: #""slot": "first", "letter": "\#(letter)""#, in: "pack.json")
    }
    #expect(pack.problems() == ["pack.json:12: slot 'first' belongs to another holder already"])
  }

  /// Holders are numbered by their slots; one that names none takes the first that is left.
  @Test(
    arguments: [
      (slots: [nil, nil, nil], holders: "azerbaijan first, artsakh second, armenia peacekeeper"),
      (["first", "second", "third"], "azerbaijan first, artsakh second, armenia third"),
      (["third", "second", "first"], "armenia first, artsakh second, azerbaijan third"),
      ([nil, "first", nil], "artsakh first, azerbaijan second, armenia peacekeeper"),
      (["seventh", nil, "second"], "artsakh first, armenia second, azerbaijan seventh"),
    ] as [(slots: [String?], holders: String)])
  func holdersByTheirSlots(slots: [String?], holders: String) throws {
    var pack = TinyPack()
    for (slot, letter) in zip(slots, "zam") {
      guard let slot else { continue }
      pack.replace(#""letter": "\#(letter)""#, with: #""slot": "\#(slot)", "letter": "\#(letter)""#, in: "pack.json")
    }
    let atlas = try pack.atlas()
    #expect(atlas.holders.map { "\($0.id) \($0.slot.rawValue)" }.joined(separator: ", ") == holders)
    // Whoever is named is the same as ever.
    #expect(atlas.countries.map { atlas[$0.holder].id } == ["azerbaijan", "armenia"])
    #expect(atlas.parties[0].side == .holder(HolderIndex(atlas.holders.firstIndex { $0.id == "azerbaijan" }!)))
    let azerbaijan = atlas.holders.first { $0.id == "azerbaijan" }!
    #expect(azerbaijan.opposes.map { atlas[$0].id } == ["artsakh"])
    let north = atlas.faces.firstIndex { $0.id == "north" }!
    #expect(atlas.timeline.histories[north].map { atlas[$0.state.holder].id } == ["artsakh", "azerbaijan"])
  }

  @Test func nineHoldersAreTooMany() {
    let more = "bcdefg".map { #",{"id": "\#($0)", "letter": "\#($0)", "opposes": [], "name": {"en": "\#($0)"}}"# }
    let pack = TinyPack().replacing(
      #""opposes": [], "name": {"en": "Armenia"}}"#,
      with: #""opposes": [], "name": {"en": "Armenia"}}"# + more.joined(), in: "pack.json")
    #expect(pack.problems() == ["pack.json:9: there are 9 holders without groups; the limit is 8"])
  }
}
