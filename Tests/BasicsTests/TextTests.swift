import Basics
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    (12.345, 1, "12.3"), (0.05, 1, "0.1"), (-0.04, 1, "0.0"), (1234.5, 0, "1235"), (0.999, 2, "1.00"),
    (-3.14159, 3, "-3.142"),
    (Double.nan, 1, "-"), (Double.infinity, 0, "-"),
  ])
  func decimals(value: Double, places: Int, text: String) { #expect(decimal(value, places) == text) }

  @Test(arguments: [(3.0, "+3"), (0, "0"), (-27, "-27"), (-2.5, "-2.5"), (1.25, "+1.3")])
  func signs(value: Double, text: String) {
    #expect(signed(value) == text)
    if value == value.rounded() { #expect(signed(Int(value)) == text) }
  }

  @Test(arguments: [(0, "0 days"), (1, "1 day"), (12, "12 days")])
  func counts(count: Int, text: String) { #expect(counted(count, "day") == text) }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-4321, "-4,321")])
  func groups(value: Int, text: String) { #expect(grouped(value) == text) }

  @Test(arguments: [(0, "0%"), (0.001, "<1%"), (0.5, "50%"), (0.998, ">99%"), (0.9999, "100%"), (1, "100%")])
  func percents(share: Double, text: String) { #expect(percent(share) == text) }

  @Test(arguments: [
    ("abc", 3), ("Şuşa", 4), ("Ханкенди", 8), ("e\u{301}", 1), ("\u{200B}x", 1), ("漢字", 4), ("\u{1F600}", 2),
    ("\u{1B}[31m", 4),
  ])
  func widths(text: String, width: Int) { #expect(cellWidth(of: text) == width) }

  @Test(arguments: [
    ("Khojavend", 9, "Khojavend"), ("Khojavend", 8, "Khojave…"), ("Khojavend", 1, "…"), ("Khojavend", 0, ""),
    ("漢字漢字", 5, "漢字…"),
  ])
  func truncation(text: String, width: Int, cut: String) { #expect(truncated(text, to: width) == cut) }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]), ("", 5, []), ("a b", 0, []),
    ("x  y", 3, ["x y"]),
  ])
  func wrapping(text: String, width: Int, lines: [String]) { #expect(wrapped(text, to: width) == lines) }
}
