import Basics

/// The first character of a text that may not be in it, because it would not be shown.
package func firstForbidden(in bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
  guard mayHoldForbidden(UnsafeRawBufferPointer(bytes)) else { return nil }
  return String(decoding: bytes, as: UTF8.self).unicodeScalars.first { !isShown($0) }
}

/// Whether a text has a control, or a byte with which a character starts that may be forbidden; most texts have none.
private func mayHoldForbidden(_ bytes: UnsafeRawBufferPointer) -> Bool {
  var place = 0
  while place < bytes.count {
    let end = min(place + 8, bytes.count)
    if end - place == 8 {
      // The highest bit of a byte tells one above ASCII, a control before the blank, and the last of ASCII.
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let tells = word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
      if tells & 0x8080_8080_8080_8080 == 0 {
        place = end
        continue
      }
    }
    while place < end {
      switch bytes[place] {
      case 0...0x1F, 0x7F, 0xC2, 0xCD...0xCE, 0xD4...0xE3, 0xEA, 0xED...0xF4: return true
      default: place += 1
      }
    }
  }
  return false
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
