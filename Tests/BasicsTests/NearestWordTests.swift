import TestSupport
import Testing

@testable import Basics

@Suite struct NearestWordTests {
  @Test(arguments: [
    ("", "", 0), ("", "day", 3), ("day", "day", 0), ("note", "notes", 1), ("kitten", "sitting", 3), ("dya", "day", 1),
    ("abcd", "badc", 2),
    ("DAY", "day", 0), ("longtitude", "longitude", 1), ("Ä", "A", 1),
  ])
  func distance(one: String, other: String, distance: Int) {
    #expect(editDistance(one, other) == distance)
    #expect(editDistance(other, one) == distance)
  }

  /// The definition of the distance, all of its table.
  static func plainly(_ one: [Int], _ other: [Int]) -> Int {
    var table = (0...one.count).map { row in (0...other.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
    for row in one.indices {
      for place in other.indices {
        let same = one[row] == other[place]
        table[row + 1][place + 1] = min(
          table[row][place] + (same ? 0 : 1), table[row][place + 1] + 1, table[row + 1][place] + 1)
        if row > 0, place > 0, one[row] == other[place - 1], one[row - 1] == other[place] {
          table[row + 1][place + 1] = min(table[row + 1][place + 1], table[row - 1][place - 1] + 1)
        }
      }
    }
    return table[one.count][other.count]
  }

  /// With a bound it is the same distance, or nil where that is above the bound.
  @Test(arguments: 1...20) func bounded(seed: Int) {
    var random = Seeded(seed)
    for _ in 0..<300 {
      let one = (0..<Int.random(in: 0...9, using: &random)).map { _ in Int.random(in: 0...3, using: &random) }
      let other = (0..<Int.random(in: 0...9, using: &random)).map { _ in Int.random(in: 0...3, using: &random) }
      let distance = Self.plainly(one, other)
      for bound in -1...10 {
        #expect(editDistance(one, other, atMost: bound) == (distance <= bound ? distance : nil))
      }
    }
  }

  @Test(arguments: [
    ("notes", "note" as String?), ("NOTE", "note"), ("name_am", "name_az"), ("name_hye", "name_hy"), ("nam", nil),
    ("lattitude", "latitude"), ("", nil), ("x", nil), ("colour", nil), ("put_off", "put_off_on"),
    (String(repeating: "note", count: 10_000), nil),
  ])
  func meant(word: String, known: String?) {
    let columns = ["name_az", "name_hy", "note", "latitude", "put_off_on"]
    #expect(nearest(to: word, among: columns) == known)
  }

  @Test(arguments: [
    ("drak", "; did you mean 'dark'?"), ("xyz", "; the themes are auto, dark, light"),
    ("Lihgt", "; did you mean 'light'?"),
  ])
  func hints(word: String, hint: String) {
    #expect(Basics.hint(for: word, among: ["auto", "dark", "light"], called: "themes") == hint)
    #expect(Basics.hint(for: word, among: [], called: "themes") == "")
  }
}
