import Basics
import Chronicle

/// The days that an axis names: each week, or, where those would stand too close, each month, year or ten years.
struct DayTicks: Sendable {
  /// The days with a tick, in order; the first is the first day of the axis.
  let days: [Day]
  /// Whether the ticks are months or years, and are named so.
  private let isOfMonths, isOfYears: Bool

  /// Chooses the ticks of a scale, which stand at least three columns apart; the first day alone where there is no room.
  init(_ scale: DayScale) {
    let first = scale.days.lowerBound, count = scale.days.upperBound - first + 1
    let columnsOfDay = Double(scale.width) / Double(count)
    func fits(_ days: Double) -> Bool { columnsOfDay * days >= 3 }
    isOfMonths = !fits(7)
    isOfYears = !fits(30)
    if fits(7) {
      days = stride(from: 0, to: count, by: 7).map { first + $0 }
    } else {
      let years = [1.0 / 12, 1, 10, 100, 1000].first { fits($0 * 360) }
      days = [first] + (years.map { Self.firsts(of: Int(($0 * 12).rounded()), in: scale.days) } ?? [])
    }
  }

  /// The first days of every so many months after the first day of a range; years begin in January, tens of years in
  /// years that end in 0.
  private static func firsts(of months: Int, in days: ClosedRange<Day>) -> [Day] {
    let start = days.lowerBound.civil
    var number = ((start.year * 12 + start.month - 1) / months + 1) * months
    var firsts: [Day] = []
    while let day = Day(year: number / 12, month: number % 12 + 1, day: 1), day <= days.upperBound {
      firsts.append(day)
      number += months
    }
    return firsts
  }

  /// The name of a tick: "4 Oct"; among months "Oct" and in January the year; among years the year.
  func name(of day: Day) -> String {
    let (year, month, _) = day.civil
    if isOfYears { return String(year) }
    guard isOfMonths else { return day.short }
    return month == 1 ? String(year) : String(day.short.drop { $0 != " " }.dropFirst())
  }
}

extension DayAxis {
  /// The line of the axis with its ticks, and a pointer below the day shown.
  func ruler(_ appearance: Appearance) -> CellRow {
    var row = CellRow(width: width)
    let line = appearance.pick("─", "-"), tick = appearance.pick("┬", "+")
    for column in 0..<scale.width { row[margin + column] = Cell(line, Ink(.slider, on: .panel)) }
    for day in DayTicks(scale).days {
      row[margin + scale.column(of: day)] = Cell(tick, Ink(.sliderTick, on: .panel))
    }
    row[margin + scale.column(of: day)] = Cell(appearance.pick("▲", "^"), Ink(.sliderDay, on: .panel))
    return row
  }

  /// The dates below the line: that of the day shown first, and of the ticks those that have room beside it.
  func dates(_ appearance: Appearance) -> CellRow {
    var row = CellRow(width: width)
    var taken: [Range<Int>] = []
    func put(_ name: String, at column: Int, _ mark: Mark) {
      let start = max(margin, min(margin + column, width - name.count)), end = start + name.count
      guard end <= width, !taken.contains(where: { $0.overlaps(start - 1..<end + 1) }) else { return }
      row.put(name, at: start, mark)
      taken.append(start..<end)
    }
    // With its year in a story of years, where there is room for it.
    let here = scale.isOfYears && scale.width >= day.medium.count ? day.medium : day.short
    put(here, at: scale.column(of: day) - here.count / 2, .sliderDay)
    let ticks = DayTicks(scale)
    for day in ticks.days { put(ticks.name(of: day), at: scale.column(of: day), .dim) }
    return row
  }
}
