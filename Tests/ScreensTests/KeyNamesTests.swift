import Screens
import Testing

@Suite struct KeyNamesTests {
  @Test(
    arguments: [
      ("ll", [.character("l"), .character("l")]), ("{Enter}q", [.enter, .character("q")]), ("{{}", [.character("{")]),
      ("{C-l}{F12}", [.control("l"), .function(12)]), ("{Nope}", nil), ("{", [.character("{")]),
      ("{}", [.character("{"), .character("}")]), ("e\u{301}", [.character("e"), .character("\u{301}")]),
    ] as [(String, [Key]?)])
  func typed(text: String, keys: [Key]?) { #expect(Key.typed(text) == keys) }

  /// A thousand times a thousand looks ahead would be seen; a hundred thousand times a hundred thousand would not end.
  @Test func manyBraces() { #expect(Key.typed(String(repeating: "{", count: 100_000))?.count == 100_000) }
}
