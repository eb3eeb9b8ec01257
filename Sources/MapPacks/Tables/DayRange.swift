import Chronicle

/// The days from one to another. Ends in the wrong order are reported and swapped. Where an end could not be read, the
/// result is all days: that fault is reported already and the pack will not be used, so any range will do.
func dayRange(from: Day?, to: Day?, _ report: (PackFault) -> Void) -> ClosedRange<Day> {
  guard let from, let to else { return PackLimits.days }
  if from <= to { return from...to }
  report(.reversed("from", "to"))
  return to...from
}
