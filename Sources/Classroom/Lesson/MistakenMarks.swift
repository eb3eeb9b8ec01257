/// The mark of a line that looks like a choice of a question and is none: `–` of "– Artsakh", `a)` of "a) Artsakh"; nil
/// for other lines.
///
/// Writing programs turn a hyphen into a dash by themselves, and people are used to bullets and letters.
func mistakenMark(of text: String) -> String? {
  let scalars = text.unicodeScalars
  guard let first = scalars.first else { return nil }
  if bullets.contains(first) { return String(first) }
  if first == "+", scalars.dropFirst().first == " " { return "+" }
  let mark = scalars.prefix { $0 != " " }
  guard mark.count < scalars.count, isLetterOrNumber(mark) else { return nil }
  return String(String.UnicodeScalarView(mark))
}

/// Whether a word counts choices: `a)`, `(b)`, `3.`, `4)`.
private func isLetterOrNumber(_ mark: Substring.UnicodeScalarView) -> Bool {
  var inner = mark
  guard let end = inner.popLast(), end == ")" || end == "." else { return false }
  if end == ")", inner.first == "(" { inner.removeFirst() }
  guard inner.count == 1, let only = inner.first else { return false }
  return ("a"..."f").contains(only) || ("A"..."F").contains(only) || ("1"..."6").contains(only)
}

/// Dashes and bullets that stand at the beginning of a line of a list: all dashes of Unicode but the hyphen of the
/// keyboard, stars but its asterisk, bullets and boxes.
private let bullets: Set<Unicode.Scalar> = [
  "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2043}", "\u{2212}", "\u{2796}",
  "\u{FE58}", "\u{FE63}", "\u{FF0D}", "\u{2217}", "\u{2605}", "\u{2731}", "\u{FF0A}", "\u{2713}", "\u{2714}",
  "\u{00B7}", "\u{2022}", "\u{2023}", "\u{2219}", "\u{25AA}", "\u{25AB}", "\u{25A0}", "\u{25A1}", "\u{25CB}",
  "\u{25CF}", "\u{25E6}", "\u{2610}", "\u{2611}", "\u{25B8}", "\u{25B6}", "\u{30FB}",
]

/// Whether a text has the form of a language's tag by BCP 47: `ru`, `hy`, `az-Latn`.
func isLanguageTag(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter) else { return false }
  return text.utf8.count <= 35 && parts.dropFirst().allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(isPart) }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func isPart(_ byte: UInt8) -> Bool {
  isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
