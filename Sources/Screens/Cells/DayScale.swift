import Chronicle

/// The days of a story laid out along columns: several columns for a day, one, or several days in a column.
public struct DayScale: Hashable, Sendable {
  /// The days laid out.
  public let days: ClosedRange<Day>
  /// The columns there is room for.
  public let columns: Int
  private let count: Int
  /// Columns for each day; 0 where several days share a column.
  public let columnsPerDay: Int

  /// Lays the days out in at most so many columns; a negative number counts as 0.
  public init(_ days: ClosedRange<Day>, columns: Int) {
    self.days = days
    self.columns = max(0, columns)
    count = days.upperBound - days.lowerBound + 1
    columnsPerDay = columns / count
  }

  /// The number of columns in use.
  public var width: Int { columnsPerDay > 0 ? columnsPerDay * count : columns }

  /// The first column of a day.
  public func column(of day: Day) -> Int {
    let index = day - days.lowerBound
    if columnsPerDay > 0 { return index * columnsPerDay }
    return count > 1 ? index * max(0, columns - 1) / (count - 1) : 0
  }

  /// The day at a column, or nil outside the scale.
  public func day(at column: Int) -> Day? {
    guard column >= 0, column < width else { return nil }
    if columnsPerDay > 0 { return days.lowerBound + column / columnsPerDay }
    return columns > 1 ? days.lowerBound + (column * (count - 1) + (columns - 1) / 2) / (columns - 1) : days.lowerBound
  }

  /// The days that share a column; empty outside the scale.
  public func days(at column: Int) -> Range<Day> {
    guard let first = day(at: column) else { return days.lowerBound..<days.lowerBound }
    if columnsPerDay > 0 { return first..<(first + 1) }
    guard columns > 1 else { return days.lowerBound..<(days.upperBound + 1) }
    // The inverse of `column(of:)`: the first day of the column, and the first day of the next one.
    func start(_ column: Int) -> Int { (column * (count - 1) + columns - 2) / (columns - 1) }
    return (days.lowerBound + start(column))..<(days.lowerBound + min(count, start(column + 1)))
  }
}
