/// The number of letters that must be put in, left out or changed to make one word of another (Levenshtein, 1965).
/// Capitals count as their small letters.
///
/// Complexity: the product of both lengths.
func editDistance(_ one: String, _ other: String) -> Int {
  let letters = other.utf8.map(small)
  // The distances of what was read of `one` to every beginning of `other`.
  var row = Array(0...letters.count)
  for letter in one.utf8.map(small) {
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
func nearest(to word: String, among known: [String]) -> String? {
  func mayBeMeant(_ other: String, _ distance: Int) -> Bool { 2 * distance < max(word.utf8.count, other.utf8.count) }
  return known.lazy
    // No distance is shorter than the difference in length, and a word may be as long as a line.
    .filter { mayBeMeant($0, abs($0.utf8.count - word.utf8.count)) }
    .map { (candidate: $0, distance: editDistance(word, $0)) }
    .filter { mayBeMeant($0.candidate, $0.distance) }
    .min { $0.distance < $1.distance }?.candidate
}

private func small(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 0x20 : byte
}
