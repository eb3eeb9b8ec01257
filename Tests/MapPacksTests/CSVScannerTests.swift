import MapPacks
import Testing
import TestSupport

@Suite struct CSVScannerTests {
  @Test(arguments: [
    Breakage("totals.csv", ",1,exact", ",exact", "2: the row has 4 fields, not 5"),
    Breakage("totals.csv", "A note", "A note,", "3: the row has 6 fields, not 5"),
    Breakage("totals.csv", "exact,statement,\n", "exact,statement,\n\n", "3: the line is empty"),
    Breakage("totals.csv", "A note", "A \"note\"", "3: a quote stands inside a field; quote the field and double it"),
    Breakage("totals.csv", "A note", "\"A\" note", "3: a quote stands inside a field; quote the field and double it"),
    Breakage("totals.csv", "A note", "\"A note", "3: a quoted field is never closed"),
    // A quoted field may span lines: the character is told, and the line of what follows is still right.
    Breakage(
      "totals.csv", "exact,statement,\n2020-10-09,2,", "exact,statement,\"a\nb\"\n2020-10-09,x,",
      "2: note holds the invisible character U+000A", "4: total 'x' is not a whole number"),
    Breakage("totals.csv", "A note", "A\rnote", "3: note holds the invisible character U+000D"),
  ])
  func broken(row: Breakage) { #expect(row.pack.problems() == row.problems) }

  @Test func emptyFile() {
    #expect(
      TinyPack().writing("", to: "totals.csv").problems()
        == ["totals.csv:1: the header is missing: day,total,bound,source,note"])
  }

  @Test func longLines() {
    func pack(_ count: Int) -> TinyPack {
      TinyPack().replacing("A note", with: String(repeating: "n", count: count), in: "totals.csv")
    }
    let rest = "2020-10-09,2,at-least,statement,".utf8.count
    #expect(pack(65_536 - rest).problems() == [])
    #expect(pack(65_537 - rest).problems() == ["totals.csv:3: the line has 65537 bytes; the limit is 65536"])
  }

  @Test func badUTF8IsNamedByItsLine() {
    let sequences: [[UInt8]] = [
      [0xFF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8], [0x80],
    ]
    for bad in sequences {
      var pack = TinyPack()
      let note = Array("A note".utf8)
      let at = pack.files["totals.csv"]!.count - note.count - 1
      pack.files["totals.csv"]!.replaceSubrange(at..<at + note.count, with: bad)
      #expect(pack.problems() == ["totals.csv:3: this is not UTF-8"], "\(bad)")
    }
  }

  @Test func quotesAreUndone() throws {
    let atlas = try TinyPack().replacing("A note", with: "\"\"\"a\"\", b\"\"\"\"\"", in: "totals.csv").atlas()
    #expect(atlas.totals[1].note == "\"a\", b\"\"")
  }
}
