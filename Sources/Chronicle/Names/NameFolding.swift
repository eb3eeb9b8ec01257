/// Text folded for comparison: lower case, without diacritics, spaces and hyphens as one space.
///
///     folded("Şuşa") == "susa"; folded("ХАНКЕНДИ") == "ханкенди"
///
/// Diacritics are dropped by a table of the letters that the pack's languages use; other letters stay as they are.
public func folded(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  var pendingSpace = false
  for scalar in text.unicodeScalars {
    // Most letters are handled here, without a look into Unicode's tables.
    if !pendingSpace, scalar >= "a", scalar <= "z" {
      result.append(scalar)
      continue
    }
    if scalar.properties.isWhitespace || scalar == "-" || scalar == "‐" || scalar == "–" {
      pendingSpace = !result.isEmpty
      continue
    }
    if scalar == "'" || scalar == "’" || scalar == "ʼ" { continue }
    if scalar.properties.generalCategory == .nonspacingMark { continue }
    if pendingSpace {
      result.append(" ")
      pendingSpace = false
    }
    if let plain = plainLetters[scalar] {
      result.add(plain)
    } else {
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      for one in lower where one.properties.generalCategory != .nonspacingMark {
        if let plain = plainLetters[one] { result.add(plain) } else { result.append(one) }
      }
    }
  }
  return String(result)
}

private let plainLetters: [Unicode.Scalar: String] = [
  "ə": "a", "Ə": "a", "ı": "i", "I": "i", "İ": "i", "ş": "s", "Ş": "s", "ç": "c", "Ç": "c",
  "ğ": "g", "Ğ": "g", "ö": "o", "Ö": "o", "ü": "u", "Ü": "u", "â": "a", "á": "a", "à": "a",
  "ä": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "í": "i", "î": "i", "ñ": "n", "ó": "o",
  "ô": "o", "ú": "u", "û": "u", "š": "s", "ž": "z", "č": "c", "ё": "е", "Ё": "е", "й": "и",
  "Й": "и",
]
