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

/// How many bytes at the start are ASCII and no controls, by eights: a lower bound where fewer than eight are left.
private func plainPrefix(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
  let buffer = UnsafeRawBufferPointer(bytes)
  let ones: UInt64 = 0x0101_0101_0101_0101, high: UInt64 = 0x8080_8080_8080_8080
  var i = 0
  while i + 8 <= buffer.count {
    let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self))
    // Bit 7 is set in each byte that has it, is below 0x20, or is 0x7F: for bytes below 0x80 both differences are exact
    // enough, as a borrow only comes from a byte that is itself told. So the lowest one that is told is one.
    let delete = word ^ (ones &* 0x7F)
    let told = (word | (word &- ones &* 0x20) | (delete &- ones)) & high
    if told != 0 { return i + told.trailingZeroBitCount / 8 }
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
    let length = lengthOfCharacter(at: i, in: buffer)
    guard length > 0 else { return i }
    i += length
  }
  return nil
}

/// Whether bytes are UTF-8 and all their characters may be shown: `firstBadUTF8` and `firstForbidden` at once, for many
/// texts that follow one another.
package func isShownUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let buffer = UnsafeRawBufferPointer(bytes)
  var i = 0
  while i < buffer.count {
    i += plainPrefix(of: UnsafeBufferPointer(rebasing: bytes[i...]))
    repeat {
      guard i < buffer.count else { return true }
      let length = lengthOfCharacter(at: i, in: buffer)
      guard length > 0, !isSuspect(buffer[i]) || isShown(scalar(at: i, length: length, in: buffer)) else {
        return false
      }
      i += length
    } while i < buffer.count && buffer[i] >= 0x80
  }
  return true
}

/// How many bytes the character at an offset has; 0 where it is not UTF-8.
@inline(__always)
private func lengthOfCharacter(at i: Int, in buffer: UnsafeRawBufferPointer) -> Int {
  let lead = buffer[i]
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0...0x7F: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF:
    length = 3
    if lead == 0xE0 { second = 0xA0...0xBF }
    if lead == 0xED { second = 0x80...0x9F }
  case 0xF0...0xF4:
    length = 4
    if lead == 0xF0 { second = 0x90...0xBF }
    if lead == 0xF4 { second = 0x80...0x8F }
  default: return 0
  }
  guard i + length <= buffer.count, second.contains(buffer[i + 1]) else { return 0 }
  for k in 2..<max(2, length) where buffer[i + k] & 0xC0 != 0x80 { return 0 }
  return length
}

/// The character of some bytes that are known to be UTF-8.
@inline(__always)
private func scalar(at i: Int, length: Int, in buffer: UnsafeRawBufferPointer) -> Unicode.Scalar {
  // Of the first byte its own bits, and six of each that follows.
  var value = UInt32(buffer[i]) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
  for k in 1..<max(1, length) { value = value << 6 | UInt32(buffer[i + k] & 0x3F) }
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}

/// The text of some bytes that are known to be UTF-8, without another look at them.
package func textOfGoodUTF8(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool = false) -> String {
  #if compiler(>=6.2)
    String(copying: UTF8Span(unchecked: Span(_unsafeElements: bytes), isKnownASCII: isASCII))
  #else
    String(decoding: bytes, as: UTF8.self)
  #endif
}
