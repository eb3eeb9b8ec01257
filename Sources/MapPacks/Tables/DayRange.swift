import Chronicle

/// The days from one to another. A fault gives any range: an end that is not known, or ends in the wrong order.
func dayRange(from: Day?, to: Day?, _ report: (PackFault) -> Void) -> ClosedRange<Day> {
  guard let from, let to else { return PackLimits.days }
  if from <= to { return from...to }
  report(.reversed("from", "to"))
  return to...from
}
