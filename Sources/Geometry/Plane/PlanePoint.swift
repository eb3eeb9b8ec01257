/// A point on the projected plane, in metres: `x` grows to the east, `y` to the north.
public struct PlanePoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

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
  public var minX, minY, maxX, maxY: Double

  @inlinable
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  public static let empty = PlaneBox(
    minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)

  @inlinable public var isEmpty: Bool { minX > maxX || minY > maxY }
  @inlinable public var width: Double { isEmpty ? 0 : maxX - minX }
  @inlinable public var height: Double { isEmpty ? 0 : maxY - minY }
  @inlinable public var center: PlanePoint {
    PlanePoint(x: (minX + maxX) / 2, y: (minY + maxY) / 2)
  }

  @inlinable
  public func contains(_ point: PlanePoint) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }

  @inlinable
  public func intersects(_ other: PlaneBox) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }

  @inlinable
  public mutating func extend(by point: PlanePoint) {
    minX = min(minX, point.x)
    minY = min(minY, point.y)
    maxX = max(maxX, point.x)
    maxY = max(maxY, point.y)
  }

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
