/// The number of cells that a character takes in a terminal: 2 for wide ones, 0 for those that are not put on a
/// screen, else 1.
///
/// Wide are East Asian Width W and F (Unicode Standard Annex #11). Not put on a screen are control and format
/// characters (among them joiners and everything that turns the direction of writing), marks that combine, unassigned
/// characters, and parts that some terminals join into one glyph and others do not: variation selectors, skin tones,
/// the letters of flags, vowels and finals of conjoining Hangul. So every terminal agrees about where a text ends.
@inlinable
public func cellWidth(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return value >= 0x20 && value < 0x7F || value >= 0xA0 && value != 0xAD ? 1 : 0 }
  if value >= 0x2500, value <= 0x28FF, value <= 0x25FC || value >= 0x2800 { return 1 }
  return cellWidthByTables(of: scalar)
}

@usableFromInline
func cellWidthByTables(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  switch value {
  // Greek, Cyrillic, Armenian, punctuation and arrows: nearly all text of maps that is left.
  case 0x391...0x3A1, 0x3A3..<0x483, 0x48A..<0x530, 0x531...0x556, 0x559...0x58A, 0x2010...0x2027, 0x2190...0x2319:
    return 1
  case 0x1160...0x11FF, 0xD7B0...0xD7FF, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: return 0
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned:
    return 0
  default: return value >= 0x1100 && isWide(value) ? 2 : 1
  }
}

private func isWide(_ value: UInt32) -> Bool {
  var low = 0, high = wideRanges.count
  while low < high {
    let middle = (low + high) / 2
    if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
  }
  return low < wideRanges.count && wideRanges[low].contains(value)
}

/// Ranges of East Asian Width W and F in Unicode 15, unassigned characters between them included.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
  0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
  0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
  0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
  0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
  0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E,
  0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
  0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
  0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320,
  0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3,
  0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC,
  0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596,
  0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2,
  0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EF, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F7F0...0x1F7F0,
  0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAF8, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
]

/// The number of cells that a text takes.
@inlinable
public func cellWidth(of text: some StringProtocol) -> Int {
  isPrintableASCII(text) ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + cellWidth(of: $1) }
}

/// Whether a text has only the 95 printable characters of ASCII, as most have: each takes one cell.
@inlinable
public func isPrintableASCII(_ text: some StringProtocol) -> Bool {
  text.utf8.withContiguousStorageIfAvailable(isPrintableASCII) ?? text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
}

/// Whether bytes are the 95 printable characters of ASCII.
@inlinable
public func isPrintableASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  // Without an early end, so that many bytes are looked at together.
  var found: UInt8 = 0
  for byte in bytes { found |= byte &- 0x20 >= 0x5F ? 1 : 0 }
  return found == 0
}
