/// A foreground and a background as the terminal numbers them; -1 is its own.
struct ColorPair: Hashable, Sendable {
  var fore, back: Int

  static let standard = ColorPair(fore: -1, back: -1)
}

/// The pairs of colours defined so far. Pair 0 is the terminal's own colours and always there.
struct PairTable {
  /// One more than the highest number of a pair.
  let limit: Int
  private let define: (Int, ColorPair) -> Bool
  private var numbers: [ColorPair: Int] = [.standard: 0]
  private var next = 1

  /// `define` makes a pair known to the terminal and says whether that went well.
  init(limit: Int, define: @escaping (Int, ColorPair) -> Bool) {
    self.limit = limit
    self.define = define
  }

  /// The pair's number, defined when first asked for; nil once the terminal has no more.
  mutating func number(of pair: ColorPair) -> Int? {
    if let known = numbers[pair] { return known }
    guard next < limit, define(next, pair) else { return nil }
    numbers[pair] = next
    next += 1
    return next - 1
  }
}
