/// The SHA-256 digest of bytes (FIPS 180-4, section 6.2): what a page's policy names its own script by.
///
/// It is made for texts of some kilobytes. Nothing secret rests on it.
func sha256(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  var message = Array(bytes)
  let bits = UInt64(message.count) * 8
  message.append(0x80)
  while message.count % 64 != 56 { message.append(0) }
  message += (0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
  var hash: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  for start in stride(from: 0, to: message.count, by: 64) {
    hash = zip(hash, compressed(message[start..<start + 64], hash)).map { $0 &+ $1 }
  }
  return hash.flatMap { word in (0..<4).reversed().map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
}

/// One round of 64 steps over a block of 64 bytes.
private func compressed(_ block: ArraySlice<UInt8>, _ hash: [UInt32]) -> [UInt32] {
  func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
  var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
    block[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  }
  for at in 16..<64 {
    let far = words[at - 15], near = words[at - 2]
    let one = turned(far, 7) ^ turned(far, 18) ^ far >> 3, two = turned(near, 17) ^ turned(near, 19) ^ near >> 10
    words.append(words[at - 16] &+ one &+ words[at - 7] &+ two)
  }
  var v = hash
  for at in 0..<64 {
    let choice = v[4] & v[5] ^ ~v[4] & v[6], majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
    let fifth = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
    let first = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
    let one = v[7] &+ fifth &+ choice &+ roundConstants[at] &+ words[at]
    v = [one &+ first &+ majority, v[0], v[1], v[2], v[3] &+ one, v[4], v[5], v[6]]
  }
  return v
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
  0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
  0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
  0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
  0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
  0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
  0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]

/// Bytes as text in the 64 letters of RFC 4648, section 4.
func base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
  var text = String.UnicodeScalarView()
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
    for place in 0..<4 {
      text.append(place <= group.count ? letters[Int(bits >> UInt32(18 - 6 * place) & 63)] : "=")
    }
  }
  return String(text)
}
