/// The SHA-256 digest of bytes (FIPS 180-4, section 6.2): what a page's policy names its own script by, and what tells
/// whether a file is still the one that something was made from. Nothing secret rests on it.
///
///     var hash = SHA256()
///     hash.update(bytes)
///     hash.digest()
public struct SHA256: Sendable {
  private var hash: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The bytes that do not fill a block yet.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0
  /// The 64 words of the block at hand: kept, so that a block needs no memory of its own.
  private var words = [UInt32](repeating: 0, count: 64)

  /// Begins with no bytes.
  public init() { rest.reserveCapacity(64) }

  /// Takes further bytes in.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count += UInt64(bytes.count)
    var at = 0
    if !rest.isEmpty {
      at = min(64 - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<at])
      guard rest.count == 64 else { return }
      let block = rest
      block.withUnsafeBytes { compress($0, at: 0) }
      rest.removeAll(keepingCapacity: true)
    }
    while bytes.count - at >= 64 {
      compress(bytes, at: at)
      at += 64
    }
    rest.append(contentsOf: bytes[at...])
  }

  /// Takes further bytes in.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    Array(bytes).withUnsafeBytes { update($0) }
  }

  /// The 32 bytes of the digest of everything taken in.
  public func digest() -> [UInt8] {
    var last = self
    let bits = count * 8
    var padding: [UInt8] = [0x80]
    while (rest.count + padding.count) % 64 != 56 { padding.append(0) }
    padding += (0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
    last.update(padding)
    return last.hash.flatMap { word in (0..<4).reversed().map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
  }

  /// Takes in a block of 64 bytes.
  private mutating func compress(_ bytes: UnsafeRawBufferPointer, at start: Int) {
    words.withUnsafeMutableBufferPointer { words in
      for place in 0..<16 {
        words[place] = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: start + 4 * place, as: UInt32.self))
      }
      for place in 16..<64 {
        let far = words[place - 15], near = words[place - 2]
        let one = turned(far, 7) ^ turned(far, 18) ^ far >> 3, two = turned(near, 17) ^ turned(near, 19) ^ near >> 10
        words[place] = words[place - 16] &+ one &+ words[place - 7] &+ two
      }
      var (a, b, c, d, e, f, g, h) = (hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7])
      roundConstants.withUnsafeBufferPointer { constants in
        for place in 0..<64 {
          let fifth = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25), choice = e & f ^ ~e & g
          let one = h &+ fifth &+ choice &+ constants[place] &+ words[place]
          let first = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22), majority = a & b ^ a & c ^ b & c
          (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ first &+ majority)
        }
      }
      for (place, word) in [a, b, c, d, e, f, g, h].enumerated() { hash[place] &+= word }
    }
  }
}

/// The SHA-256 digest of bytes.
public func sha256(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  var hash = SHA256()
  hash.update(bytes)
  return hash.digest()
}

@inline(__always) private func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
  word >> count | word << (32 - count)
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
