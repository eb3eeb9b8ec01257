import Basics

/// The first character of a text that may not be in it, because it would not be shown.
package func firstForbidden(in bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
  // Only a control, or a character that starts with one of these bytes, can be one; most texts have none.
  guard (plainPrefix(of: bytes)..<bytes.count).contains(where: { isSuspect(bytes[$0]) }) else { return nil }
  return String(decoding: bytes, as: UTF8.self).unicodeScalars.first { !isShown($0) }
}

private func isSuspect(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...0x1F, 0x7F, 0xC2, 0xCD...0xCE, 0xD4...0xE3, 0xEA, 0xED...0xF4: true
  default: false
  }
}

/// How many bytes at the start are ASCII and no controls, by eights: a lower bound.
private func plainPrefix(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
  let buffer = UnsafeRawBufferPointer(bytes)
  let ones: UInt64 = 0x0101_0101_0101_0101, high: UInt64 = 0x8080_8080_8080_8080
  var i = 0
  while i + 8 <= buffer.count {
    let word = buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self)
    // Bit 7 is set in each byte that has it, is below 0x20, or is 0x7F: for bytes below 0x80 both differences are exact
    // enough, as a borrow only comes from a byte that is itself told.
    let delete = word ^ (ones &* 0x7F)
    if (word | (word &- ones &* 0x20) | (delete &- ones)) & high != 0 { return i }
    i += 8
  }
  return i
}

/// The offset at which a text stops being UTF-8 (Unicode 15, table 3-7); nil for good UTF-8.
package func firstBadUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let buffer = UnsafeRawBufferPointer(bytes)
  var i = 0
  while i < buffer.count {
    if i + 8 <= buffer.count,
      buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      i += 8
      continue
    }
    let lead = buffer[i]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0...0x7F: length = 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return i
    }
    guard i + length <= buffer.count else { return i }
    if length > 1 {
      guard second.contains(buffer[i + 1]) else { return i }
      for k in 2..<max(2, length) where buffer[i + k] & 0xC0 != 0x80 { return i }
    }
    i += length
  }
  return nil
}
