/// Whether a character may not stand in a name or a text: it would be obeyed by a terminal, turn the reading direction,
/// or not be seen at all.
///
/// These are the controls, the format characters, the separators of lines, those that Unicode calls default ignorable
/// (15.0, DerivedCoreProperties), and the code points that are no characters.
func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F: true  // controls
  case 0xAD, 0x34F, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x2065, 0xFEFF: true  // without width
  case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true  // direction
  case 0x115F...0x1160, 0x17B4...0x17B5, 0x3164, 0xFFA0, 0xFE00...0xFE0F: true  // fillers and variants
  case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true  // signs around others
  case 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true  // joiners of hieroglyphs, shorthand and notes
  case 0x2028, 0x2029, 0xFFF0...0xFFFB, 0xE0000...0xE0FFF: true  // separators, annotations, tags
  case 0xFDD0...0xFDEF: true  // no characters, nor are the last two of each plane
  case let value: value & 0xFFFE == 0xFFFE
  }
}

/// The first character of a text that may not be in it.
func firstForbidden(in bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
  // Only a control, or a character that starts with one of these bytes, can be forbidden; most texts have none.
  let isSuspect = bytes.contains { byte in
    switch byte {
    case 0...0x1F, 0x7F, 0xC2, 0xCD, 0xD8, 0xDB, 0xDC, 0xE0...0xE3, 0xEF...0xF4: true
    default: false
    }
  }
  guard isSuspect else { return nil }
  return String(decoding: bytes, as: UTF8.self).unicodeScalars.first(where: isForbidden)
}

/// Where a text stops being UTF-8 (Unicode 15, table 3-7), or nil.
func firstBadUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
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
