import Basics

/// Texts on the line between presenter and followers: nothing in them can steer a terminal.
public enum ClassText {
  /// The text with a space in place of each control character, each character that changes the direction of writing,
  /// and each invisible one. At most `limit` bytes of UTF-8, cut between characters.
  ///
  /// - Parameter keepsLines: whether line feeds stay.
  public static func clean(_ text: String, limit: Int, keepsLines: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    var room = limit
    for scalar in text.unicodeScalars {
      let shown = keepsLines && scalar == "\n" || isShown(scalar) ? scalar : " "
      room -= UTF8.width(shown)
      if room < 0 { break }
      result.append(shown)
    }
    return String(result)
  }

  /// The bytes of a text, with `%` and every control byte written as `%` and two hexadecimal digits; at most `limit`
  /// bytes.
  static func escaped(_ text: String, limit: Int) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      let bytes = UTF8.encode(scalar)!.flatMap { needsEscape($0) ? escape($0) : [$0] }
      if result.count + bytes.count > limit { break }
      result += bytes
    }
    return result
  }

  /// The text that escaped bytes stand for; nil where a `%` does not begin an escape. Bytes that are not UTF-8 are
  /// repaired.
  static func unescaped(_ bytes: some Collection<UInt8>) -> String? {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      bytes.formIndex(after: &index)
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      var value: UInt8 = 0
      for _ in 0..<2 {
        guard index < bytes.endIndex, let digit = hexValue(bytes[index]) else { return nil }
        value = value << 4 | digit
        bytes.formIndex(after: &index)
      }
      result.append(value)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "%") }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
