/// The text in ASCII; nil where a letter has no counterpart there.
public func plainText(_ text: String) -> String? {
  var result = String.UnicodeScalarView()
  for scalar in composed(text).unicodeScalars {
    if scalar.isASCII {
      if cellWidth(of: scalar) > 0 { result.append(scalar) }
    } else if cellWidth(of: scalar) == 0 {
      continue
    } else if let letter = latinLetter(scalar) {
      result.append(letter)
    } else if let sign = plainSigns[scalar] {
      result.add(sign)
    } else {
      return nil
    }
  }
  return String(result)
}

/// Signs that ASCII has something like.
private let plainSigns: [Unicode.Scalar: String] = [
  "’": "'", "‘": "'", "“": "\"", "”": "\"", "–": "-", "—": "-", "…": "...", "·": "-", "•": "*", "→": "->", "←": "<-",
  "×": "x", "°": " deg", "²": "2", "±": "+-", "½": "1/2",
]
