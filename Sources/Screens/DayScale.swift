import Chronicle

/// The days laid out along columns: several columns a day, one, or several days a column.
public struct DayScale: Hashable, Sendable {
  public let days: ClosedRange<Day>
  public let columns: Int
  private let count: Int
  /// At least 1 where there is room for a column a day.
  public let columnsPerDay: Int

  public init(_ days: ClosedRange<Day>, columns: Int) {
    self.days = days
    self.columns = max(0, columns)
    count = days.upperBound - days.lowerBound + 1
    columnsPerDay = columns / count
  }

  /// The columns in use.
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

  /// The days that share a column.
  public func days(at column: Int) -> [Day] {
    if columnsPerDay > 0 { return day(at: column).map { [$0] } ?? [] }
    return days.filter { self.column(of: $0) == column }
  }
}
