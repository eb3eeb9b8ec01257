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

  /// A text whose letters the glyph set can all show, in its characters; nil for another.
  func whole(_ text: String) -> String? { isUnicode ? text : plainText(text) }

  /// The first scalar, or the second where only ASCII can be shown.
  func pick(_ unicode: Unicode.Scalar, _ ascii: Unicode.Scalar) -> Unicode.Scalar { isUnicode ? unicode : ascii }
}

/// The text in ASCII; nil where a letter has no counterpart there.
func plainText(_ text: String) -> String? {
  var result = String.UnicodeScalarView()
  for scalar in composed(text).unicodeScalars {
    if scalar.isASCII {
      if cellWidth(of: scalar) > 0 { result.append(scalar) }
    } else if cellWidth(of: scalar) == 0 {
      continue
    } else if let plain = likeness[scalar] {
      result.add(plain)
    } else {
      return nil
    }
  }
  return String(result)
}

private let likeness: [Unicode.Scalar: String] = [
  "ə": "e", "Ə": "E", "ı": "i", "İ": "I", "ş": "s", "Ş": "S", "ç": "c", "Ç": "C", "ğ": "g", "Ğ": "G",
  "ö": "o", "Ö": "O", "ü": "u", "Ü": "U", "é": "e", "è": "e", "ê": "e", "ë": "e", "á": "a", "à": "a",
  "â": "a", "ä": "a", "í": "i", "î": "i", "ï": "i", "ó": "o", "ô": "o", "ú": "u", "û": "u", "ñ": "n",
  "š": "s", "ž": "z", "č": "c", "’": "'", "‘": "'", "“": "\"", "”": "\"", "–": "-", "—": "-", "…": "...",
  "·": "-", "•": "*", "→": "->", "←": "<-", "×": "x", "°": " deg", "²": "2", "±": "+-", "½": "1/2",
]
