import Basics
import TestSupport
import Testing

@testable import MapPacks

@Suite struct TextChecksTests {
  /// Looking at bytes first misses no character that is not shown.
  @Test func allOfUnicode() {
    var differing: [String] = []
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isFound = Array(String(scalar).utf8).withUnsafeBufferPointer(firstForbidden) != nil
      if isFound == isShown(scalar) { differing.append(String(value, radix: 16)) }
    }
    #expect(differing == [])
  }

  /// Many texts looked at as one are those that each by itself is good.
  @Test func manyAsOne() {
    var random = Seeded(20)
    let letters = ["a", "~", " ", "ж", "ə", "Հ", "—", "𝄞"],
      bad = ["\u{0}", "\u{7F}", "\u{AD}", "\u{200B}", "\u{E000}", "\u{F0000}"]
    for _ in 0..<3_000 {
      var bytes = (0..<random.number(0...24)).flatMap { _ in
        Array((random.number(0...40) == 0 ? bad : letters)[random.number(0...5)].utf8)
      }
      if random.number(0...3) == 0, !bytes.isEmpty {
        bytes[random.number(0...bytes.count - 1)] = UInt8(random.number(0...255))
      }
      let isGood = bytes.withUnsafeBufferPointer { firstBadUTF8(in: $0) == nil && firstForbidden(in: $0) == nil }
      #expect(bytes.withUnsafeBufferPointer(isShownUTF8) == isGood, "\(bytes)")
      guard isGood else { continue }
      #expect(bytes.withUnsafeBufferPointer { textOfGoodUTF8($0) } == String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Each character by itself, and with one that is not shown.
  @Test func allOfUnicodeAsOne() {
    var differing: [String] = []
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if Array(String(scalar).utf8).withUnsafeBufferPointer(isShownUTF8) != isShown(scalar) {
        differing.append(String(value, radix: 16))
      }
    }
    #expect(differing == [])
  }

  /// Wherever in a text it stands, between how many others.
  @Test(arguments: ["\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{AD}", "\u{200B}", "\u{E000}"])
  func anywhere(character: String) {
    for letter in ["a", "~", " ", "ж", "ə", "Հ"] {
      for count in 0..<20 {
        for place in 0...count {
          let text =
            String(repeating: letter, count: place) + character + String(repeating: letter, count: count - place)
          let found = Array(text.utf8).withUnsafeBufferPointer(firstForbidden)
          #expect(found == character.unicodeScalars.first, "\(letter) \(place) \(count)")
          let others = Array(String(repeating: letter, count: count).utf8)
          #expect(others.withUnsafeBufferPointer(firstForbidden) == nil)
        }
      }
    }
  }

  /// A name of characters without a meaning is refused, as one of invisible characters is.
  @Test(arguments: [
    (name: "\u{378}\u{E000}\u{379}", found: "U+0378"), ("\u{E000}", "U+E000"), ("x\u{F0000}", "U+F0000"),
    ("\u{200B}", "U+200B"),
  ])
  func names(name: String, found: String) {
    let pack = TinyPack().replacing("exact,Upton,", with: "exact,\(name),", in: "places.csv")
    #expect(pack.checked() == ["places.csv:2: name_en holds the invisible character \(found)"])
  }
}
