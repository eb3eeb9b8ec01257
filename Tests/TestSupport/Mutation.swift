/// Spoils a file as a careless or a hostile hand would: by bits and bytes, and by the pieces that files are made of.
///
///     var mutation = Mutation(seed: 7, seeds: corpus, words: ["[", "null"])
///     let spoiled = mutation.next()
///
/// The same seed gives the same bytes.
public struct Mutation {
  private var random: Seeded
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]

  /// - Parameters:
  ///   - seeds: sound inputs, or inputs that once did harm; at least one.
  ///   - words: what the format is made of, to be put in anywhere.
  public init(seed: Int, seeds: [[UInt8]], words: [String]) {
    random = Seeded(seed)
    self.seeds = seeds
    self.words = words.map { Array($0.utf8) } + Self.poison
  }

  /// The largest input that is made.
  private static let longest = Fuzzing.isLong ? 1 << 18 : 1 << 14

  /// One of the seeds, spoiled in one to six ways.
  public mutating func next() -> [UInt8] {
    var bytes = seeds.randomElement(using: &random)!
    for _ in 0..<random.number(1...6) {
      bytes = bytes.isEmpty ? words.randomElement(using: &random)! : spoiled(bytes)
      if bytes.count > Self.longest { bytes = Array(bytes.prefix(Self.longest)) }
    }
    return bytes
  }

  private mutating func spoiled(_ bytes: [UInt8]) -> [UInt8] {
    switch random.number(0...14) {
    case 0: flipped(bytes)
    case 1: replacing(place(in: bytes), with: [UInt8.random(in: 0...255, using: &random)], in: bytes)
    case 2: replacing(stretch(of: bytes), with: [], in: bytes)
    case 3: doubled(bytes)
    case 4: spliced(bytes)
    case 5: putting(words.randomElement(using: &random)!, into: bytes)
    case 6, 7: withAnotherNumber(bytes)
    case 8: withoutToken(bytes)
    case 9, 10: withAnotherToken(bytes)
    case 11: withLines(bytes)
    case 12: nested(bytes)
    case 13: lengthened(bytes)
    default: Array(bytes.prefix(random.number(0...bytes.count)))
    }
  }

  // MARK: Bytes

  private mutating func place(in bytes: [UInt8]) -> Range<Int> {
    let at = Int.random(in: bytes.indices, using: &random)
    return at..<at + 1
  }

  /// A few bytes as a rule, sometimes many.
  private mutating func stretch(of bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: bytes.indices, using: &random)
    let length = random.number(0...3) == 0 ? random.number(1...bytes.count) : random.number(1...12)
    return start..<min(bytes.count, start + length)
  }

  private func replacing(_ range: Range<Int>, with new: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<range.lowerBound] + new + bytes[range.upperBound...])
  }

  private mutating func putting(_ new: [UInt8], into bytes: [UInt8]) -> [UInt8] {
    let at = random.number(0...bytes.count)
    return replacing(at..<at, with: new, in: bytes)
  }

  private mutating func flipped(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
    return bytes
  }

  private mutating func doubled(_ bytes: [UInt8]) -> [UInt8] { putting(Array(bytes[stretch(of: bytes)]), into: bytes) }

  /// With a piece of another seed.
  private mutating func spliced(_ bytes: [UInt8]) -> [UInt8] {
    let other = seeds.randomElement(using: &random)!
    guard !other.isEmpty else { return bytes }
    return replacing(stretch(of: bytes), with: Array(other[stretch(of: other)]), in: bytes)
  }

  // MARK: Tokens

  /// Runs of digits, of letters, and single marks: what most formats have for words.
  private func tokens(_ bytes: [UInt8], _ isPart: (UInt8) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for (offset, byte) in bytes.enumerated() {
      if isPart(byte) {
        start = start ?? offset
      } else if let first = start {
        found.append(first..<offset)
        start = nil
      }
    }
    if let start { found.append(start..<bytes.count) }
    return found
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    isOfNumber(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }

  private mutating func withAnotherNumber(_ bytes: [UInt8]) -> [UInt8] {
    guard let old = tokens(bytes, Self.isOfNumber).randomElement(using: &random) else { return flipped(bytes) }
    return replacing(old, with: Array(Self.numbers.randomElement(using: &random)!.utf8), in: bytes)
  }

  private mutating func withoutToken(_ bytes: [UInt8]) -> [UInt8] {
    guard let old = tokens(bytes, Self.isOfWord).randomElement(using: &random) else { return flipped(bytes) }
    return replacing(old, with: [], in: bytes)
  }

  /// With one token where another was: an id that names something else, a key under a strange name.
  private mutating func withAnotherToken(_ bytes: [UInt8]) -> [UInt8] {
    let all = tokens(bytes, Self.isOfWord)
    guard let old = all.randomElement(using: &random), let new = all.randomElement(using: &random) else {
      return flipped(bytes)
    }
    return replacing(old, with: Array(bytes[new]), in: bytes)
  }

  /// With a record doubled, left out or moved, or with other ends of lines.
  private mutating func withLines(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let one = Int.random(in: lines.indices, using: &random)
    switch random.number(0...4) {
    case 0: lines.remove(at: one)
    case 1: lines.insert(lines[one], at: Int.random(in: lines.indices, using: &random))
    case 2: lines.swapAt(one, Int.random(in: lines.indices, using: &random))
    case 3: lines.insert(contentsOf: Array(repeating: lines[one], count: random.number(2...300)), at: one)
    default: return Array(lines.joined(separator: [0x0D, 0x0A]))
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private mutating func nested(_ bytes: [UInt8]) -> [UInt8] {
    let depth = [2, 63, 64, 65, 1000, 100_000].randomElement(using: &random)!
    let (open, close) = [("[", "]"), ("{\"a\":", "}"), ("\"", "\"")].randomElement(using: &random)!
    let before = Array(String(repeating: open, count: depth).utf8)
    let after = random.number(0...1) == 0 ? [] : Array(String(repeating: close, count: depth).utf8)
    let range = tokens(bytes, Self.isOfWord).randomElement(using: &random) ?? 0..<bytes.count
    return replacing(range, with: before + Array(bytes[range]) + after, in: bytes)
  }

  private mutating func lengthened(_ bytes: [UInt8]) -> [UInt8] {
    let range = tokens(bytes, Self.isOfWord).randomElement(using: &random) ?? 0..<bytes.count
    let count = [63, 64, 65, 199, 201, 5000, 70_000].randomElement(using: &random)!
    return replacing(range, with: Array(repeating: bytes[range].first ?? 0x61, count: count), in: bytes)
  }

  // MARK: What is put in

  /// Numbers at the edges of types, of the Earth and of the format's own ranges.
  private static let numbers = [
    "0", "-0", "1", "-1", "2", "3", "7", "8", "9", "255", "256", "32767", "32768", "65535", "65536", "2147483647",
    "2147483648", "-2147483649", "4294967296", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
    "99999999999999999999999999", "1e308", "-1e308", "1e-308", "1e309", "0.1", "1e-9", "90", "-90", "89.99999999999999",
    "180", "-180", "180.0000001", "360", "2020-02-30", "1800-01-01", "2199-12-31", "9999-12-31", "0000-00-00", "NaN",
    "-", ".", "1.", "--1", "01", "1e", "0x10",
  ]

  /// Bytes that are not UTF-8, and characters that a terminal would obey, turn, hide or widen.
  private static let poison: [[UInt8]] =
    [
      [0x00], [0x80], [0xC0, 0x80], [0xC2], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xF5, 0x80, 0x80, 0x80],
      [0xFE], [0xFF, 0xFF], [0xEF, 0xBB, 0xBF], [0x1B], [0x9B], [0x07], [0x0D], [0x0A], [0x09], [0x7F],
    ]
    + [
      "\u{1B}[2J", "\u{1B}]52;c;YQ==\u{7}", "\u{1B}P+q\u{1B}\\", "\u{9B}31m", "\u{9D}0;x\u{9C}", "\u{202E}", "\u{2066}",
      "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{301}", "\u{FE0F}", "\u{20DD}", "漢", "😀", "\u{1F1E6}\u{1F1FF}",
      "\u{1160}", "\u{115F}", "\u{3164}", "\u{E0041}", "\u{2028}", "\u{2029}", "\u{85}", "\u{FFFD}", "\u{FFFF}",
      "=1+1", "@x", "\"", "\"\"", ",", ";", "\\u0000", "\\ud800", "\\u001b", "\\",
    ].map { Array($0.utf8) }
}
