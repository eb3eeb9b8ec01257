/// A length on the ground, in metres.
public struct Metres: Hashable, Sendable, Comparable {
  /// The number of metres.
  public var value: Double

  /// Makes a length of a number of metres.
  @inlinable public init(_ value: Double) { self.value = value }
  /// Makes a length of a number of kilometres.
  @inlinable public init(kilometres: Double) { value = kilometres * 1000 }

  /// The same length in kilometres.
  @inlinable public var kilometres: Double { value / 1000 }

  @inlinable public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}
