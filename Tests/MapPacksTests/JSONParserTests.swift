import MapPacks
import Testing
import TestSupport

@Suite struct JSONParserTests {
  /// What a manifest of this text is told, as far as the text itself goes.
  @Test(arguments: [
    ("", "1: the file ends too early"),
    ("{", "1: the file ends too early"),
    ("[1,\n2,]", "2: a comma stands before a closing bracket"),
    (#"{"a":1,}"#, "1: a comma stands before a closing bracket"),
    (#"{"a" 1}"#, "1: ':' is expected here"),
    ("{a:1}", "1: a key in quotes is expected here"),
    ("[1 2]", "1: ',' or a closing bracket is expected here"),
    ("[1}", "1: ',' or a closing bracket is expected here"),
    ("{}\n{}", "2: text follows the end of the JSON value"),
    ("[NaN]", "1: a JSON value is expected here"),
    ("[Infinity]", "1: a JSON value is expected here"),
    ("[-Infinity]", "1: this is not a JSON number"),
    ("[01]", "1: this is not a JSON number"),
    ("[1.]", "1: this is not a JSON number"),
    ("[.5]", "1: a JSON value is expected here"),
    ("[1e]", "1: this is not a JSON number"),
    ("[+1]", "1: a JSON value is expected here"),
    ("[tru]", "1: a JSON value is expected here"),
    ("['a']", "1: a JSON value is expected here"),
    ("[\"a\nb\"]", "1: a control character stands in a string"),
    (#"["\x"]"#, "1: this is not a JSON escape"),
    (#"["\u12G4"]"#, "1: this is not a JSON escape"),
    (#"["\ud800"]"#, "1: half of a surrogate pair stands alone"),
    (#"["\ud800\u0041"]"#, "1: half of a surrogate pair stands alone"),
    (#"["\udc00"]"#, "1: half of a surrogate pair stands alone"),
    ("[\"\\", "1: the file ends too early"),
    ("\u{FEFF}[", "1: the file starts with a byte order mark"),
  ])
  func broken(text: String, problem: String) {
    #expect(TinyPack().writing(text, to: "pack.json").problems().first == "pack.json:" + problem)
  }

  @Test func aBrokenManifestBlamesNobodyElse() {
    #expect(TinyPack().writing("[", to: "pack.json").problems() == ["pack.json:1: the file ends too early"])
  }

  @Test(arguments: [100_000, 65])
  func nestedBrackets(depth: Int) {
    let text = String(repeating: "[", count: depth)
    #expect(
      TinyPack().writing(text, to: "pack.json").problems() == ["pack.json:1: more than 64 brackets are open"])
  }

  @Test func duplicateKeys() {
    let pack = TinyPack().replacing(#""tiny","#, with: #""tiny", "\u0069d": "tiny","#, in: "pack.json")
    #expect(pack.problems() == ["pack.json:4: key 'id' is there twice"])
    let many = (0..<1000).map { "\"k\($0)\": 1" }.joined(separator: ",\n")
    let wide = TinyPack().writing("{\(many),\n\"k7\": 2}", to: "overlays.geojson")
    #expect(wide.problems().last == "overlays.geojson:1001: key 'k7' is there twice")
  }

  @Test func escapesAreRead() throws {
    let title = #"\u0041 \ud83d\ude00 \"\\\/ \u0259"#
    let atlas = try TinyPack().replacing("A tiny war", with: title, in: "pack.json").atlas()
    #expect(atlas.title.english == "A 😀 \"\\/ ə")
  }

  @Test func escapedControlsAreFound() {
    let pack = TinyPack().replacing("A tiny war", with: #"A\u001b[2J"#, in: "pack.json")
    #expect(pack.problems() == ["pack.json:5: en holds the invisible character U+001B"])
  }
}
