/// The fewest letters to put in, leave out, change or swap with a neighbour to turn one word into another (the restricted
/// distance of Damerau and Levenshtein); nil where it takes more than `bound`.
///
/// Complexity: the length of `one` times the bound, as cells of the table farther from its diagonal are not looked at.
public func editDistance<Letter: Equatable>(
  _ one: some RandomAccessCollection<Letter>, _ other: some RandomAccessCollection<Letter>, atMost bound: Int
) -> Int? {
  guard bound >= 0, abs(one.count - other.count) <= bound else { return nil }
  let letters = Array(other), bound = min(bound, max(one.count, letters.count)), far = bound + 1
  // The distances of what was read of `one` to every beginning of `other`, those of one letter before, and of two.
  var row = Array(repeating: far, count: letters.count + 1), last = Array(0...letters.count), before = row
  var previous: Letter?, leastOfLast = 0
  for (number, letter) in one.enumerated() {
    let first = max(0, number - bound), end = min(letters.count, number + 1 + bound)
    row[first] = first == 0 ? number + 1 : far
    var leastOfRow = row[first]
    for place in first..<end {
      let own = letters[place]
      var least = min(last[place] + (own == letter ? 0 : 1), last[place + 1] + 1, row[place] + 1)
      if place > 0, previous == own, letters[place - 1] == letter { least = min(least, before[place - 1] + 1) }
      row[place + 1] = least
      leastOfRow = min(leastOfRow, least)
    }
    if end < letters.count { row[end + 1] = far }
    // A swap leads past one row, but not past two.
    if min(leastOfRow, leastOfLast) > bound { return nil }
    (before, last, row, leastOfLast, previous) = (last, row, before, leastOfRow, letter)
  }
  return last[letters.count] <= bound ? last[letters.count] : nil
}

/// The same for words, without a bound; capitals of ASCII count as their small letters.
func editDistance(_ one: String, _ other: String) -> Int {
  let (one, other) = (one.unicodeScalars.map(small), other.unicodeScalars.map(small))
  // No more letters are changed than the longer word has.
  return editDistance(one, other, atMost: max(one.count, other.count))!
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
