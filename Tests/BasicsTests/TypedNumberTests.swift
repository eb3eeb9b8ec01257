import Basics
import Testing

@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("0", 0.0 as Double?), ("46.75", 46.75), ("-46.75", -46.75), ("007", 7), (".5", 0.5), ("5.", 5), ("-0", 0),
    ("123456789012345", 123_456_789_012_345), ("1234567890.123456", 1_234_567_890.123456),
    ("0.1234567890123456789", 0.12345678901234568),
    ("", nil), ("-", nil), (".", nil), ("-.", nil), ("+39.7", nil), ("1e3", nil), ("0x2E.Cp0", nil), ("inf", nil),
    ("nan", nil), ("1.2.3", nil), ("1,5", nil), (" 1", nil), ("1 ", nil), ("--1", nil), ("1-", nil), ("1_0", nil),
    ("١٢", nil), ("1\u{0}2", nil), ("1\u{301}", nil),
  ])
  func table(text: String, value: Double?) { #expect(typedNumber(text) == value) }
}
