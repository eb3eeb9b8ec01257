/// The number of letters that must be put in, left out or changed to make one word of another (Levenshtein, 1965).
/// Capitals of ASCII count as their small letters.
///
/// Complexity: the product of both lengths.
func editDistance(_ one: String, _ other: String) -> Int {
  let letters = other.unicodeScalars.map(small)
  // The distances of what was read of `one` to every beginning of `other`.
  var row = Array(0...letters.count)
  for letter in one.unicodeScalars.map(small) {
    var diagonal = row[0]
    row[0] += 1
    for (place, own) in letters.enumerated() {
      let changed = diagonal + (own == letter ? 0 : 1)
      diagonal = row[place + 1]
      row[place + 1] = min(changed, row[place] + 1, diagonal + 1)
    }
  }
  return row[letters.count]
}

/// The word that was probably meant by another: the nearest of those that have more than half of their letters in common
/// with it, the first of several; nil where there is none.
///
///     nearest(to: "themes", among: ["theme", "names"]) == "theme"
public func nearest(to word: String, among known: [String]) -> String? {
  let length = word.unicodeScalars.count
  func mayBeMeant(_ other: String, _ distance: Int) -> Bool { 2 * distance < max(length, other.unicodeScalars.count) }
  return known.lazy
    // No distance is shorter than the difference in length, and a word may be as long as a line.
    .filter { mayBeMeant($0, abs($0.unicodeScalars.count - length)) }
    .map { (candidate: $0, distance: editDistance(word, $0)) }
    .filter { mayBeMeant($0.candidate, $0.distance) }
    .min { $0.distance < $1.distance }?.candidate
}

/// The end of a complaint about a word that is not known: `; did you mean 'theme'?`, or the known words where none is
/// near.
///
///     "there is no key 'thme'" + hint(for: "thme", among: keys, called: "keys")
public func hint(for word: String, among known: [String], called kind: String) -> String {
  if let meant = nearest(to: word, among: known) { return "; did you mean '\(meant)'?" }
  return known.isEmpty ? "" : "; the \(kind) are \(known.joined(separator: ", "))"
}

private func small(_ letter: Unicode.Scalar) -> UInt32 {
  letter >= "A" && letter <= "Z" ? letter.value + 0x20 : letter.value
}
