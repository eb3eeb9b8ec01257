import Chronicle
import Overlay

/// Days cut into columns between which nothing changes, and who holds what in which.
struct GroundColumns {
  /// The first day of each column.
  let starts: [Day]
  /// The last day of all.
  let last: Day
  let holdings: [HeldPolygon]
  /// The ids of those who hold ground, in the order of their numbers.
  let holders: [String]
  /// The files whose day another file tells later.
  let superseded: [String]
  /// The days that files tell of, where files tell of days.
  let toldDays: [Day]

  var daysOfColumns: [Int] { starts.indices.map { (($0 + 1 < starts.count) ? starts[$0 + 1] : last + 1) - starts[$0] } }

  init(_ ground: [GatheredGround]) {
    var ranks: [Day: Int] = [:]
    for item in ground { if case .from(let day, let rank) = item.time { ranks[day] = max(ranks[day] ?? rank, rank) } }
    let counted = ground.filter { item in
      if case .from(let day, let rank) = item.time { return rank == ranks[day] }
      return true
    }
    superseded = Set(ground.map(\.file)).subtracting(counted.map(\.file)).sorted()
    let told = ranks.keys.sorted()
    toldDays = told
    let ends = counted.map { item -> Day in
      switch item.time {
      case .from(let day, _): day
      case .span(let first, let end): end ?? first
      }
    }
    let last = ends.max() ?? PackDays.none
    self.last = last
    var following: [Day: Day] = [:]
    for (day, next) in zip(told, told.dropFirst()) { following[day] = next - 1 }
    let spans = counted.map { item -> ClosedRange<Day> in
      switch item.time {
      case .from(let day, _): day...(following[day] ?? last)
      case .span(let first, let end): first...(end ?? last)
      }
    }
    let starts = Set(spans.flatMap { [$0.lowerBound, $0.upperBound + 1] }).filter { $0 <= last }.sorted()
    self.starts = starts
    var columnOf: [Day: Int] = [:]
    for (column, day) in starts.enumerated() { columnOf[day] = column }
    let holders = Set(counted.map(\.holder)).sorted()
    self.holders = holders
    var numbers: [String: Int] = [:]
    for (number, holder) in holders.enumerated() { numbers[holder] = number }
    holdings = zip(counted, spans).map { item, span in
      let from = columnOf[span.lowerBound]!, to = columnOf[span.upperBound + 1] ?? starts.count
      return HeldPolygon(polygon: item.polygon, holder: numbers[item.holder]!, columns: from..<to)
    }
  }

  /// The first day of a column, and the last.
  func days(of columns: Range<Int>) -> ClosedRange<Day> {
    starts[columns.lowerBound]...(columns.upperBound < starts.count ? starts[columns.upperBound] - 1 : last)
  }

  /// Spans of days of which no file tells, beside single days missing: each with its first and its last day.
  func untold(_ step: ImportOptions.Step) -> [ClosedRange<Day>] {
    guard step == .day else { return [] }
    return zip(toldDays, toldDays.dropFirst()).filter { $0.1 - $0.0 > 1 }.map { ($0.0 + 1)...($0.1 - 1) }
  }
}

/// A stand-in where there are no days.
private enum PackDays {
  static let none = Day(number: 0)
}
