import Basics
import Chronicle

/// The one axis of days on which all pictures of records and statistics stand: the names of the lanes in a margin, and
/// beside it the columns of the days, laid out as the slider lays them out.
///
///     ground taken        ▁▅▇▃
///              ┬──────┬───▲──┬──
///              27 Sep 4 Oct  11 Oct
struct DayAxis: Hashable, Sendable {
  let scale: DayScale
  /// The cells left of the first day. Without a margin names stand above their lanes.
  let margin: Int
  /// The day shown, which is marked.
  let day: Day
  /// The last day of which anything is drawn; nil where all days are.
  let horizon: Day?

  /// Lays days out in a width.
  ///
  /// - Parameter names: the cells that the names of the lanes need, with a space after them. They get them where each day
  ///   still has a column, or where there is no column for each day anyway.
  init(_ days: ClosedRange<Day>, day: Day, width: Int, names: Int, horizon: Day? = nil) {
    let count = days.upperBound - days.lowerBound + 1
    let fits = width - names >= count || width < count && width >= 4 * names
    margin = fits ? min(names, width) : 0
    scale = DayScale(days, columns: width - margin)
    self.day = day
    self.horizon = horizon
  }

  /// The columns of the axis, its margin among them.
  var width: Int { margin + scale.width }

  /// The columns of a day, counted from the first day's; a column that it shares with others counts as its own.
  func columns(of day: Day) -> Range<Int> {
    let first = min(scale.column(of: day), scale.width)
    return first..<min(scale.width, first + max(1, scale.columnsPerDay))
  }

  /// The columns of some days, cut to the axis; empty for days outside it.
  func columns(of days: ClosedRange<Day>) -> Range<Int> {
    guard days.overlaps(scale.days) else { return 0..<0 }
    let own = days.clamped(to: scale.days)
    return scale.column(of: own.lowerBound)..<columns(of: own.upperBound).upperBound
  }

  /// For each column the day whose state it shows: the first of those that share it, or the day shown.
  var shownDays: [Day] {
    let here = scale.column(of: day)
    return (0..<scale.width).compactMap { isShared && $0 == here ? day : scale.day(at: $0) }
  }

  /// The columns in which something is drawn, counted from the first day's.
  var drawn: Range<Int> {
    guard let horizon, horizon < scale.days.upperBound else { return 0..<scale.width }
    return horizon < scale.days.lowerBound ? 0..<0 : 0..<columns(of: horizon).upperBound
  }

  /// Whether several days share a column.
  var isShared: Bool { scale.columnsPerDay == 0 }
}
