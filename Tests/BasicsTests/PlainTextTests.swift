import Basics
import Testing

@Suite struct PlainTextTests {
  @Test(
    arguments: [
      ("Shusha", "Shusha"), ("Şuşa", "Susa"), ("Kəlbəcər", "Kelbecer"), ("S\u{327}us\u{327}a", "Susa"),
      ("Émile Ñ Ž", "Emile N Z"), ("“a” — b…", "\"a\" - b..."), ("5 km²", "5 km2"), ("40°", "40 deg"),
      ("Шуша", nil), ("漢", nil), ("a\u{200D}b", "ab"),
    ] as [(String, String?)])
  func table(text: String, plain: String?) { #expect(plainText(text) == plain) }

  /// A letter that ASCII has something like is folded to the same.
  @Test func foldingAgrees() {
    for value in 0xC0...0x24F as ClosedRange<UInt32> {
      let scalar = Unicode.Scalar(value)!
      let letter = String(scalar)
      guard scalar.properties.isAlphabetic, let plain = plainText(letter) else { continue }
      #expect(folded(letter) == plain.lowercased(), "\(letter)")
    }
  }
}
