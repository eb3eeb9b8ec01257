/// A size in dots. A dot is the smallest square that a terminal map draws: half a cell wide, a quarter of a cell high.
public struct DotSize: Hashable, Sendable {
  /// Dots across, 0 or more.
  public var width: Int
  /// Dots down, 0 or more.
  public var height: Int

  /// Makes a size; negative numbers become 0.
  @inlinable public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A position on a dot grid: x to the right, y down, the centre of the first dot at (0.5, 0.5).
public struct DotPoint: Hashable, Sendable {
  /// Dots from the left edge.
  public var x: Double
  /// Dots from the top edge.
  public var y: Double

  /// Makes a position; it may lie outside the grid.
  @inlinable public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// The part of the plane that a dot grid shows.
public struct Viewport: Hashable, Sendable {
  /// The point of the plane in the middle of the grid.
  public var center: PlanePoint
  /// Metres of ground that one dot is wide and high.
  public var metresPerDot: Double
  /// The size of the grid in dots.
  public var size: DotSize

  /// Makes a viewport about a point of the plane.
  public init(center: PlanePoint, metresPerDot: Double, size: DotSize) {
    self.center = center
    self.metresPerDot = metresPerDot
    self.size = size
  }

  /// The viewport of that size that shows the whole box, as large as it goes.
  ///
  /// - Parameter margin: the share of the grid left free on either side of the tighter direction.
  public init(fitting box: PlaneBox, in size: DotSize, margin: Double = 0.02) {
    let room = 1 - 2 * margin
    let across = box.width / (Double(max(1, size.width)) * room)
    let down = box.height / (Double(max(1, size.height)) * room)
    self.init(
      center: box.isEmpty ? PlanePoint(x: 0, y: 0) : box.center,
      metresPerDot: max(across, down, 1), size: size)
  }

  /// The ground shown, a box on the plane.
  public var bounds: PlaneBox {
    let halfWidth = Double(size.width) / 2 * metresPerDot
    let halfHeight = Double(size.height) / 2 * metresPerDot
    return PlaneBox(
      minX: center.x - halfWidth, minY: center.y - halfHeight,
      maxX: center.x + halfWidth, maxY: center.y + halfHeight)
  }

  /// The position on the grid of a point of the plane; outside the grid for a point that is not shown.
  @inlinable
  public func dot(_ point: PlanePoint) -> DotPoint {
    DotPoint(
      x: (point.x - center.x) / metresPerDot + Double(size.width) / 2,
      y: (center.y - point.y) / metresPerDot + Double(size.height) / 2)
  }

  /// The point of the plane under a position on the grid; the inverse of `dot(_:)`.
  @inlinable
  public func plane(_ dot: DotPoint) -> PlanePoint {
    PlanePoint(
      x: center.x + (dot.x - Double(size.width) / 2) * metresPerDot,
      y: center.y - (dot.y - Double(size.height) / 2) * metresPerDot)
  }

  /// Whether a position lies on the grid; false for one that is not a number.
  @inlinable
  public func shows(_ dot: DotPoint) -> Bool {
    dot.x >= 0 && dot.y >= 0 && dot.x < Double(size.width) && dot.y < Double(size.height)
  }

  /// Centred on a point, or on the nearest point of the limits.
  public func centered(on point: PlanePoint, within limits: PlaneBox) -> Viewport {
    var copy = self
    guard !limits.isEmpty else { return copy }
    copy.center.x = min(max(point.x, limits.minX), limits.maxX)
    copy.center.y = min(max(point.y, limits.minY), limits.maxY)
    return copy
  }

  /// Magnified by a factor about the centre; as it is where that would leave the limits, in metres a dot. A scale beyond
  /// them may come nearer.
  public func zoomed(by factor: Double, finest: Double, coarsest: Double) -> Viewport {
    var copy = self
    let wanted = metresPerDot / factor
    if wanted < metresPerDot ? wanted >= finest : wanted <= coarsest { copy.metresPerDot = wanted }
    return copy
  }
}
