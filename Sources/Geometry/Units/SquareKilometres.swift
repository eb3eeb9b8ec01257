/// An area on the ellipsoid, in square kilometres.
public struct SquareKilometres: Hashable, Sendable, Comparable, AdditiveArithmetic {
  /// The number of square kilometres; differences may be negative.
  public var value: Double

  /// Makes an area of a number of square kilometres.
  @inlinable public init(_ value: Double) { self.value = value }
  /// No area.
  public static let zero = SquareKilometres(0)
  @inlinable public static func + (a: Self, b: Self) -> Self { Self(a.value + b.value) }
  @inlinable public static func - (a: Self, b: Self) -> Self { Self(a.value - b.value) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.value < b.value }

  /// This area as a share of another; 0 where the other is 0 or less.
  public func share(of whole: SquareKilometres) -> Double {
    whole.value > 0 ? value / whole.value : 0
  }
}
