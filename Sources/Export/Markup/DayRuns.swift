/// A number by day, as runs: the number of the first day, then each day from which another one holds.
///
///     var runs = DayRuns(4)
///     runs.add(7, from: 12)
///     runs.json == "[4,12,7]"
struct DayRuns {
  private var values: [Int]

  /// The number of the first day.
  init(_ first: Int) { values = [first] }

  /// From this day on it is another number; days come in order.
  mutating func add(_ number: Int, from day: Int) {
    guard number != values[values.count - 1] else { return }
    values += [day, number]
    // What holds for no day is left out.
    if values.count >= 5, values[values.count - 4] == day {
      values.removeSubrange((values.count - 4)..<(values.count - 2))
    }
  }

  /// As JSON; a number alone where it never changes.
  var json: String { values.count == 1 ? String(values[0]) : Export.json(values) }
}
