/// The number of a source in its atlas, counted from 0. Readers see it counted from 1.
public struct SourceIndex: Hashable, Sendable, Comparable, BitwiseCopyable {
  /// The number, counted from 0.
  public var rawValue: Int32
  /// Makes the number of a source; a value beyond 32 bits is cut.
  @inlinable public init(_ value: Int) { rawValue = Int32(truncatingIfNeeded: value) }
  /// The number as an index into the atlas's sources.
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The number of a district in its atlas.
public struct DistrictIndex: Hashable, Sendable, Comparable {
  /// The number, counted from 0.
  public var rawValue: Int16
  /// Makes the number of a district; a value beyond 16 bits is cut.
  @inlinable public init(_ value: Int) { rawValue = Int16(truncatingIfNeeded: value) }
  /// The number as an index into the atlas's districts.
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The number of a place in its atlas.
public struct PlaceIndex: Hashable, Sendable, Comparable {
  /// The number, counted from 0.
  public var rawValue: Int32
  /// Makes the number of a place; a value beyond 32 bits is cut.
  @inlinable public init(_ value: Int) { rawValue = Int32(truncatingIfNeeded: value) }
  /// The number as an index into the atlas's places.
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The number of a holder in its atlas.
public struct HolderIndex: Hashable, Sendable, Comparable {
  /// The number, counted from 0.
  public var rawValue: UInt8
  /// Makes the number of a holder; only the lowest 8 bits are kept.
  @inlinable public init(_ value: Int) { rawValue = UInt8(truncatingIfNeeded: value) }
  /// The number as an index into the atlas's holders.
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The number of a member in its atlas.
public struct MemberIndex: Hashable, Sendable, Comparable {
  /// The number, counted from 0.
  public var rawValue: UInt8
  /// Makes the number of a member; only the lowest 8 bits are kept.
  @inlinable public init(_ value: Int) { rawValue = UInt8(truncatingIfNeeded: value) }
  /// The number as an index into the atlas's members.
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
