/// The bytes that put a text on the terminal's clipboard (OSC 52). The text goes in base 64.
///
/// - Parameter appends: whether the terminal adds texts to what was copied before, as kitty does, and has to be told to
///   begin anew.
func copyBytes(_ text: String, appends: Bool) -> [UInt8] {
  let begin = Array("\u{1B}]52;c;".utf8), end = Array("\u{1B}\\".utf8)
  return (appends ? begin + [UInt8(ascii: "!")] + end : []) + begin + base64(Array(text.utf8)) + end
}

/// Bytes in base 64 (RFC 4648), padded.
func base64(_ bytes: [UInt8]) -> [UInt8] {
  let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  return stride(from: 0, to: bytes.count, by: 3).flatMap { start -> [UInt8] in
    let group = bytes[start..<min(start + 3, bytes.count)]
    let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    return (0..<4).map { place in
      place <= group.count ? signs[value >> (18 - 6 * place) & 63] : UInt8(ascii: "=")
    }
  }
}
