/// The text with Armenian letters written in Latin ones, as maps and newspapers in English do; other letters stay.
///
///     romanized("Շուշի") == "Shushi"; romanized("Քարվաճառ") == "Karvachar"
///
/// Aspirates have no sign of their own: Թ and Տ are both t. At the beginning of a word ե is ye and ո is vo, as in
/// Yeghegnadzor and Vorotan.
public func romanized(_ text: some StringProtocol) -> String {
  // In UTF-8 all Armenian letters begin with one of three bytes.
  guard text.utf8.contains(where: { (0xD4...0xD6).contains($0) }) else { return String(text) }
  let letters = Array(text.unicodeScalars)
  var result = String.UnicodeScalarView()
  var isInWord = false
  for (place, letter) in letters.enumerated() {
    let small = smallLetter(letter)
    let isVowelU = small == "ո" && place + 1 < letters.count && smallLetter(letters[place + 1]) == "ւ"
    let endsVowelU = small == "ւ" && place > 0 && smallLetter(letters[place - 1]) == "ո"
    if isVowelU {
      result.add(letter == small ? "u" : "U")
    } else if endsVowelU {
      // The letter before it was written as both.
    } else if let latin = (isInWord ? nil : armenianBeginnings[small]) ?? armenianLetters[small] {
      result.add(letter == small ? latin : latin.prefix(1).uppercased() + latin.dropFirst())
    } else {
      result.append(letter)
    }
    isInWord = letter.properties.isAlphabetic
  }
  return String(result)
}

private func smallLetter(_ letter: Unicode.Scalar) -> Unicode.Scalar {
  letter.properties.lowercaseMapping.unicodeScalars.first ?? letter
}

/// Letters that are written differently where they begin a word.
private let armenianBeginnings: [Unicode.Scalar: String] = ["ե": "ye", "և": "yev", "ո": "vo"]

private let armenianLetters: [Unicode.Scalar: String] = [
  "ա": "a", "բ": "b", "գ": "g", "դ": "d", "ե": "e", "զ": "z", "է": "e", "ը": "y", "թ": "t", "ժ": "zh", "ի": "i",
  "լ": "l", "խ": "kh", "ծ": "ts", "կ": "k", "հ": "h", "ձ": "dz", "ղ": "gh", "ճ": "ch", "մ": "m", "յ": "y", "ն": "n",
  "շ": "sh", "ո": "o", "չ": "ch", "պ": "p", "ջ": "j", "ռ": "r", "ս": "s", "վ": "v", "տ": "t", "ր": "r", "ց": "ts",
  "ւ": "v", "փ": "p", "ք": "k", "օ": "o", "ֆ": "f", "և": "ev",
]
