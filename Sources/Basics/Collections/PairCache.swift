/// What was found for pairs of numbers that are asked for again and again, in front of a look-up that takes longer. Each
/// pair keeps its slot until another needs it, so that it never grows. It is asked and told, and does not call what finds a
/// value: a closure that holds a large structure would copy it for each question.
public struct PairCache<Value> {
  @usableFromInline var slots: [Slot]
  @usableFromInline let shift: UInt64

  @usableFromInline struct Slot {
    @usableFromInline var pair: UInt64
    @usableFromInline var value: Value

    @inlinable init(pair: UInt64, value: Value) {
      self.pair = pair
      self.value = value
    }
  }

  /// Makes a cache.
  ///
  /// - Parameters:
  ///   - unused: any value, for slots that nothing was put into yet. The pair of -1 and -1 has it.
  ///   - bits: the binary logarithm of the number of slots, 1 to 16.
  @inlinable public init(unused: Value, bits: Int = 8) {
    slots = [Slot](repeating: Slot(pair: .max, value: unused), count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// The value of a pair; nil where it is not known, or no more.
  @inlinable public subscript(one: Int32, other: Int32) -> Value? {
    let pair = Self.pair(one, other), slot = slots[slot(of: pair)]
    return slot.pair == pair ? slot.value : nil
  }

  /// Keeps the value of a pair.
  @inlinable public mutating func keep(_ value: Value, of one: Int32, _ other: Int32) {
    let pair = Self.pair(one, other)
    slots[slot(of: pair)] = Slot(pair: pair, value: value)
  }

  @inlinable static func pair(_ one: Int32, _ other: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: other))
  }

  @inlinable func slot(of pair: UInt64) -> Int { Int((pair &* 0x9E37_79B9_7F4A_7C15) >> shift) }
}

extension PairCache: Sendable where Value: Sendable {}
extension PairCache.Slot: Sendable where Value: Sendable {}
