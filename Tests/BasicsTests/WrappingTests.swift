import Basics
import TestSupport
import Testing

/// Texts of ASCII take another way through the code than others. A letter of the same width shows that both lead to the
/// same lines.
@Suite struct WrappingTests {
  private static func text(_ random: inout Seeded) -> String {
    let signs = ["a", "b", "a", "b", " ", " ", ", ", ". ", ": ", "; ", "a.b", "  ", "aaaaaaaaaaaaaa"]
    return (0..<random.number(0...20)).map { _ in signs[random.number(0...signs.count - 1)] }.joined()
  }

  private static func accented(_ text: String) -> String { String(text.map { $0 == "a" ? "\u{E4}" : $0 }) }

  @Test func linesOfASCIIAreThoseOfOtherLetters() {
    var random = Seeded(2), broken = 0
    for _ in 0..<3000 {
      let text = Self.text(&random), width = random.number(0...24)
      let lines = wrapped(text, to: width)
      #expect(lines.map(Self.accented) == wrapped(Self.accented(text), to: width), "\(text) in \(width)")
      if lines.count > 1 { broken += 1 }
    }
    #expect(broken > 500)
  }

  @Test func partsOfASCIIAreThoseOfOtherLetters() {
    var random = Seeded(3), cut = 0
    for _ in 0..<3000 {
      let text = Self.text(&random), width = random.number(0...40)
      let short = shortened(text, to: width)
      #expect(Self.accented(short) == shortened(Self.accented(text), to: width), "\(text) in \(width)")
      if short.hasSuffix(" …") { cut += 1 }
    }
    #expect(cut > 50)
  }
}
