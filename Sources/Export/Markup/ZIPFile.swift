/// A ZIP archive of one file: what a KMZ file is.
///
/// PKWARE, *.ZIP File Format Specification* 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. The date is always the first one
/// that the format has, 1 January 1980, so that the same content makes the same archive.
public func zipFile(holding name: String, _ content: [UInt8]) -> [UInt8] {
  let title = Array(name.utf8), packed = deflated(content)
  // What the entry's own header and the one in the directory have in common.
  var entry: [UInt8] = []
  entry.add(20, bytes: 2)  // the version needed to read it: 2.0
  entry.add(1 << 11, bytes: 2)  // the name is UTF-8
  entry.add(8, bytes: 2)  // deflated
  entry.add(0, bytes: 2)  // midnight
  entry.add(1 << 5 | 1, bytes: 2)  // 1 January 1980
  entry.add(Int(checksum(content)), bytes: 4)
  entry.add(packed.count, bytes: 4)
  entry.add(content.count, bytes: 4)
  entry.add(title.count, bytes: 2)
  entry.add(0, bytes: 2)  // nothing extra

  var file: [UInt8] = [0x50, 0x4B, 3, 4] + entry + title
  file += packed
  let directory = file.count
  file += [0x50, 0x4B, 1, 2, 20, 0] + entry
  file.add(0, bytes: 2)  // no comment
  file.add(0, bytes: 2)  // the first disk
  file.add(0, bytes: 2)  // nothing about text
  file.add(0, bytes: 4)  // nothing about rights
  file.add(0, bytes: 4)  // where the entry begins
  file += title
  let length = file.count - directory
  file += [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0]
  file.add(length, bytes: 4)
  file.add(directory, bytes: 4)
  file.add(0, bytes: 2)  // no comment
  return file
}

/// CRC-32 as ZIP has it: the reflected polynomial 0x04C11DB7 (ISO 3309).
func checksum(_ bytes: [UInt8]) -> UInt32 {
  let table = (0..<256).map { remainder(of: UInt32($0)) }
  var sum: UInt32 = ~0
  for byte in bytes { sum = sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 255)] }
  return ~sum
}

/// The remainder of a byte that is divided by the polynomial.
private func remainder(of byte: UInt32) -> UInt32 {
  var rest = byte
  for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  return rest
}

extension [UInt8] {
  /// Adds a number, its lowest byte first.
  fileprivate mutating func add(_ number: Int, bytes count: Int) {
    for place in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}
