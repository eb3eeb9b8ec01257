import Basics
import TestSupport
import Testing

/// Numbers read byte by byte, against the standard library.
@Suite struct DigitsTests {
  private func whole(_ text: String) -> Int? { Array(text.utf8).withUnsafeBufferPointer { wholeNumber(in: $0) } }
  private func decimal(_ text: String) -> Double? { Array(text.utf8).withUnsafeBufferPointer { decimalNumber(in: $0) } }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("007", 7), ("-12", -12), ("999999999999999999", 999_999_999_999_999_999),
      ("-999999999999999999", -999_999_999_999_999_999), ("1000000000000000000", nil), ("", nil), ("-", nil),
      ("--1", nil), ("+1", nil), ("1 ", nil), ("1.0", nil), ("٣", nil), ("/", nil), (":", nil),
    ] as [(String, Int?)])
  func wholes(text: String, value: Int?) { #expect(whole(text) == value) }

  @Test(
    arguments: [
      ("0", 0), ("46.7486", 46.7486), ("-12", -12), ("3.6e-05", 3.6e-05), ("00.50", 0.5), ("1E+2", 100), ("-0.0", 0),
      ("999999999999999", 999_999_999_999_999), ("9007199254740993", 9_007_199_254_740_992),
      ("0.1234567890123456789", 0.123_456_789_012_345_678_9), ("1e308", 1e308), ("1e309", nil), ("", nil), ("-", nil),
      (".5", nil), ("1.", nil), ("1e", nil), ("1e+", nil), ("+1", nil), ("1.5.2", nil), ("0x10", nil), ("nan", nil),
      ("inf", nil), ("1 ", nil), ("1e5x", nil),
    ] as [(String, Double?)])
  func decimals(text: String, value: Double?) { #expect(decimal(text) == value) }

  /// A hundred thousand words, most of them numbers of all lengths and some of them spoiled.
  @Test func theyAgreeWithTheStandardLibrary() {
    var random = Seeded(1990)
    var differing: [String] = []
    let isNumber = #/-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?/#
    func digits(upTo most: Int) -> String {
      String((0..<Int.random(in: 0...most, using: &random)).map { _ in "0123456789".randomElement(using: &random)! })
    }
    for _ in 0..<100_000 {
      var text = (Bool.random(using: &random) ? "-" : "") + digits(upTo: 20)
      if Bool.random(using: &random) { text += "." + digits(upTo: 24) }
      if Int.random(in: 0..<4, using: &random) == 0 {
        text += ["e", "E-", "e+"].randomElement(using: &random)! + digits(upTo: 3)
      }
      if Int.random(in: 0..<8, using: &random) == 0, let place = text.indices.randomElement(using: &random) {
        text.replaceSubrange(place...place, with: String("-+.eE 0x:/".randomElement(using: &random)!))
      }
      let value = Double(text).flatMap { $0.isFinite ? $0 : nil }
      let expected = text.wholeMatch(of: isNumber) == nil ? nil : value
      if decimal(text)?.bitPattern != expected?.bitPattern { differing.append(text) }
      let isWhole = text.utf8.allSatisfy { "-0123456789".utf8.contains($0) } && text.first != "+"
      let length = text.utf8.count - (text.hasPrefix("-") ? 1 : 0)
      if whole(text) != (isWhole && (1...18).contains(length) ? Int(text) : nil) { differing.append("whole " + text) }
    }
    #expect(differing == [])
  }
}
