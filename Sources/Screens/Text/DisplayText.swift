import Basics
import Chronicle

extension Appearance {
  /// A name in the language chosen, in characters that the glyph set has.
  ///
  /// Without Unicode, Latin letters lose their diacritics, and a name in Cyrillic is replaced by the English one.
  public func text(_ names: Names) -> String {
    let name = names[language]
    guard !isUnicode else { return name }
    for known in [name, names.english] {
      // A name of invisible characters only would leave an empty text.
      if let plain = plainText(known), !plain.isEmpty { return plain }
    }
    return text(names.english)
  }

  /// A text in characters that the glyph set has. Letters that have no counterpart in ASCII become question marks.
  public func text(_ text: String) -> String {
    guard !isUnicode else { return text }
    if let plain = plainText(text) { return plain }
    var result = ""
    for scalar in composed(text).unicodeScalars where cellWidth(of: scalar) > 0 {
      result += plainText(String(scalar)) ?? String(repeating: "?", count: cellWidth(of: scalar))
    }
    return result
  }

  /// The first scalar, or the second where only ASCII can be shown.
  func pick(_ unicode: Unicode.Scalar, _ ascii: Unicode.Scalar) -> Unicode.Scalar { isUnicode ? unicode : ascii }
}
