import Chronicle
import Geometry
import MapPacks
import TestSupport
import Testing

/// Holders with the looks of groups: `groups` of pack.json.
@Suite struct GroupsTests {
  @Test func soundAndRead() throws {
    #expect(TinyPack.grouped.checked() == [])
    let atlas = try TinyPack.grouped.atlas()
    #expect(atlas.holders.map(\.id) == ["north", "south", "hills", "rivers"])
    #expect(atlas.members.count == 11)
    #expect(atlas.members.map { atlas[$0.group].id }.suffix(3) == ["hills", "rivers", "rivers"])
  }

  /// Who has a face on a day: the holder, and the group whose look the ground has.
  @Test(arguments: [
    ("b2", "2001-03-04", "hazel", "hills"), ("b2", "2001-03-05", "ash", "north"),
    ("b2", "2001-03-12", "cedar", "north"),
    ("c1", "2001-03-07", "elm", "south"), ("c1", "2001-03-08", "fir", "south"), ("d2", "2001-03-14", "ivy", "hills"),
  ])
  func whoHolds(face: String, day: String, holder: String, group: String) throws {
    let atlas = try TinyPack.grouped.atlas()
    let number = try #require(atlas.faces.firstIndex { $0.id == face })
    let state = atlas.timeline.state(of: FaceIndex(number), on: try #require(Day(day)))
    #expect(state.member.map { atlas[$0].id } == holder)
    #expect(atlas[state.holder].id == group)
  }

  /// One table of faults: each is told with its line.
  @Test(arguments: [
    (
      #""group": "hills", "name": {"en": "Ivy""#, #""group": "dales", "name": {"en": "Ivy""#,
      ["24: group 'dales' is not in pack.json"]
    ),
    (#""group": "hills", "name": {"en": "Ivy""#, #""name": {"en": "Ivy""#, ["24: key 'group' is missing"]),
    (
      #""group": "hills", "name": {"en": "Ivy""#, #""group": "hills", "letter": "i", "name": {"en": "Ivy""#,
      ["24: key 'letter' belongs to the group of this holder"]
    ),
    (
      #"{"id": "ivy""#, #"{"id": "hazel""#,
      ["control.csv:14: holder 'ivy' is not in pack.json", "24: 'hazel' is there already, on line 23"]
    ),
    (
      #"{"id": "rivers", "letter""#, #"{"id": "hills", "letter""#,
      [
        "13: 'hills' is there already, on line 12", "25: group 'rivers' is not in pack.json",
        "26: group 'rivers' is not in pack.json",
      ]
    ),
    (
      #""group": "rivers", "name": {"en": "Juniper""#, #""group": "hills", "name": {"en": "Juniper""#, []
    ),
    (#"["south", "hills"]"#, #"["south", "ash"]"#, ["10: group 'ash' is not in pack.json"]),
    (#""side": "north""#, #""side": "ash""#, ["32: group 'ash' is not in pack.json"]),
    (#""holder": "ash""#, #""holder": "north""#, ["29: holder 'north' is not in pack.json"]),
  ])
  func broken(old: String, new: String, problems: [String]) {
    let pack = TinyPack.grouped.replacing(old, with: new, in: "pack.json")
    #expect(pack.problems() == problems.map { $0.hasPrefix("control") ? $0 : "pack.json:" + $0 })
  }

  @Test func groupWithoutHolder() {
    var pack = TinyPack.grouped
    for name in ["Juniper", "Kapok"] {
      pack.replace(
        #""group": "rivers", "name": {"en": "\#(name)""#, with: #""group": "hills", "name": {"en": "\#(name)""#,
        in: "pack.json")
    }
    #expect(pack.problems() == ["pack.json:13: group 'rivers' has no holder"])
  }

  @Test func noGroups() {
    let pack = TinyPack().replacing(#""holders": ["#, with: "\"groups\": [],\n  \"holders\": [", in: "pack.json")
    #expect(pack.problems().first == "pack.json:9: groups is empty")
  }

  @Test func groupWhereThereAreNone() {
    let pack = TinyPack().replacing(#""letter": "a""#, with: #""group": "x", "letter": "a""#, in: "pack.json")
    #expect(pack.problems() == ["pack.json:11: group 'x' is not in pack.json"])
  }

  /// 250 holders pass, 251 do not; nine groups do not.
  @Test(arguments: [250, 251]) func manyHolders(count: Int) {
    let more = (11..<count).map { #"    {"id": "h-\#($0)", "group": "hills", "name": {"en": "Holder \#($0)"}},"# }
    let pack = TinyPack.grouped.replacing(
      #""holders": ["#, with: "\"holders\": [\n" + more.joined(separator: "\n"), in: "pack.json")
    #expect(
      pack.problems() == (count == 250 ? [] : ["pack.json:15: there are 251 holders; the limit is 250"]))
  }

  @Test func nineGroups() {
    let more = "tuvwx".map {
      #"    {"id": "g-\#($0)", "letter": "\#($0)", "opposes": [], "name": {"en": "Group \#($0)"}},"#
    }
    let pack = TinyPack.grouped.replacing(
      #""groups": ["#, with: "\"groups\": [\n" + more.joined(separator: "\n"), in: "pack.json")
    #expect(pack.problems().first == "pack.json:9: there are 9 groups; the limit is 8")
  }
}
