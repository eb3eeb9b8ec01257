/// Text folded for comparison: lower case, without diacritics, spaces and hyphens as one space.
///
///     folded("Şuşa") == "susa"; folded("ХАНКЕНДИ") == "ханкенди"
///
/// Diacritics are dropped by a table of the letters that the pack's languages use; other letters stay as they are.
@inlinable
public func folded(_ text: some StringProtocol) -> String { foldedByScalar(Substring(text)) }

@usableFromInline
func foldedByScalar(_ text: Substring) -> String {
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
    if let plain = foldedLetter(scalar) {
      result.append(plain)
    } else {
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      for one in lower where one.properties.generalCategory != .nonspacingMark {
        result.append(foldedLetter(one) ?? one)
      }
    }
  }
  return String(result)
}

/// The letter that stands for another in comparisons; nil where a letter stands for itself.
private func foldedLetter(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
  switch letter {
  // Between the languages ə is an a: Ağdərə, Agdara.
  case "ə", "Ə": "a"
  case "ё", "Ё": "е"
  case "й", "Й": "и"
  default: latinLetter(letter).map(\.properties.lowercaseMapping.unicodeScalars.first!)
  }
}
