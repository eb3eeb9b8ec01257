import Geometry

/// A yes or no for every dot of a viewport: what `forEachRun` calls with, as a picture.
public struct DotMask: Sendable {
  public let size: DotSize
  public private(set) var dots: [Bool]

  public init(size: DotSize) {
    self.size = size
    dots = [Bool](repeating: false, count: size.width * size.height)
  }

  /// Marks the dots that closed rings hold.
  public init(filling rings: [[PlanePoint]], in viewport: Viewport) {
    self.init(size: viewport.size)
    viewport.forEachRun(inside: rings) { row, run in
      for x in run { dots[row * size.width + x] = true }
    }
  }

  public subscript(x: Int, y: Int) -> Bool { dots[y * size.width + x] }
}
