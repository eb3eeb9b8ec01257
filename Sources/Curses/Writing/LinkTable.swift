/// Ends a link.
let linkEnds: [UInt8] = Array("\u{1B}]8;;\u{1B}\\".utf8)

/// The addresses that cells have led to so far, by number: 0 is none, the first address has 1.
///
/// A terminal with hyperlinks (OSC 8) takes an address before the text that leads to it, and an empty one behind it.
/// Pieces that share an `id` are one link, wherever they stand.
struct LinkTable: Sendable {
  private(set) var addresses: [String] = []
  private var numbers: [String: Int32] = [:]

  /// The number of an address; 0 for one that no terminal may be given: others than web addresses, longer ones than
  /// terminals take, and such with characters that are not allowed in them.
  mutating func number(of address: String) -> Int32 {
    if let known = numbers[address] { return known }
    guard Self.isSafe(address) else { return 0 }
    addresses.append(address)
    numbers[address] = Int32(addresses.count)
    return Int32(addresses.count)
  }

  /// The bytes that begin a link; those that end it for 0.
  func bytes(_ number: Int32) -> [UInt8] {
    number == 0 ? linkEnds : Array("\u{1B}]8;id=d\(number);\(addresses[Int(number) - 1])\u{1B}\\".utf8)
  }

  /// VTE and iTerm2 take 2,083 bytes.
  private static let longest = 2083

  private static func isSafe(_ address: String) -> Bool {
    let bytes = address.utf8
    let isWeb = bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8)
    return isWeb && bytes.count <= longest && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
