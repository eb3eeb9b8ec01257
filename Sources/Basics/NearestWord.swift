/// The fewest letters to put in, leave out, change or swap with a neighbour to turn one word into another (the restricted
/// distance of Damerau and Levenshtein).
///
/// Complexity: the product of both lengths.
public func editDistance<Letter: Equatable>(
  _ one: some RandomAccessCollection<Letter>, _ other: some RandomAccessCollection<Letter>
) -> Int {
  let letters = Array(other)
  // The distances of what was read of `one` to every beginning of `other`, and those of one letter before.
  var before: [Int] = [], last = Array(0...letters.count)
  var previous: Letter?
  for letter in one {
    var row = [last[0] + 1]
    row.reserveCapacity(letters.count + 1)
    for (place, own) in letters.enumerated() {
      var least = min(last[place] + (own == letter ? 0 : 1), last[place + 1] + 1, row[place] + 1)
      if place > 0, previous == own, letters[place - 1] == letter { least = min(least, before[place - 1] + 1) }
      row.append(least)
    }
    (before, last, previous) = (last, row, letter)
  }
  return last[letters.count]
}

/// The same for words; capitals of ASCII count as their small letters.
func editDistance(_ one: String, _ other: String) -> Int {
  editDistance(one.unicodeScalars.map(small), other.unicodeScalars.map(small))
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
