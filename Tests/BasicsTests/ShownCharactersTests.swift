import Basics
import Testing

@Suite struct ShownCharactersTests {
  @Test(
    arguments: [
      ("a", true), ("ə", true), ("Ш", true), ("Ա", true), ("漢", true), ("\u{301}", true), ("\u{A0}", true), ("…", true),
      ("\u{1B}", false), ("\n", false), ("\u{7F}", false), ("\u{9B}", false), ("\u{AD}", false), ("\u{200D}", false),
      ("\u{202E}", false), ("\u{2028}", false), ("\u{3164}", false), ("\u{FE0F}", false), ("\u{378}", false),
      ("\u{E000}", false), ("\u{E0041}", false), ("\u{FFFE}", false), ("\u{10FFFD}", false),
    ] as [(Unicode.Scalar, Bool)])
  func some(scalar: Unicode.Scalar, isShown expected: Bool) { #expect(isShown(scalar) == expected) }

  /// The shortcuts for what is common say what the tables of Unicode say.
  @Test func allOfUnicode() {
    var differing: [String] = []
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isMeaningless: Bool =
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
        }
      if isShown(scalar) == isMeaningless { differing.append(String(value, radix: 16)) }
    }
    #expect(differing == [])
  }
}
