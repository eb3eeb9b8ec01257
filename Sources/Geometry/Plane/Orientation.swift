/// The side of a directed line on which a point lies.
public enum Side: Sendable {
  case left, right
  /// On the line, or so close that double arithmetic cannot tell.
  case on
}

/// The side of the line from `a` to `b` on which `p` lies, with a proved error bound.
///
/// The determinant is decided in double arithmetic where it exceeds the rounding error that it can carry,
/// 3.3306690738754716e-16 times the sum of its terms' magnitudes (Shewchuk, *Adaptive Precision Floating-Point
/// Arithmetic*, 1997, bound A of orient2d). Within that bound the answer is `.on`: on a map of 300 km that is
/// less than a nanometre, so no caller needs more.
public func side(of p: PlanePoint, from a: PlanePoint, to b: PlanePoint) -> Side {
  let leftTerm = (a.x - p.x) * (b.y - p.y)
  let rightTerm = (a.y - p.y) * (b.x - p.x)
  let determinant = leftTerm - rightTerm
  let bound = 3.330_669_073_875_471_6e-16 * (abs(leftTerm) + abs(rightTerm))
  if determinant > bound { return .left }
  if determinant < -bound { return .right }
  return .on
}
