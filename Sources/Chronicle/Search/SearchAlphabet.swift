import Basics

/// A letter as a search reads it: its folded spelling and its sound.
struct SearchLetter {
  enum Kind {
    case letter
    /// Ends a word.
    case separator
    /// Skipped as if it were not there: marks, apostrophes, control characters.
    case ignored
  }

  var kind: Kind
  /// The UTF-8 bytes of the folded letter, one to four, the first in the lowest byte.
  var plain: UInt32 = 0
  var plainCount = 0
  /// One or two rough Latin letters, none for the soft and the hard sign. `C` stands for ch, `J` for dj and zh, `S` for
  /// sh, `X` for kh, `?` for letters that the pack's languages do not use.
  var sound: (UInt8, UInt8) = (0, 0)
}

/// The table of the pack's languages' letters, by their code points.
enum SearchAlphabet {
  static func letter(_ scalar: Unicode.Scalar) -> SearchLetter {
    Int(scalar.value) < table.count ? table[Int(scalar.value)] : made(scalar)
  }

  /// Latin with its extensions, Greek and Cyrillic.
  private static let table: [SearchLetter] = (0..<0x530).map { made(Unicode.Scalar($0)!) }

  private static func made(_ scalar: Unicode.Scalar) -> SearchLetter {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber, .letterNumber,
      .otherNumber:
      guard let plain = folded(String(scalar)).unicodeScalars.first else { return SearchLetter(kind: .ignored) }
      var letter = SearchLetter(kind: .letter)
      for byte in String(plain).utf8 {
        letter.plain |= UInt32(byte) << (8 * UInt32(letter.plainCount))
        letter.plainCount += 1
      }
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      let sound = Array((sounds[small] ?? sounds[plain] ?? (plain.isASCII ? String(plain) : "?")).utf8)
      letter.sound = (sound.first ?? 0, sound.count > 1 ? sound[1] : 0)
      return letter
    case .nonspacingMark, .spacingMark, .enclosingMark, .modifierLetter, .modifierSymbol, .format:
      return SearchLetter(kind: .ignored)
    case .control: return SearchLetter(kind: scalar.properties.isWhitespace ? .separator : .ignored)
    default:
      return SearchLetter(kind: scalar == "'" || scalar == "’" || scalar == "‘" ? .ignored : .separator)
    }
  }

  /// The sounds of letters that differ from their folded spelling. The sound of `c`, `y` and `h` depends on their
  /// neighbours and is decided later.
  private static let sounds: [Unicode.Scalar: String] = [
    "e": "a", "ə": "a", "ä": "a", "ı": "i", "ş": "S", "š": "S", "ç": "C", "č": "C", "ž": "J", "j": "J", "x": "X",
    "w": "v",
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "a", "ё": "o", "ж": "J", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "X", "ц": "ts", "ч": "C", "ш": "S", "щ": "S", "ъ": "", "ы": "i", "ь": "", "э": "a", "ю": "yu", "я": "ya",
    // Azerbaijani as it was written in Cyrillic letters.
    "ә": "a", "ө": "o", "ү": "u", "ғ": "g", "һ": "h", "ҹ": "J", "ҝ": "g", "ј": "y",
  ]
}
