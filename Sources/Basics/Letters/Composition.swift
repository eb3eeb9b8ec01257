/// The text with each letter and its combining marks as one scalar where Unicode has such a scalar. Other marks are
/// left out, as is everything else that takes no cell.
///
///     composed("S\u{327}us\u{327}a") == "Şuşa"
///
/// A cell of a screen holds one scalar. The pairs are not listed here: texts that are canonically equivalent are equal
/// and hash alike in Swift, so a dictionary of the composed letters finds them by their parts.
@inlinable
public func composed(_ text: some StringProtocol) -> String {
  // Nearly all texts are recognised in one pass over their bytes as needing no change: combining marks begin at
  // U+0300, which is 0xCC in UTF-8; of the higher bytes 0xD0, 0xD1, 0xD4 and 0xD5 begin only letters of Cyrillic and
  // Armenian.
  if text.utf8.allSatisfy({ $0 < 0xCC || $0 == 0xD0 || $0 == 0xD1 || $0 == 0xD4 || $0 == 0xD5 }) { return String(text) }
  return composedByParts(String(text))
}

@usableFromInline
func composedByParts(_ text: String) -> String {
  if text.unicodeScalars.allSatisfy({ cellWidth(of: $0) > 0 }) { return text }
  var result = String.UnicodeScalarView()
  for character in text {
    var base: Unicode.Scalar?
    for scalar in character.unicodeScalars {
      if let letter = base, let whole = composedLetters[String(letter) + String(scalar)] {
        base = whole
      } else if cellWidth(of: scalar) > 0 {
        if let base { result.append(base) }
        base = scalar
      }
    }
    if let base { result.append(base) }
  }
  return String(result)
}

/// The composed letters of the Latin, Greek and Cyrillic blocks. A look-up finds them by their parts as well.
private let composedLetters: [String: Unicode.Scalar] = {
  var letters: [String: Unicode.Scalar] = [:]
  for range in [0xC0...0x24F, 0x386...0x3CE, 0x400...0x4FF, 0x1E00...0x1EFF] as [ClosedRange<UInt32>] {
    for value in range {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      letters[String(scalar)] = scalar
    }
  }
  return letters
}()
