import Screens
import TestSupport
import Testing

@testable import Curses

/// The bytes of links and copies.
@Suite struct LinkWritingTests {
  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("\u{FF}é", "w7/DqQ=="),
  ])
  func base64OfRFC4648(text: String, coded: String) { #expect(Self.text(base64(Array(text.utf8))) == coded) }

  @Test func aCopyIsOneSequence() {
    #expect(Self.text(copyBytes("foo", appends: false)) == "\u{1B}]52;c;Zm9v\u{1B}\\")
    #expect(Self.text(copyBytes("foo", appends: true)) == "\u{1B}]52;c;!\u{1B}\\\u{1B}]52;c;Zm9v\u{1B}\\")
  }

  @Test(arguments: [
    ("https://example.org/a?b=c", 1), ("http://example.org", 1), ("file:///etc/passwd", 0), ("javascript:x", 0),
    ("https://example.org/\u{1B}]0;x\u{7}", 0), ("https://example.org/a b", 0), ("https://example.org/ä", 0), ("", 0),
    ("https://" + String(repeating: "x", count: 3000), 0),
  ])
  func onlyWebAddressesAreSent(address: String, number: Int32) {
    var links = LinkTable()
    #expect(links.number(of: address) == number && links.number(of: address) == number)
  }

  /// A link begins before its first cell and ends behind its last one, and none stays open behind a frame.
  @Test func aLinkEndsWhereItsCellsEnd() {
    var writer = ScreenWriter(Capabilities(address: .other { row, column in Array("<\(column),\(row)>".utf8) }))
    writer.begin()
    writer.clear(CellSize(columns: 10, rows: 2))
    func put(_ text: String, from column: Int, row: Int, to address: String?) {
      for (offset, sign) in text.unicodeScalars.enumerated() {
        let plain = writer.number(of: .plain)
        let style = address.map { writer.number(of: plain, linkedTo: $0) } ?? plain
        writer.put(sign.value, style: style, column: column + offset, row: row)
      }
      writer.finish(row: row)
    }
    let address = "https://example.org/ab"
    put("ab", from: 0, row: 0, to: address)
    put("c", from: 2, row: 0, to: nil)
    put("d", from: 0, row: 1, to: address)
    writer.rest(column: 9, row: 1)
    let begin = "\u{1B}]8;id=d1;\(address)\u{1B}\\", end = "\u{1B}]8;;\u{1B}\\"
    let written = Self.text(writer.bytes)
    let pieces = written.split(separator: "\u{1B}").map(String.init)
    #expect(pieces.filter { $0.hasPrefix("]8;id=d1;") }.count == 2 && pieces.filter { $0.hasPrefix("]8;;") }.count == 2)
    #expect(written.contains(begin + "ab" + end + "c") && written.hasSuffix(end + "<9,1>"))
    // What is drawn without the link is sent again without it.
    writer.begin()
    put("ab", from: 0, row: 0, to: nil)
    writer.rest(column: 9, row: 1)
    #expect(Self.text(writer.bytes).contains("ab") && !Self.text(writer.bytes).contains("]8;id"))
  }

  @Test(arguments: [
    ("kitty(0.26.5)", true, true), ("foot(1.13.1)", true, true), ("VTE(7006)", true, false),
    ("VTE(4602)", false, false),
    ("tmux 3.4", true, false), ("tmux 3.3a", false, false), ("XTerm(379)", false, false),
    ("Konsole 22.12", true, false),
  ])
  func whatTheNamesTell(version: String, links: Bool, copies: Bool) {
    var answers = TerminalAnswers()
    answers.version = version
    #expect(answers.showsLinks == links && answers.takesCopies == copies)
    // Its own word goes before its name.
    answers.primary = [62, 22, 52]
    #expect(answers.takesCopies)
  }

  @Test func thePrimaryAttributesAreRead() {
    var decoder = InputDecoder()
    #expect(decoder.take(Array("\u{1B}[?62;22;52c".utf8), at: 0) == [.report(.primary([62, 22, 52]))])
  }
}
