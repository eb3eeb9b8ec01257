import Basics

/// Random numbers that are the same in every run.
///
///     var random = Seeded(7)
///     Double.random(in: 0...1, using: &random)
public struct Seeded: RandomNumberGenerator {
  private var generator: SplitMix64

  public init(_ seed: Int) { generator = SplitMix64(seed: UInt64(truncatingIfNeeded: seed)) }

  public mutating func next() -> UInt64 { generator.next() }

  public mutating func number(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &self) }
  public mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }
}
