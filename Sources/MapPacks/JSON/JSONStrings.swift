/// The four hexadecimal digits at an offset as a number, or nil where there are none.
func hexUnit(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32? {
  guard offset + 4 <= bytes.count else { return nil }
  var value: UInt32 = 0
  for byte in bytes[offset..<offset + 4] {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
    default: return nil
    }
  }
  return value
}

/// The text of a JSON string whose escapes have been checked; nil for a string without escapes, which is its own text.
func unescaped(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  let backslash = UInt8(ascii: "\\")
  guard raw.contains(backslash) else { return nil }
  var text: [UInt8] = []
  var i = 0
  while i < raw.count {
    guard raw[i] == backslash else {
      text.append(raw[i])
      i += 1
      continue
    }
    let letter = raw[i + 1]
    i += 2
    switch letter {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var value = hexUnit(in: raw, at: i) ?? 0
      i += 4
      if value >= 0xD800, value < 0xDC00 {
        let low = hexUnit(in: raw, at: i + 2) ?? 0xDC00
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        i += 6
      }
      if let scalar = Unicode.Scalar(value) { text.append(contentsOf: String(scalar).utf8) }
    default: text.append(letter)  // a quote, a backslash or a slash
    }
  }
  return text
}
