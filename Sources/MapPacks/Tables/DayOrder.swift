import Chronicle

/// Checks that the rows of a file stand in the order of their days.
struct DayOrder {
  private var last: Day?

  /// The day of the next row; reports one that lies before the last.
  mutating func next(_ field: Field) -> Day {
    guard let day = field.givenDay() else { return last ?? standInDay }
    if let last, day < last { field.report(.dayOutOfOrder(day, after: last)) }
    last = max(day, last ?? day)
    return day
  }
}
