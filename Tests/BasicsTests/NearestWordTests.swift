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
