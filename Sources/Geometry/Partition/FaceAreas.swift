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

extension Partition {
  /// The area of every face, in the order of the faces.
  ///
  /// The plane must come from `EqualAreaProjection`: then a sum over the arcs is the area on the ellipsoid. Edges are
  /// straight on that plane instead of geodesics, which moves no face of the bundled map by more than 0.001 %.
  /// Complexity: linear in points.
  public func faceAreas() -> [SquareKilometres] {
    var doubled = [Double](repeating: 0, count: faceCount)
    for arc in 0..<arcCount {
      let swept = doubledSignedArea(of: points(of: ArcIndex(arc)))
      if !leftFaces[arc].isOutside { doubled[leftFaces[arc].index] += swept }
      if !rightFaces[arc].isOutside { doubled[rightFaces[arc].index] -= swept }
    }
    return doubled.map { SquareKilometres($0 / 2 / 1e6) }
  }
}
