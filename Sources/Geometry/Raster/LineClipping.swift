/// The part of a segment inside a rectangle from (0, 0) to (width, height), or nil where there is none.
///
/// Liang and Barsky, *A New Concept and Method for Line Clipping*, ACM TOG 3(1), 1984. Points on the edge are inside.
func clip(
  _ a: DotPoint, _ b: DotPoint, width: Double, height: Double
) -> (DotPoint, DotPoint)? {
  let dx = b.x - a.x, dy = b.y - a.y
  var enter = 0.0, leave = 1.0
  for (p, q) in [(-dx, a.x), (dx, width - a.x), (-dy, a.y), (dy, height - a.y)] {
    if p == 0 {
      if q < 0 { return nil }
    } else if p < 0 {
      enter = max(enter, q / p)
    } else {
      leave = min(leave, q / p)
    }
  }
  guard enter <= leave else { return nil }
  return (
    DotPoint(x: a.x + enter * dx, y: a.y + enter * dy),
    DotPoint(x: a.x + leave * dx, y: a.y + leave * dy)
  )
}
