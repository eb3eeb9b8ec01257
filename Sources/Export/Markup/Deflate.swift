/// Bytes in the DEFLATE format: repetitions by their distance in the last 32 kB, and codes that are made for each block.
///
/// L. P. Deutsch, *DEFLATE Compressed Data Format Specification version 1.3*, RFC 1951. The same bytes always make the
/// same result. Complexity: linear in the bytes.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var finder = RepetitionFinder(bytes)
  var bits = BitWriter()
  repeat {
    let tokens = finder.next(most: 1 << 16)
    DeflateBlock(tokens).write(to: &bits, isLast: finder.isAtEnd)
  } while !finder.isAtEnd
  return bits.finished
}

/// A byte as it is, or a repetition of bytes that came before.
private struct Token {
  /// The byte, or the length of the repetition.
  var value: UInt16
  /// How far back it begins; 0 for a byte.
  var distance: UInt16
}

/// Cuts bytes into tokens.
private struct RepetitionFinder {
  private let bytes: [UInt8]
  private var position = 0
  /// For each hash of three bytes the place where they were last, and for each place the one before it with that hash.
  private var last = [Int32](repeating: -1, count: 1 << 15)
  private var earlier = [Int32](repeating: -1, count: window)

  private static let window = 1 << 15, shortest = 3, longest = 258
  /// The most places that are tried; more find little.
  private static let tries = 32

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func next(most: Int) -> [Token] {
    var tokens: [Token] = []
    while position < bytes.count, tokens.count < most {
      let found = repetition
      if found.length >= Self.shortest {
        tokens.append(Token(value: UInt16(found.length), distance: UInt16(truncatingIfNeeded: found.distance)))
        for _ in 0..<found.length { step() }
      } else {
        tokens.append(Token(value: UInt16(bytes[position]), distance: 0))
        step()
      }
    }
    return tokens
  }

  private var hash: Int? {
    guard position + 2 < bytes.count else { return nil }
    let three = UInt32(bytes[position]) << 16 | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2])
    // Knuth's multiplicative hash.
    return Int((three &* 2_654_435_761) >> 17)
  }

  private mutating func step() {
    if let hash {
      earlier[position % Self.window] = last[hash]
      last[hash] = Int32(position)
    }
    position += 1
  }

  /// The longest of the nearest repetitions; of length 0 where there is none.
  private var repetition: (length: Int, distance: Int) {
    guard let hash else { return (0, 0) }
    let most = min(Self.longest, bytes.count - position)
    var best = (length: 0, distance: 0)
    var place = Int(last[hash]), tries = Self.tries
    // The window is one shorter than it may be, so that a distance never is 2 to the 15th.
    while place >= 0, position - place < Self.window, tries > 0 {
      var length = 0
      while length < most, bytes[place + length] == bytes[position + length] { length += 1 }
      if length > best.length { best = (length, position - place) }
      if best.length == most { break }
      let before = Int(earlier[place % Self.window])
      guard before < place else { break }
      place = before
      tries -= 1
    }
    return best
  }
}

/// A block with codes of its own.
private struct DeflateBlock {
  private let tokens: [Token]
  private let letters, distances: PrefixCode

  private static let end = 256
  private static let lengthRanges = ranges(
    from: 3, extra: [0, 0, 0, 0, 0, 0, 0, 0] + (4..<24).map { $0 / 4 }, last: 258)
  private static let distanceRanges = ranges(from: 1, extra: [0, 0] + (2..<30).map { $0 / 2 - 1 })

  /// The first value of each code and the bits that tell which of its values is meant.
  private static func ranges(from first: Int, extra: [Int], last: Int? = nil) -> [(first: Int, bits: Int)] {
    var next = first
    let ranges = extra.map { bits in
      defer { next += 1 << bits }
      return (next, bits)
    }
    // The longest length has a code of its own.
    return last.map { ranges + [($0, 0)] } ?? ranges
  }

  init(_ tokens: [Token]) {
    self.tokens = tokens
    var letters = [Int](repeating: 0, count: 286), distances = [Int](repeating: 0, count: 30)
    letters[Self.end] = 1
    for token in tokens {
      if token.distance == 0 {
        letters[Int(token.value)] += 1
      } else {
        letters[257 + Self.code(of: Int(token.value), in: Self.lengthRanges)] += 1
        distances[Self.code(of: Int(token.distance), in: Self.distanceRanges)] += 1
      }
    }
    self.letters = PrefixCode(counts: letters, longest: 15)
    self.distances = PrefixCode(counts: distances, longest: 15)
  }

  private static func code(of value: Int, in ranges: [(first: Int, bits: Int)]) -> Int {
    var low = 0, high = ranges.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranges[middle].first <= value { low = middle } else { high = middle }
    }
    return low
  }

  func write(to bits: inout BitWriter, isLast: Bool) {
    bits.add(isLast ? 1 : 0, count: 1)
    bits.add(2, count: 2)
    writeCodes(to: &bits)
    for token in tokens {
      guard token.distance > 0 else {
        letters.write(Int(token.value), to: &bits)
        continue
      }
      write(Int(token.value), letters, from: 257, Self.lengthRanges, to: &bits)
      write(Int(token.distance), distances, from: 0, Self.distanceRanges, to: &bits)
    }
    letters.write(Self.end, to: &bits)
  }

  private func write(
    _ value: Int, _ code: PrefixCode, from first: Int, _ ranges: [(first: Int, bits: Int)], to bits: inout BitWriter
  ) {
    let number = Self.code(of: value, in: ranges)
    code.write(first + number, to: &bits)
    bits.add(value - ranges[number].first, count: ranges[number].bits)
  }

  /// The order in which the lengths of the codes for lengths are written.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// The lengths of all codes, in a code of their own.
  private func writeCodes(to bits: inout BitWriter) {
    let lengths = letters.lengths + distances.lengths
    var counts = [Int](repeating: 0, count: 19)
    for length in lengths { counts[length] += 1 }
    let code = PrefixCode(counts: counts, longest: 7)
    bits.add(letters.lengths.count - 257, count: 5)
    bits.add(distances.lengths.count - 1, count: 5)
    bits.add(Self.order.count - 4, count: 4)
    for number in Self.order { bits.add(code.lengths[number], count: 3) }
    for length in lengths { code.write(length, to: &bits) }
  }
}

/// Codes of which none begins with another: the more frequent a symbol is, the shorter (D. A. Huffman, 1952).
private struct PrefixCode {
  /// The bits of each symbol's code; 0 for symbols that do not occur.
  let lengths: [Int]
  /// The codes with their first bit lowest, as they are written.
  private let codes: [Int]

  init(counts: [Int], longest: Int) {
    var counts = counts
    // A code of one symbol is not whole, which readers complain about.
    for symbol in counts.indices where counts.count(where: { $0 > 0 }) < 2 && counts[symbol] == 0 { counts[symbol] = 1 }
    var lengths = Self.lengths(counts)
    while lengths.max()! > longest {
      for symbol in counts.indices where counts[symbol] > 0 { counts[symbol] = (counts[symbol] + 1) / 2 }
      lengths = Self.lengths(counts)
    }
    var codes = [Int](repeating: 0, count: counts.count), next = 0
    for length in 1...longest {
      for symbol in counts.indices where lengths[symbol] == length {
        codes[symbol] = (0..<length).reduce(0) { $0 | (next >> $1 & 1) << (length - 1 - $1) }
        next += 1
      }
      next <<= 1
    }
    self.lengths = lengths
    self.codes = codes
  }

  /// The depths of Huffman's tree: the two rarest nodes are joined until one is left.
  private static func lengths(_ counts: [Int]) -> [Int] {
    var leaves = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$0], $0) < (counts[$1], $1) }[...]
    // Nodes that were joined come in the order of their counts by themselves.
    var parents = [Int](repeating: 0, count: counts.count)
    var joined: [Int] = []
    var first = 0
    func take(_ leaves: inout ArraySlice<Int>, _ first: inout Int) -> (node: Int, count: Int) {
      if let leaf = leaves.first, first == joined.count || counts[leaf] <= joined[first] {
        leaves.removeFirst()
        return (leaf, counts[leaf])
      }
      first += 1
      return (counts.count + first - 1, joined[first - 1])
    }
    while leaves.count + joined.count - first > 1 {
      let one = take(&leaves, &first), other = take(&leaves, &first)
      let parent = counts.count + joined.count
      parents.append(0)
      (parents[one.node], parents[other.node]) = (parent, parent)
      joined.append(one.count + other.count)
    }
    var depths = [Int](repeating: 0, count: parents.count)
    for node in (0..<(parents.count - 1)).reversed() where parents[node] > 0 {
      depths[node] = depths[parents[node]] + 1
    }
    return Array(depths[..<counts.count])
  }

  func write(_ symbol: Int, to bits: inout BitWriter) { bits.add(codes[symbol], count: lengths[symbol]) }
}

/// Bits in bytes, the lowest first.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var open: UInt64 = 0
  private var count: UInt64 = 0

  mutating func add(_ value: Int, count added: Int) {
    open |= UInt64(value) << count
    count += UInt64(added)
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: open))
      open >>= 8
      count -= 8
    }
  }

  /// All bytes, the last one filled with zeros.
  var finished: [UInt8] { count > 0 ? bytes + [UInt8(truncatingIfNeeded: open)] : bytes }
}
