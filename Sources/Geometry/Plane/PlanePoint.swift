/// A point on the projected plane, in metres: `x` grows to the east, `y` to the north.
public struct PlanePoint: Hashable, Sendable, BitwiseCopyable {
  /// Metres east of the projection's central meridian.
  public var x: Double
  /// Metres north of the projection's standard parallel.
  public var y: Double

  /// Makes a point from metres east and north.
  @inlinable
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle on the projected plane, in metres, edges included.
///
/// A box of no points is `PlaneBox.empty`; it contains nothing and grows into whatever is added first.
public struct PlaneBox: Hashable, Sendable {
  /// The edges in metres; a box is empty where a lower edge is above the upper one.
  public var minX, minY, maxX, maxY: Double

  /// Makes a box from its edges in metres, without checking their order.
  @inlinable
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// The box of no points. Extending it by a point gives the box of that point.
  public static let empty = PlaneBox(
    minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)

  /// Whether the box contains no point.
  @inlinable public var isEmpty: Bool { minX > maxX || minY > maxY }
  /// The extent from west to east in metres, 0 for an empty box.
  @inlinable public var width: Double { isEmpty ? 0 : maxX - minX }
  /// The extent from south to north in metres, 0 for an empty box.
  @inlinable public var height: Double { isEmpty ? 0 : maxY - minY }
  /// The middle of the box. Of an empty box it is not a number.
  @inlinable public var center: PlanePoint {
    PlanePoint(x: (minX + maxX) / 2, y: (minY + maxY) / 2)
  }

  /// Whether the point lies in the box or on its edge; never for an empty box.
  @inlinable
  public func contains(_ point: PlanePoint) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }

  /// Whether the two boxes share a point, an edge included; never for an empty box.
  @inlinable
  public func intersects(_ other: PlaneBox) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }

  /// Grows the box just enough to contain the point.
  @inlinable
  public mutating func extend(by point: PlanePoint) {
    minX = min(minX, point.x)
    minY = min(minY, point.y)
    maxX = max(maxX, point.x)
    maxY = max(maxY, point.y)
  }

  /// Grows the box just enough to contain the other; an empty one changes nothing.
  public mutating func extend(by other: PlaneBox) {
    minX = min(minX, other.minX)
    minY = min(minY, other.minY)
    maxX = max(maxX, other.maxX)
    maxY = max(maxY, other.maxY)
  }

  /// The smallest box around the points; `empty` for none.
  @inlinable
  public init(around points: some Sequence<PlanePoint>) {
    self = .empty
    for point in points { extend(by: point) }
  }
}
